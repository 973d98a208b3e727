import { applyEdits, modify, parseTree, type JSONPath, type ParseError } from 'jsonc-parser';
import { formattingOf } from './allow-entry';
import type { Declaration, DeclarationConfig, Declarations } from '../book/declarations';

/** Which titles an answer is for: one, by the path of its first file, or all below the configuration. */
export type DeclarationScope = { readonly title: string } | 'all';

/** Answers by the id of their question; a question without one has its answer taken back. */
export type Answers = Readonly<Record<string, Declaration | undefined>>;

/**
 * Writes answers into a configuration file. Comments and formatting stay, and so does what is answered like that already.
 * @param text the file, empty where there is none yet
 * @param config what the file says
 * @returns the new text; undefined when the file cannot be understood, so that nothing in it is lost
 */
export function writeDeclarations(
  text: string,
  config: DeclarationConfig,
  answers: Answers,
  scope: DeclarationScope,
): string | undefined {
  const start = text.trim() === '' ? '{}\n' : text;
  const errors: ParseError[] = [];
  const tree = parseTree(start, errors, { allowTrailingComma: true });
  if (errors.length > 0 || tree?.type !== 'object') return undefined;
  const changes = Object.entries(answers).flatMap(([id, answer]) => changesFor(id, answer, config, scope));
  const formattingOptions = formattingOf(start);
  return changes.reduce(
    (before, { path, value }) => applyEdits(before, modify(before, path, value, { formattingOptions })),
    start,
  );
}

interface Change {
  readonly path: JSONPath;
  /** Absent: taken away. */
  readonly value: Declaration | undefined;
}

function changesFor(
  id: string,
  answer: Declaration | undefined,
  { declarations = {}, titles = {} }: DeclarationConfig,
  scope: DeclarationScope,
): Change[] {
  if (scope === 'all') return change(['declarations', id], declarations, id, answer);
  const own = titles[scope.title]?.declarations ?? {};
  // What holds for all titles need not be said again of one.
  const isShared = !own[id] && isSame(declarations[id], answer);
  return isShared ? [] : change(['titles', scope.title, 'declarations', id], own, id, answer);
}

function change(path: JSONPath, known: Declarations, id: string, value: Declaration | undefined): Change[] {
  return isSame(known[id], value) ? [] : [{ path, value }];
}

function isSame(a: Declaration | undefined, b: Declaration | undefined): boolean {
  const keys = ['answer', 'by', 'on', 'source', 'note', 'consulted'] as const;
  return keys.every((key) => (a?.[key] ?? '') === (b?.[key] ?? ''));
}
