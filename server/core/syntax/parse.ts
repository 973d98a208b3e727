import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ByteFacts } from '../text/decode';
import { splitLines } from '../text/lines';
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

/** @returns the format that the file name tells; everything but `.md` is plain text. */
export function formatOf(path: string): DraftFormat {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text';
}

/** Parses a file. Any text parses; nothing is thrown. */
export function parseDraft(source: Source): Draft {
  const format = formatOf(source.path);
  const { children: sections } = format === 'markdown' ? parseMarkdownTree(source.text) : parseTextTree(source.text);
  return {
    path: source.path,
    format,
    text: source.text,
    lines: splitLines(source.text),
    sections,
    pages: sections.filter(({ kind }) => kind === 'body').flatMap(pageMarks),
    ...(source.bytes && { bytes: source.bytes }),
  };
}

function pageMarks(section: Section): Mark[] {
  return section.children.flatMap((paragraph) => paragraph.children.filter((mark) => mark.kind === 'page'));
}

function parseTextTree(text: string): DraftRoot {
  return unified().use(parseText).parse(text);
}

function parseMarkdownTree(text: string): DraftRoot {
  const processor = unified().use(remarkParse).use(markdownToDraft);
  return processor.runSync(processor.parse(text), text);
}
