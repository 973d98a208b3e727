import { isPageMarkLine } from '../../syntax/marks';

/** What a line is to the text around it. */
export type LineRole = 'text' | 'blank' | 'page-mark' | 'furniture';

const LONGEST_HEAD = 25;
const PAGE_NUMBER = /^[-–—―‐\s\u3000]*[0-9０-９]{1,4}[-–—―‐\s\u3000]*$/;
const HEAD_WITH_NUMBER = /^[0-9０-９]{1,4}[\s\u3000]|[\s\u3000][0-9０-９]{1,4}$/;
/** A head that stands more often than this beside a page number is one that repeats. */
const FEWEST_HEADS = 2;
const MOST_BESIDE_NUMBER = 0.6;

/**
 * Tells the text from what the page carries beside it: page numbers (ノンブル) on lines of their own, running heads (柱)
 * that repeat with other numbers, and the page marks of the producer.
 * @returns one role a line
 */
export function lineRoles(lines: readonly string[]): LineRole[] {
  const roles = lines.map(roleByShape);
  const heads = groupBy(lines, roles, (line) =>
    HEAD_WITH_NUMBER.test(line) ? line.replace(/[0-9０-９]+|[\s\u3000]/g, '') : undefined,
  );
  for (const indexes of heads)
    if (indexes.length >= FEWEST_HEADS) for (const index of indexes) roles[index] = 'furniture';
  const beside = (index: number): boolean => isFurniture(roles[index - 1]) || isFurniture(roles[index + 1]);
  for (const indexes of groupBy(lines, roles, (line) => line)) {
    const found = indexes.filter(beside);
    if (found.length < Math.max(FEWEST_HEADS, indexes.length * MOST_BESIDE_NUMBER)) continue;
    for (const index of found) roles[index] = 'furniture';
  }
  return roles;
}

function isFurniture(role: LineRole | undefined): boolean {
  return role === 'furniture' || role === 'page-mark';
}

function roleByShape(line: string): LineRole {
  const text = line.trim();
  if (text === '') return 'blank';
  if (isPageMarkLine(text)) return 'page-mark';
  return PAGE_NUMBER.test(text) ? 'furniture' : 'text';
}

/** Groups the short lines of text by a key; lines without a key belong to no group. */
function groupBy(
  lines: readonly string[],
  roles: readonly LineRole[],
  keyOf: (text: string) => string | undefined,
): number[][] {
  const groups = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const text = line.trim();
    if (roles[index] !== 'text' || text.length > LONGEST_HEAD) return;
    const key = keyOf(text);
    if (key === undefined) return;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()];
}
