import { foldWidth } from '../text/fold';
import type { Located, PlacedSection } from './deliverable';
import { findIsbns } from './isbn';
import { sectionLines, type SectionLine } from './located';
import { publicationDates, type PublicationDate } from './publication-date';

/** A person or body of 原本奥付 with the label in front of it (著者, 訳者 …). */
export interface ColophonName {
  readonly label: string;
  readonly name: string;
}

/** What 原本奥付 states. It is quoted matter: nothing in it is ever changed. */
export interface ColophonFacts {
  readonly place: PlacedSection;
  /** The lines without label that stand before the first label or date: title, subtitle, series. */
  readonly titleLines: readonly Located<string>[];
  readonly people: readonly Located<ColophonName>[];
  /** 発行所, or 発行元/出版社 where there is no 発行所. 発行者 is a person and does not count. */
  readonly publishers: readonly Located<string>[];
  readonly dates: readonly Located<PublicationDate>[];
  readonly isbns: readonly Located<string>[];
}

const GAP = '[\\s\\u3000]*';
const spaced = (word: string): string => [...word].join(GAP);
const alternatives = (words: readonly string[]): string => words.map(spaced).join('|');
const PEOPLE = ['編著者', '原著者', '著作者', '著者', '編者', '訳者', '監訳者', '監修者', '監修', '編著', '共著', '著', '編集者', '編', '訳', '文', '絵', '作', '校注', '校訂'];
const PUBLISHERS = ['発行所', '発行元', '出版社', '出版者', '版元', '発行'];
const OTHERS = ['発行者', '発行人', '発売元', '発売所', '発売', '印刷所', '印刷者', '印刷', '製本所', '製本', '装幀', '装丁', '装画', '編集', '組版', '校正', '定価', '電話', '振替', 'FAX', 'TEL', 'URL', 'ISBN', '検印', '企画', '制作', '製作', 'DTP', 'デザイン', '本文'];
const SEPARATOR = `(?:${GAP}[:/／]${GAP}|[\\s\\u3000]+|(?=[●◎■]))`;
const PERSON_LINE = new RegExp(`^[◎●■©]?(${alternatives(PEOPLE)})${SEPARATOR}(\\S.*)$`);
const PUBLISHER_LINE = new RegExp(`^[◎●■]?(${alternatives(PUBLISHERS)})${SEPARATOR}(\\S.*)$`);
const OTHER_LINE = new RegExp(`^[◎●■*※]?(?:${alternatives(OTHERS)})(?:${SEPARATOR}|[・:/]|$)`, 'i');
const NOISE = /^[〒©(*※]|^[\d\s()-]+$|https?:|無断|乱丁|落丁|禁じ|Printed|JCOPY/i;
const TITLE_LABEL = /^(?:書名|題名|タイトル)[\s:]+/;
const SUFFIX_PERSON = /^(.+?)[\s\u3000]*(?:編著|共著|著|編|訳|監修)$/;

/** Reads 原本奥付 by its labels; lines that it does not understand are left out. */
export function readColophon(place: PlacedSection): ColophonFacts {
  const facts = {
    titleLines: [] as Located<string>[],
    people: [] as Located<ColophonName>[],
    publishers: [] as Located<string>[],
    dates: [] as Located<PublicationDate>[],
    isbns: [] as Located<string>[],
  };
  let atTitle = true;
  for (const line of sectionLines(place)) {
    facts.isbns.push(...findIsbns(line.text).map((isbn) => line.locate(isbn)));
    const dates = publicationDates(line);
    facts.dates.push(...dates);
    const isTitle = atTitle && dates.length === 0 && isTitleLine(line);
    if (isTitle) facts.titleLines.push(titleOf(line));
    else atTitle = false;
    if (!isTitle && dates.length === 0) readNames(line, facts);
  }
  return { place, ...facts };
}

function isTitleLine({ text }: SectionLine): boolean {
  const folded = foldWidth(text);
  return ![PERSON_LINE, PUBLISHER_LINE, OTHER_LINE, NOISE].some((pattern) => pattern.test(folded));
}

function titleOf(line: SectionLine): Located<string> {
  const start = TITLE_LABEL.exec(foldWidth(line.text))?.[0].length ?? 0;
  return line.locate(line.text.slice(start), { start, end: line.text.length });
}

function readNames(
  line: SectionLine,
  facts: { people: Located<ColophonName>[]; publishers: Located<string>[] },
): void {
  const folded = foldWidth(line.text);
  const person = PERSON_LINE.exec(folded) ;
  const publisher = person ? null : PUBLISHER_LINE.exec(folded);
  const suffix = SUFFIX_PERSON.exec(line.text);
  const rest = (match: RegExpExecArray): { text: string; start: number } => {
    const start = line.text.length - (match[2] ?? '').length;
    return { text: line.text.slice(start), start };
  };
  if (person) {
    const { text, start } = rest(person);
    facts.people.push(line.locate({ label: (person[1] ?? '').replace(/\s/g, ''), name: text }, { start, end: line.text.length }));
  } else if (publisher) {
    const { text, start } = rest(publisher);
    facts.publishers.push(line.locate(text, { start, end: line.text.length }));
  } else if (suffix?.[1] !== undefined && !OTHER_LINE.test(folded) && !NOISE.test(folded)) {
    facts.people.push(line.locate({ label: '', name: suffix[1] }, { start: 0, end: suffix[1].length }));
  }
}
