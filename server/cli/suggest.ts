import { diffChars } from 'diff';

/** How many suggestions help more than they confuse. */
const MOST = 3;

/** @returns the candidates that look most like what was typed, best first */
export function suggest(typed: string, candidates: readonly string[]): string[] {
  const tolerance = Math.max(2, Math.ceil(typed.length / 2));
  return candidates
    .map((candidate) => ({ candidate, distance: distance(typed, candidate) }))
    .filter((row) => row.distance <= tolerance)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** How many characters stand in one text only. */
function distance(a: string, b: string): number {
  return diffChars(a, b).reduce((sum, { added, removed, value }) => sum + (added || removed ? value.length : 0), 0);
}
