/** One line of the report; a figure has its unit in its name. */
export interface Row {
  readonly what: string;
  readonly figures: Readonly<Record<string, number>>;
}
