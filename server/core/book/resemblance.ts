/** How alike two texts are, from 0 to 1: the share of pairs of neighbouring characters that both have (Dice). */
export function resemblance(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = pairsOf(a);
  const others = pairsOf(b);
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of others) {
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    counts.set(pair, left - 1);
    shared++;
  }
  return pairs.length + others.length === 0 ? 0 : (2 * shared) / (pairs.length + others.length);
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((c, index) => `${characters[index] ?? ''}${c}`);
}

/** How much of the longer name both begin and end with, from 0 to 1: 山田太郎 and 山田大郎 differ in one of four. */
export function sharedEnds(a: string, b: string): number {
  const [first, second] = [[...a], [...b]];
  const shortest = Math.min(first.length, second.length);
  let start = 0;
  while (start < shortest && first[start] === second[start]) start++;
  let end = 0;
  while (end < shortest - start && first.at(-1 - end) === second.at(-1 - end)) end++;
  return (start + end) / Math.max(first.length, second.length, 1);
}
