import type { Mark } from './draft';
import { findFigureMarks } from './figure-marks';
import { matchHeading, type HeadingMatch } from './heading';
import { findMarks } from './marks';
import { findNotationMarks } from './notation-marks';
import { findSigns, type Sign } from './punctuation-signs';

/**
 * What a line says by itself, wherever it stands. The texts before and after an edit share the same object for each line that
 * was not touched, so that nothing of it is read again.
 */
export interface LineContent {
  /** Without the line terminator. */
  readonly text: string;
  /** Spans are offsets of the line. */
  readonly marks: Mark[];
  /** What the line would name as a heading, if it stands where one is due. */
  readonly heading: HeadingMatch | undefined;
  /** Spans are offsets of the line. */
  readonly signs: readonly Sign[];
}

/** Reads a line. */
export function readLine(text: string): LineContent {
  const marks = [...findMarks(text, 0), ...findFigureMarks(text), ...findNotationMarks(text)];
  return { text, marks, heading: matchHeading(text), signs: findSigns(text) };
}
