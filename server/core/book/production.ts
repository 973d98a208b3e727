import { foldWidth } from '../text/fold';
import type { Located, PlacedSection } from './deliverable';
import { ERAS, parseNumber, westernYear } from './japanese-date';
import { sectionLines, type SectionLine } from './located';

/** A year of production as written. */
export interface ProductionYear {
  readonly written: string;
  /** The western year it names; undefined when it names none. */
  readonly western?: number;
  /** Whether it is written in western years and ASCII digits, as 別添1 No 2 asks. */
  readonly isWestern: boolean;
}

/** What 製作館名及び製作年 states (別添1 No 2). */
export interface ProductionFacts {
  readonly place: PlacedSection;
  readonly organisation?: Located<string>;
  readonly year?: Located<ProductionYear>;
}

const NUMBER = '[0-9〇○◯零一二三四五六七八九十元]{1,4}';
const YEAR = new RegExp(
  `(?:(${Object.keys(ERAS).join('|')})\\s?(${NUMBER})|(?:西暦\\s?)?([0-9]{4}|[一二][〇○◯零一二三四五六七八九]{3}))(?:\\s?\\([^()]*\\))?\\s?(?:年度?|(?=\\s*$))`,
);
const VERB = /^(?:\s*\d{1,2}月(?:\d{1,2}日)?)?\s*(?:製作|制作|作成|作製|発行|完成)?\s*[。.]?$/;
const LABEL = /^(?:製作|制作)(?:館|者|機関|団体|施設)?名?\s*[::]\s*/;
const YEAR_LABEL = /\s*(?:製作|制作)年(?:月日?)?\s*[::]?\s*$/;

/** Reads 「〇〇館 2018年製作」, on one line or with the year on a line of its own. */
export function readProduction(place: PlacedSection): ProductionFacts {
  let organisation: Located<string> | undefined;
  let year: Located<ProductionYear> | undefined;
  for (const line of sectionLines(place)) {
    const found = findYear(line);
    year ??= found;
    organisation ??= readOrganisation(line, found);
  }
  return { place, ...(organisation && { organisation }), ...(year && { year }) };
}

function findYear(line: SectionLine): Located<ProductionYear> | undefined {
  const folded = foldWidth(line.text);
  const match = YEAR.exec(folded);
  if (!match || !VERB.test(folded.slice(match.index + match[0].length))) return undefined;
  const [text, era, eraYear, digits] = match;
  const western =
    era === undefined ? parseNumber(digits ?? '') : westernYear({ name: era, year: parseNumber(eraYear ?? '') });
  const written = line.text.slice(match.index, match.index + text.length);
  const value = { written, isWestern: /^[0-9]{4}\s?年度?$/.test(written), ...(western !== undefined && { western }) };
  return line.locate(value, { start: match.index, end: match.index + text.length });
}

function readOrganisation(line: SectionLine, year: Located<ProductionYear> | undefined): Located<string> | undefined {
  const folded = foldWidth(line.text);
  const start = LABEL.exec(folded)?.[0].length ?? 0;
  const yearStart = year ? folded.length - (line.locate(0).span.end - year.span.start) : undefined;
  const upTo = folded.slice(0, yearStart ?? folded.replace(/\s*(?:製作|制作)\s*$/, '').length).replace(YEAR_LABEL, '');
  const end = upTo.trimEnd().replace(/[,、/]$/, '').trimEnd().length;
  return end > start ? line.locate(line.text.slice(start, end), { start, end }) : undefined;
}
