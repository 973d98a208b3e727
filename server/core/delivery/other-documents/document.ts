import type { Wording } from '../../text/wording';
import type { RequirementKind } from '../requirements';

/** What a document asks in one place, and how that is found out. */
export interface DocumentItem {
  readonly asks: Wording;
  readonly kind: RequirementKind;
  /** What the program does about it, or what is left to people. */
  readonly how: Wording;
  /** Ids of the rules that look at it. */
  readonly rules?: readonly string[];
}

/** A document about other duties of the same institutions; nothing here stands in the way of delivering a text. */
export interface OtherDocument {
  readonly title: Wording;
  /** For whom it is, and what has to be done to have it checked. */
  readonly about: Wording;
  readonly items: readonly DocumentItem[];
}

/** How it is found out what no program can know. */
export const ASK_PERSON: Wording = { ja: '人が確かめます', en: 'Left to people' };
