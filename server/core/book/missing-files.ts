import type { Deliverable } from './deliverable';
import type { FileList, ListedFile } from './file-list';
import { baseName, isTable, nameKey, seriesKey, seriesNumbers, stemOf } from './file-names';

/** @returns the names of the text files of a title in reading order; tables keep the numbers that the book gives them */
export function textNames({ drafts }: Deliverable): string[] {
  return drafts.map(({ path }) => baseName(path)).filter((name) => !isTable(name));
}

/**
 * Finds numbers that are left out between the files of a title.
 * @returns names that no file of the folder has; none where nobody knows what is in it, or where a list of the files leaves
 * them out too
 */
export function missingInSequence(deliverable: Deliverable, list: FileList): string[] {
  const { folder } = deliverable;
  const names = textNames(deliverable);
  if (!folder || names.length < 2) return [];
  const stems = new Set(folder.names.map((name) => nameKey(stemOf(name))));
  const listed = new Set(list.files.map(({ name }) => nameKey(name)));
  const isListComplete = names.every((name) => listed.has(nameKey(name)));
  return seriesOf(names)
    .flatMap(leftOut)
    .filter((name) => !stems.has(nameKey(stemOf(name))) && (!isListComplete || list.covers(name)));
}

/** @returns files that the list names, that are not there and whose number is not merely left out in the sequence */
export function listedButMissing(deliverable: Deliverable, list: FileList): ListedFile[] {
  if (!deliverable.folder) return [];
  const names = [...deliverable.folder.names, ...deliverable.drafts.map(({ path }) => baseName(path))];
  const known = new Set([...names, ...missingInSequence(deliverable, list)].map(nameKey));
  return list.files.filter(({ name, isExample }) => {
    const isNew = !isExample && !known.has(nameKey(name));
    known.add(nameKey(name));
    return isNew;
  });
}

function seriesOf(names: readonly string[]): string[][] {
  const series = new Map<string, string[]>();
  for (const name of names) series.set(seriesKey(name), [...(series.get(seriesKey(name)) ?? []), name]);
  return [...series.values()].filter((one) => one.length > 1);
}

/** Numbers that go up by tens, or are those of pages or years, count no files. */
function leftOut(names: readonly string[]): string[] {
  const numbers = seriesNumbers(names).sort((a, b) => a.value - b.value);
  const steps = numbers.slice(1).map(({ value }, index) => value - (numbers[index]?.value ?? value));
  const missing = steps.reduce((sum, step) => sum + step - 1, 0);
  const isEven = steps.length > 1 && steps.every((step) => step === steps[0]);
  if (steps.includes(0) || isEven || missing >= names.length) return [];
  return steps.flatMap((step, index) => {
    const { value, renumbered } = numbers[index] ?? { value: 0, renumbered: () => '' };
    return Array.from({ length: step - 1 }, (_, more) => renumbered(value + more + 1));
  });
}
