import { matchesIn } from '../../text/matches';
import type { Span } from '../../text/span';

/** A line without what the producer put between its words, so that a word stands together: readings 《…》, page marks 【…】, ｜. */
export interface BareLine {
  readonly text: string;
  /** @returns where a span of `text` stands in the line itself */
  placeOf(span: Span): Span;
}

const BETWEEN_WORDS = /《[^《》]*》|【[^【】]*】|〔[^〔〕]*〕|｜/g;

/** Takes readings and page marks out of a line. */
export function bareLine(line: string): BareLine {
  const cuts = matchesIn(line, BETWEEN_WORDS);
  if (cuts.length === 0) return { text: line, placeOf: (span) => span };
  const offsets: number[] = [];
  let text = '';
  let from = 0;
  for (const { 0: cut, index } of [...cuts, { 0: '', index: line.length }]) {
    for (let at = from; at < index; at++) offsets.push(at);
    text += line.slice(from, index);
    from = index + cut.length;
  }
  return {
    text,
    placeOf: ({ start, end }) => ({
      start: offsets[start] ?? line.length,
      end: (offsets[end - 1] ?? line.length - 1) + 1,
    }),
  };
}
