import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ByteFacts } from '../text/decode';
import type { Draft, DraftFormat, DraftRoot, Mark, Section } from './draft';
import { markdownToDraft } from './parse-markdown';
import { parseText } from './parse-text';

/** A file as the edges hand it over: decoded, with the facts about its bytes where they are known. */
export interface Source {
  /** Path with `/`, relative to the folder that the configuration speaks of. */
  readonly path: string;
  readonly text: string;
  readonly bytes?: ByteFacts;
}

/** @returns the format that the file name tells; everything but `.md` and `robots.txt` is plain text. */
export function formatOf(path: string): DraftFormat {
  if (isRobotsFile(path)) return 'robots';
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
  const { path, text, bytes } = source;
  const format = formatOf(path);
  const root = format === 'markdown' ? parseMarkdownTree(text) : parseTextTree(text, before);
  const { children: sections, lines, contents } = root;
  return { path, format, text, lines, contents, sections, pages: pageMarks(sections), ...(bytes && { bytes }) };
}

function pageMarks(sections: readonly Section[]): Mark[] {
  const pages: Mark[] = [];
  for (const { kind, children } of sections) {
    if (kind !== 'body') continue;
    for (const paragraph of children) {
      for (const mark of paragraph.children) if (mark.kind === 'page') pages.push(mark);
    }
  }
  return pages;
}

function parseTextTree(text: string, before: Draft | undefined): DraftRoot {
  return unified()
    .use(parseText, ...(before ? ([before] as const) : []))
    .parse(text);
}

function parseMarkdownTree(text: string): DraftRoot {
  const processor = unified().use(remarkParse).use(markdownToDraft);
  return processor.runSync(processor.parse(text), text);
}
