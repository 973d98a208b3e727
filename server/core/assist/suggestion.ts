import type { Wording } from '../rules/rule';
import type { Span } from '../text/span';

/** Something that could be written at the cursor. */
export interface Suggestion {
  readonly kind: 'section' | 'sentence' | 'mark';
  readonly label: string;
  readonly detail: Wording;
  /** What a person may type to find it, with and without an input method; a space parts the words. */
  readonly filter: string;
  /** What is written, placeholders included, ORGANISATION_SLOT for an unknown organisation; lines end in LF. */
  readonly text: string;
  /** What it takes the place of (UTF-16 offsets of the draft). */
  readonly span: Span;
}
