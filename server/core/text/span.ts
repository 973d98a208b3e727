/** A stretch of text in UTF-16 offsets, 0-based; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** @returns a span moved by `offset` UTF-16 units. */
export function shift(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}

/** @returns the part of `text` that the span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** @returns whether the two spans share at least one UTF-16 unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
