import type { Draft } from '../syntax/draft';
import { matchesIn } from '../text/matches';
import type { Span } from '../text/span';
import type { Located } from './deliverable';
import type { SectionLine } from './located';

/** Lines as running text: a sentence that a line break cuts is whole here. */
export interface RunningText {
  readonly text: string;
  /** Makes a located value from a span of `text`. */
  readonly locate: <T>(value: T, span: Span) => Located<T>;
  /** The sentences in order, without white space around them. */
  readonly sentences: readonly Located<string>[];
}

const SENTENCE = /[^。\n]+。?/g;
const SENTENCE_END = /[。.．)）」』】〕》:：]$/;

/**
 * Runs lines together where one breaks off in the middle of a sentence.
 * @param begins whether a line begins something new in any case, such as an entry
 */
export function runTogether(
  draft: Draft,
  lines: readonly SectionLine[],
  begins: (line: SectionLine) => boolean,
): RunningText {
  const starts: number[] = [];
  let text = '';
  lines.forEach((line, index) => {
    const previous = lines[index - 1]?.text;
    if (previous !== undefined && (begins(line) || SENTENCE_END.test(previous))) text += '\n';
    starts.push(text.length);
    text += line.text;
  });
  const offsetAt = (position: number): number => {
    const index = starts.findLastIndex((start) => start <= position);
    return (lines[index]?.locate(0).span.start ?? 0) + position - (starts[index] ?? 0);
  };
  const locate = <T>(value: T, { start, end }: Span): Located<T> => ({
    value,
    draft,
    span: { start: offsetAt(start), end: end > start ? offsetAt(end - 1) + 1 : offsetAt(start) },
  });
  return { text, locate, sentences: matchesIn(text, SENTENCE).flatMap((match) => trimmed(match, locate)) };
}

function trimmed({ 0: sentence, index }: RegExpExecArray, locate: RunningText['locate']): Located<string>[] {
  const value = sentence.trim();
  const start = index + sentence.length - sentence.trimStart().length;
  return value === '' ? [] : [locate(value, { start, end: start + value.length })];
}
