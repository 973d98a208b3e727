import { findNodeAtLocation, modify, parseTree, type FormattingOptions, type ParseError } from 'jsonc-parser';
import { REASON_TO_WRITE, type Allowance } from '../book/config';
import type { Edit } from '../text/edit';
import { dominantTerminator } from '../text/lines';

/** What an entry silences. */
export type AllowedFinding = Omit<Allowance, 'reason'>;

/** @returns a new configuration file with one `allow` entry, whose reason is to be filled in */
export function newConfig(allowed: AllowedFinding): string {
  return `${JSON.stringify({ allow: [{ ...allowed, reason: REASON_TO_WRITE }] }, null, 2)}\n`;
}

/**
 * Adds an `allow` entry to a configuration file, whose reason is to be filled in. Comments and formatting stay.
 * @returns undefined when the file cannot be understood, so that nothing in it is lost
 */
export function addAllowance(text: string, allowed: AllowedFinding): readonly Edit[] | undefined {
  const entry = { ...allowed, reason: REASON_TO_WRITE };
  if (text.trim() === '') return [{ span: { start: 0, end: text.length }, newText: newConfig(allowed) }];
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || tree?.type !== 'object') return undefined;
  const list = findNodeAtLocation(tree, ['allow']);
  if (list && list.type !== 'array') return undefined;
  const path = list ? ['allow', -1] : ['allow'];
  const edits = modify(text, path, list ? entry : [entry], {
    formattingOptions: formattingOf(text),
    isArrayInsertion: true,
  });
  return edits.map(({ offset, length, content }) => ({
    span: { start: offset, end: offset + length },
    newText: content,
  }));
}

/** @returns how new lines of a configuration are written: indented as the others are */
export function formattingOf(text: string): FormattingOptions {
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: dominantTerminator(text),
  };
}
