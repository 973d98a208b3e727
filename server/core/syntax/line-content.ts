import type { Mark } from './draft';
import { findFigureMarks } from './figure-marks';
import { matchHeading, type HeadingMatch } from './heading';
import { findMarks } from './marks';
import { findNotationMarks } from './notation-marks';
import { findSigns, type Sign } from './punctuation-signs';

/**
 * What a line says by itself, wherever it stands. It is read when somebody asks for it, and kept; the texts before and after an edit
 * share the same object for each line that was not touched, so that nothing of it is read again.
 */
export class LineContent {
  /** What the line would name as a heading, if it stands where one is due. */
  readonly heading: HeadingMatch | undefined;
  #marks: Mark[] | undefined;
  #signs: readonly Sign[] | undefined;

  /** @param text without the line terminator */
  constructor(readonly text: string) {
    this.heading = matchHeading(text);
  }

  /** Reads at once what would be read later. */
  read(): void {
    this.#marks ??= marksOf(this.text);
    this.#signs ??= findSigns(this.text);
  }

  /** Spans are offsets of the line. */
  get marks(): Mark[] {
    return (this.#marks ??= marksOf(this.text));
  }

  /** Spans are offsets of the line. */
  get signs(): readonly Sign[] {
    return (this.#signs ??= findSigns(this.text));
  }
}

function marksOf(line: string): Mark[] {
  return [...findMarks(line, 0), ...findFigureMarks(line), ...findNotationMarks(line)];
}
