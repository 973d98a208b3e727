import type { StructuredPatchHunk } from 'diff';
import { anchoredDiff, type UnitChange } from './anchored-diff';

/** So many lines that stay the same are shown around what changes. */
const CONTEXT = 4;

/**
 * Compares two texts line by line, in time that grows with their length, however much they differ.
 * @returns the hunks of a unified diff
 */
export function patchHunks(before: string, after: string): StructuredPatchHunk[] {
  const lines = linesOf(before);
  const hunks: StructuredPatchHunk[] = [];
  let shift = 0;
  for (const group of groupsOf(anchoredDiff(lines, linesOf(after)))) {
    const hunk = hunkOf(lines, group, shift);
    shift += hunk.newLines - hunk.oldLines;
    hunks.push(hunk);
  }
  return hunks;
}

type Group = readonly [UnitChange, ...UnitChange[]];

/** Changes between which all lines would be shown anyway are one hunk. */
function groupsOf(changes: readonly UnitChange[]): Group[] {
  const groups: [UnitChange, ...UnitChange[]][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    if (group && change.from - (group.at(-1) ?? change).to <= 2 * CONTEXT) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** @param shift by how many lines the text has grown above the hunk */
function hunkOf(lines: readonly string[], group: Group, shift: number): StructuredPatchHunk {
  const from = Math.max(0, group[0].from - CONTEXT);
  const to = Math.min(lines.length, (group.at(-1) ?? group[0]).to + CONTEXT);
  const shown: string[] = [];
  let [at, newLines] = [from, to - from];
  for (const change of group) {
    shown.push(...marked(' ', lines.slice(at, change.from)));
    shown.push(...marked('-', lines.slice(change.from, change.to)), ...marked('+', change.newUnits));
    newLines += change.newUnits.length - (change.to - change.from);
    at = change.to;
  }
  shown.push(...marked(' ', lines.slice(at, to)));
  return { oldStart: from + 1, oldLines: to - from, newStart: from + 1 + shift, newLines, lines: shown };
}

function marked(sign: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file'],
  );
}

/** Lines with their LF. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}
