import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Edit } from '../text/edit';

/**
 * Writes the new names of files wherever a configuration names them: answers about titles, allowed findings, and files that are
 * included or ignored by their very names. Everything else stays, comments included.
 * @param text the configuration
 * @param renamed new paths by old ones, relative to the configuration
 * @returns nothing where the file cannot be understood or names none of them
 */
export function renameInConfig(text: string, renamed: ReadonlyMap<string, string>): readonly Edit[] {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || !tree) return [];
  return pathsIn(tree).flatMap(({ value, offset, length }) => {
    const path = typeof value === 'string' ? renamed.get(value) : undefined;
    return path === undefined ? [] : [{ span: { start: offset, end: offset + length }, newText: JSON.stringify(path) }];
  });
}

function pathsIn(tree: Node): Node[] {
  const childrenOf = (name: string): readonly Node[] => findNodeAtLocation(tree, [name])?.children ?? [];
  const titles = childrenOf('titles').flatMap(({ children: [key] = [] }) => key ?? []);
  const allowed = childrenOf('allow').flatMap((entry) => findNodeAtLocation(entry, ['file']) ?? []);
  return [...titles, ...allowed, ...childrenOf('include'), ...childrenOf('ignore')];
}
