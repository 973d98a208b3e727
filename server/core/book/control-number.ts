import { foldWidth } from '../text/fold';
import { overlaps, type Span } from '../text/span';
import { createLabelFinder, type FindLabels, type Label } from './control-number/labels';
import { findShapes, type Shape } from './control-number/shapes';
import { readValue } from './control-number/values';

/** A number by which a library manages its own copy, as it stands in one line (guide G.2-6). */
export interface ControlNumber {
  /** The number, with its label and the brackets around both, in UTF-16 offsets of the line. */
  readonly span: Span;
  /** Whether a label such as 請求記号 says so; otherwise only the shape tells. */
  readonly labelled: boolean;
  /** Whether it is a number of the national bibliography (JP番号), which is no library's own. */
  readonly national: boolean;
}

/** Finds the control numbers in one line of front matter, in order and without overlaps. */
export type FindControlNumbers = (line: string) => ControlNumber[];

/** How far behind a label a number may stand that only its shape tells: 「所蔵：国立国会図書館（UL633-M1）」. */
const REACH = 16;
const OWNER = /(?:[当自本]館|年鑑|書誌|辞典|事典|絵本|コミック本?|別置) ?:? ?$/;
const BRACKETS = ['()', '[]', '【】', '「」', '〔〕', '〈〉', '『』', '<>'];

/**
 * Makes a finder of control numbers.
 * @param labels labels of this library, besides those that are known
 */
export function createControlNumberFinder(labels: readonly string[]): FindControlNumbers {
  const findLabels = createLabelFinder(labels);
  return (line) => findIn(line, findLabels);
}

/** Finds the control numbers of holding libraries in one line of front matter. */
export const findControlNumbers: FindControlNumbers = createControlNumberFinder([]);

function findIn(line: string, findLabels: FindLabels): ControlNumber[] {
  const folded = foldWidth(line);
  const shapes = findShapes(line, folded);
  const labelled = withoutOverlaps(findLabelled(folded, findLabels(folded), shapes));
  const bare = withoutOverlaps(
    shapes.map(({ span, national }) => ({ span: withOwner(folded, span), labelled: false, national })),
  );
  let index = 0;
  const unlabelled = bare.filter(({ span }) => {
    while ((labelled[index]?.span.end ?? Infinity) <= span.start) index++;
    const next = labelled[index];
    return !next || !overlaps(next.span, span);
  });
  return [...labelled, ...unlabelled]
    .sort(byPlace)
    .map((number) => ({ ...number, span: withBrackets(folded, number.span) }));
}

function findLabelled(folded: string, labels: readonly Label[], shapes: readonly Shape[]): ControlNumber[] {
  let index = 0;
  return labels.flatMap((label) => {
    while ((shapes[index]?.span.start ?? Infinity) < label.valueStart) index++;
    const end = readValue(folded, label) ?? endOfShapeNear(folded, label, shapes[index]);
    const national = label.kind === 'national';
    return end === undefined ? [] : [{ span: { start: label.span.start, end }, labelled: true, national }];
  });
}

function endOfShapeNear(folded: string, { valueStart }: Label, shape: Shape | undefined): number | undefined {
  if (!shape || shape.span.start - valueStart > REACH) return undefined;
  return /[、。]|[ぁ-ん]{2}/.test(folded.slice(valueStart, shape.span.start)) ? undefined : shape.span.end;
}

function withOwner(folded: string, { start, end }: Span): Span {
  const owner = OWNER.exec(folded.slice(Math.max(0, start - 8), start))?.[0] ?? '';
  return { start: start - owner.length, end };
}

/** Takes a closing bracket in that was opened inside the span, then brackets that stand right around it. */
function withBrackets(folded: string, { start, end }: Span): Span {
  const gap = /^ ?/.exec(folded.slice(end, end + 1))?.[0].length ?? 0;
  const closer = folded[end + gap] ?? '';
  const pair = BRACKETS.find(([, close]) => close === closer);
  if (pair === undefined) return { start, end };
  const [open = ''] = pair;
  const inside = folded.slice(start, end);
  if (inside.split(open).length > inside.split(closer).length) return { start, end: end + gap + 1 };
  const before = /.? ?$/.exec(folded.slice(Math.max(0, start - 2), start))?.[0] ?? '';
  return before.startsWith(open) ? { start: start - before.length, end: end + gap + 1 } : { start, end };
}

function byPlace(a: ControlNumber, b: ControlNumber): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}

/** Keeps each number, in order, that overlaps none before. */
function withoutOverlaps(numbers: readonly ControlNumber[]): ControlNumber[] {
  const kept: ControlNumber[] = [];
  for (const number of [...numbers].sort(byPlace)) {
    if (number.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(number);
  }
  return kept;
}
