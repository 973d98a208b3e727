/** The same words in both languages of the tool. */
export interface Wording {
  readonly ja: string;
  readonly en: string;
}

/** A language of the tool. */
export type Locale = keyof Wording;
