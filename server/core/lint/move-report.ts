import type { Report } from '../rules/rule';
import type { Span } from '../text/span';

/** @returns every place that a report speaks of in its own draft */
export function placesOf({ span, knownBy, places = [], fixes = [] }: Report): Span[] {
  return [
    span,
    ...(knownBy ? [knownBy] : []),
    ...places.map(pointAt),
    ...fixes.flatMap(({ at, edits }) => [...(at ? [at] : []), ...edits.map((edit) => edit.span)]),
  ];
}

/** @returns the stretch from the first to the last place that a report speaks of in its own draft */
export function extentOf({ span, knownBy = span, places = [], fixes = [] }: Report): Span {
  let start = Math.min(span.start, knownBy.start);
  let end = Math.max(span.end, knownBy.end);
  const add = (from: number, to: number): void => {
    if (from < start) start = from;
    if (to > end) end = to;
  };
  for (const place of places) add(place, place);
  for (const { at, edits } of fixes) {
    if (at) add(at.start, at.end);
    for (const edit of edits) add(edit.span.start, edit.span.end);
  }
  return { start, end };
}

/** @returns the report with all its places in its own draft moved */
export function moveReport<T extends Report>(report: T, move: (span: Span) => Span): T {
  const { span, knownBy, places, fixes } = report;
  return {
    ...report,
    span: move(span),
    ...(knownBy && { knownBy: move(knownBy) }),
    ...(places && { places: places.map((place) => move(pointAt(place)).start) }),
    ...(fixes && {
      fixes: fixes.map((fix) => ({
        ...fix,
        ...(fix.at && { at: move(fix.at) }),
        edits: fix.edits.map((edit) => ({ ...edit, span: move(edit.span) })),
      })),
    }),
  };
}

function pointAt(place: number): Span {
  return { start: place, end: place };
}
