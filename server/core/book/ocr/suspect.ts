import type { Span } from '../../text/span';

/** What seems to have happened to a character. */
export type SuspectKind =
  /** A letter of another script: メ口ス, 魅カ. */
  | 'script'
  /** ー for 一 or the reverse: 同ー人, サ一ビス. */
  | 'longVowel'
  /** A kana of the other size: 思つて. */
  | 'smallKana'
  /** Two dots for a ring or the reverse: 食ぺる. */
  | 'voicing'
  /** A kanji of the same outline: 他入. */
  | 'kanji'
  /** A letter or mark that stands twice: 私をを. */
  | 'repeated'
  /** 。 for 、 or the reverse. */
  | 'sentenceMark'
  /** A letter between digits: 19l2. */
  | 'digit';

/** A place that OCR has probably misread. The span covers what is wrong. */
export interface Suspect extends Span {
  readonly kind: SuspectKind;
  /** What probably stands in the book; '' where something is too much. */
  readonly replacement: string;
  /** The context leaves no doubt; else it is only likely. */
  readonly sure: boolean;
}
