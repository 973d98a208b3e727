import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ByteFacts } from '../text/decode';
import type { LinedText } from '../text/edit-lines';
import type { Line } from '../text/lines';
import type { Draft, DraftFormat, DraftRoot, Mark } from './draft';
import { markdownToDraft } from './parse-markdown';
import { parseText, type ParseHelp } from './parse-text';
import { isPublicationFile, type Publication } from './publication';
import { pageMarks } from './section-nodes';
import { readLinesInSteps } from './text-lines';

/** A file as the edges hand it over: decoded, with the facts about its bytes where they are known. */
export interface Source {
  /** Path with `/`, relative to the folder that the configuration speaks of. */
  readonly path: string;
  readonly text: string;
  readonly bytes?: ByteFacts;
  readonly publication?: Publication;
  /** The text with its lines, where somebody has them because it is being edited. */
  readonly lined?: LinedText;
}

/** @returns the format that the file name tells; everything but Markdown, documents and `robots.txt` is plain text. */
export function formatOf(path: string): DraftFormat {
  if (isRobotsFile(path)) return 'robots';
  if (isPublicationFile(path)) return 'publication';
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text';
}

/** @returns whether the path names the file that tells crawlers what they may collect; the name is in small letters everywhere. */
export function isRobotsFile(path: string): boolean {
  return /(?:^|\/)robots\.txt$/.test(path);
}

/**
 * Parses a file. Any text parses; nothing is thrown.
 * @param before the draft that the text was edited from, or any other: the result is the same, but what was not touched is taken
 * over from there, so that a keystroke costs what it touches
 */
export function parseDraft(source: Source, before?: Draft): Draft {
  return parseWith(source, { before, lined: source.lined });
}

/** Parses a long file as parseDraft does, and offers many pauses: whoever waits for something else need not wait for a book. */
export function* parseInSteps(source: Source): Generator<void, Draft> {
  const read = yield* readLinesInSteps(source.text);
  return parseWith(source, { read });
}

function parseWith({ path, text, bytes, publication }: Source, help: ParseHelp): Draft {
  const format = formatOf(path);
  const root = format === 'markdown' ? parseMarkdownTree(text, help) : parseTextTree(text, help);
  const { children: sections, table, contents } = root;
  let lines: readonly Line[] | undefined;
  let pages: readonly Mark[] | undefined;
  return {
    path,
    format,
    text,
    get lines() {
      return (lines ??= table.toArray());
    },
    table,
    contents,
    sections,
    get pages() {
      return (pages ??= pageMarks(sections, root));
    },
    ...(bytes && { bytes }),
    ...(publication && { publication }),
  };
}

function parseTextTree(text: string, help: ParseHelp): DraftRoot {
  return unified().use(parseText, help).parse(text);
}

function parseMarkdownTree(text: string, help: ParseHelp): DraftRoot {
  const processor = unified().use(remarkParse).use(markdownToDraft, help);
  return processor.runSync(processor.parse(text), text);
}
