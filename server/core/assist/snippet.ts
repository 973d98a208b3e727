import { LEVEL_NAMES, PROOFING_LEVELS } from '../book/proofing-level';
import { PLACEHOLDER } from '../book/template';

/** Stands for the organisation while a template is turned into a snippet, so that its places are filled in together. */
export const ORGANISATION_SLOT = '\u{E000}';

const TEXT_DATA = 'テキストデータ';
const LEVEL_CHOICE = [PLACEHOLDER.name, ...PROOFING_LEVELS.map((level) => LEVEL_NAMES[level])].join(',');
const BLANK = new RegExp(
  `${ORGANISATION_SLOT}|○○○(?:${TEXT_DATA}|（[^（）]*）)?|(?:20)?##|\\(本文\\)|\\(原本記載[^()]*\\)`,
  'g',
);

/** Turns the lines of a template into the body of a snippet: its placeholders become tab stops that show them. */
export function toSnippet(lines: readonly string[]): string[] {
  let stops = 0;
  let organisation: number | undefined;
  const tabStop = (blank: string): string => {
    if (blank === ORGANISATION_SLOT) return `\${${(organisation ??= ++stops)}:${PLACEHOLDER.name}}`;
    if (blank.endsWith(TEXT_DATA)) return `\${${++stops}|${LEVEL_CHOICE}|}${TEXT_DATA}`;
    return `\${${++stops}:${blank}}`;
  };
  return lines.map((line) => line.replace(/[\\$}]/g, '\\$&').replace(BLANK, tabStop));
}
