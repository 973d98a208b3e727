import { nameKey, stemOf } from './file-names';

/** A file that gets another name in the same folder. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/**
 * Puts renames into an order in which no new name is taken when they are made one after the other. Files that change places go
 * through a name that nobody has.
 * @param names of all files in the folder
 * @returns undefined where a new name is that of a file that keeps it, or where two get the same
 */
export function inFreeOrder(renames: readonly Rename[], names: readonly string[]): Rename[] | undefined {
  const taken = new Set(names.map(nameKey));
  if (!areFree(renames, taken)) return undefined;
  const left = [...renames];
  const steps: Rename[] = [];
  const make = (step: Rename): void => {
    taken.delete(nameKey(step.from));
    taken.add(nameKey(step.to));
    steps.push(step);
  };
  for (;;) {
    const free = left.findIndex(({ from, to }) => !taken.has(nameKey(to)) || nameKey(to) === nameKey(from));
    const [step] = left.splice(Math.max(free, 0), 1);
    if (!step) return steps;
    const aside = free < 0 ? unusedName(step.from, taken) : undefined;
    make(aside === undefined ? step : { from: step.from, to: aside });
    if (aside !== undefined) left.push({ from: aside, to: step.to });
  }
}

/** @returns the name that each file has in the end, by the one that it had. @param steps in the order in which they are made */
export function finalNames(steps: readonly Rename[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { from, to } of steps) {
    // One that stepped aside has another name by now.
    const [first = from] = [...names].find(([, now]) => now === from) ?? [];
    names.set(first, to);
  }
  return names;
}

function areFree(renames: readonly Rename[], taken: ReadonlySet<string>): boolean {
  const leaving = new Set(renames.map(({ from }) => nameKey(from)));
  const coming = renames.map(({ to }) => nameKey(to));
  return new Set(coming).size === coming.length && coming.every((key) => leaving.has(key) || !taken.has(key));
}

function unusedName(name: string, taken: ReadonlySet<string>): string {
  const stem = stemOf(name);
  const numbered = (number: number): string => `${stem}-${number}${name.slice(stem.length)}`;
  let number = 1;
  while (taken.has(nameKey(numbered(number)))) number++;
  return numbered(number);
}
