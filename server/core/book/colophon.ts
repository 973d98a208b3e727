import { foldWidth } from '../text/fold';
import { readResponsibility, roleOfLabel, splitNames, type Credit } from './credit';
import { filledParagraphs, type Located, type PlacedSection } from './deliverable';
import { findIsbns } from './standard-number';
import { readLabels, type LabelKind, type LabelledPart } from './label';
import { itemLines, type SectionLine } from './located';
import { looksLikeAuthor, looksLikePublisher } from './name';
import {
  readPublicationLine,
  speaksOfPublishing,
  type PublicationDate,
  type PublicationLine,
} from './publication-date';

/** What 原本奥付 states. It is quoted matter: nothing in it is ever changed. */
export interface ColophonFacts {
  readonly place: PlacedSection;
  /** The lines without label that stand before the first label, or the value of 書名: title, subtitle, series. */
  readonly titleLines: readonly Located<string>[];
  /** How many of `titleLines` stand before everything else, where only the title can be. */
  readonly leadingTitleLines: number;
  readonly credits: readonly Located<Credit>[];
  /** 発行所, or 発行元/発行/出版 where there is no 発行所. 発行者 is a person and does not count. */
  readonly publishers: readonly Located<string>[];
  /** 発売元, who only sells the book. */
  readonly distributors: readonly Located<string>[];
  readonly dates: readonly Located<PublicationDate>[];
  readonly isbns: readonly Located<string>[];
}

/** @returns everything that stands in 原本奥付, for asking whether a name occurs there at all. */
export function colophonText({ place }: ColophonFacts): string {
  return filledParagraphs(place.section)
    .map(({ text }) => text)
    .join('')
    .slice(0, LONGEST_COLOPHON);
}

interface Reading {
  readonly titles: Located<string>[];
  readonly named: Located<string>[];
  leading: number;
  readonly credits: Located<Credit>[];
  readonly houses: Located<string>[];
  readonly publishers: Located<string>[];
  readonly distributors: Located<string>[];
  readonly dates: Located<PublicationDate>[];
  readonly isbns: Located<string>[];
  /** How far the reading has come: only what stands before the first label can be the title. */
  state: 'title' | 'dates' | 'labels';
  /** A label on a line of its own, which the next lines belong to. */
  pending: LabelledPart | undefined;
}

const NOISE =
  /^[[〔(]?(?:〒|[©Ⓒⓒ*※]|\(c\)|定価|本体|検印|電\s?話|tel|fax|振替|郵便|案内|住所|非売品|落丁|乱丁|無断|printed|copyright|isbn|issn|jcopy|ndc|c\d{4}|奥付|日本音楽著作権協会|jasrac|\\|¥)|^[\d\s()-]+$|https?:|www\.|@|無断|複製|複写|転載|乱丁|落丁|禁じ|お取り?替え|\d{2,5}[-(]\d{1,4}[-)]\d{3,4}|jcopy|printed in|(?:略歴|紹介|プロフィール)[\])〕】>》]?$/i;
/** 「甲野花子（こうの はなこ）」 heads a biography. */
const NAME_WITH_READING = /^[^\s(]{1,12}\s?[^\s(]{0,8}\s?\([ぁ-んァ-ヶー・\s]+\)$/;
/** What may stand behind the title on its line. */
const NOISE_BEHIND = /[\s\u3000]+(?:定価|検印|©|ISBN|〔?非売品).*$/i;
/** A biography or a note in whole sentences, not an item. */
const PROSE = /。|生まれ|卒業|教授|著書|専攻|受賞/;
const LONGEST_ITEM = 70;
const LONGEST_COLOPHON = 20_000;
/** What follows a name on the same line: an address or a telephone number. */
const ADDRESS =
  /\s+(?:〒|\d{3}-\d{4}|(?:東京都|北海道|大阪府|京都府|[^\s]{2,3}県)|.{2,4}市.{1,4}区|TEL|FAX|電話|https?:|代表(?:者|取締役)?\s).*$/i;

/** Reads 原本奥付 by its labels; lines that it does not understand are left out. */
export function readColophon(place: PlacedSection): ColophonFacts {
  const reading: Reading = {
    titles: [],
    named: [],
    leading: 0,
    credits: [],
    houses: [],
    publishers: [],
    distributors: [],
    dates: [],
    isbns: [],
    state: 'title',
    pending: undefined,
  };
  for (const line of itemLines(place)) {
    reading.isbns.push(...findIsbns(line.text).map((isbn) => line.locate(isbn)));
    readLine(line, reading);
  }
  const { titles, named, houses, publishers, distributors, credits, dates, isbns } = reading;
  return {
    place,
    titleLines: named.length > 0 ? named : titles,
    leadingTitleLines: named.length > 0 ? named.length : reading.leading,
    credits,
    publishers: houses.length > 0 ? houses : publishers,
    distributors,
    dates,
    isbns,
  };
}

function readLine(line: SectionLine, reading: Reading): void {
  const parts = readLabels(line.text);
  const publication = readPublicationLine(line);
  if (publication && isDateLine(line, publication, parts)) {
    reading.dates.push(...publication.dates);
    if (reading.state === 'title') reading.state = 'dates';
    readParts(
      line,
      parts.filter(({ value }) => !publication.dates.some((date) => value.includes(textOf(date)))),
      reading,
    );
    return;
  }
  if (parts.length > 0) readParts(line, parts, reading);
  else if (isNoise(foldWidth(line.text)) || isProse(line)) return;
  else readPlainLine(line, reading);
}

function textOf({ draft, span }: Located<unknown>): string {
  return draft.text.slice(span.start, span.end);
}

/** A biography is full of years: a date line says 発行, 版 or 刷, or holds nothing but a whole date. */
function isDateLine(line: SectionLine, { dates, rest }: PublicationLine, parts: readonly LabelledPart[]): boolean {
  if (isProse(line)) return false;
  const isWhole = dates.some(({ value }) => value.date.month !== undefined);
  if (!rest) return isWhole || speaksOfPublishing(line.text);
  return isWhole && (parts.length > 0 || (speaksOfPublishing(line.text) && rest.value.length <= 30));
}

function isNoise(folded: string): boolean {
  return NOISE.test(folded) || (NAME_WITH_READING.test(folded) && looksLikeAuthor(folded.replace(/\s?\(.*$/, '')));
}

function isProse(line: SectionLine): boolean {
  return line.text.length > LONGEST_ITEM || PROSE.test(line.text);
}

function readParts(line: SectionLine, parts: readonly LabelledPart[], reading: Reading): void {
  for (const part of parts) {
    if (!['title', 'subtitle', 'series'].includes(part.kind)) reading.state = 'labels';
    if (part.value !== '') readPart(line, part, reading);
  }
  const last = parts.at(-1);
  if (last) reading.pending = last.value === '' || last.kind === 'person' ? last : undefined;
}

function readPart(line: SectionLine, part: LabelledPart, reading: Reading): void {
  const value = line.locate(part.value, { start: part.start, end: part.start + part.value.length });
  const readers: Partial<Record<LabelKind, () => void>> = {
    title: () => reading.named.push(value),
    subtitle: () => reading.named.push(value),
    person: () => {
      readPeople(line, part, reading);
    },
    publisher: () => {
      readPublisher(line, part, reading);
    },
    distributor: () => reading.distributors.push(withoutAddress(line, part)),
  };
  readers[part.kind]?.();
}

function readPeople(line: SectionLine, part: LabelledPart, reading: Reading): void {
  const value = part.value.replace(NOISE_BEHIND, '');
  const stated = readResponsibility(value)?.credits;
  const role = roleOfLabel(part.label);
  const credits = stated ?? splitNames(value, 0).map((credit) => ({ ...credit, role }));
  for (const { name, role: own, span } of credits) {
    // Below a name stands its reading.
    if (part.start === 0 && /^[ぁ-んァ-ヶー\s\u3000]+$/.test(name) && reading.credits.length > 0) continue;
    const place = { start: part.start + span.start, end: part.start + span.end };
    reading.credits.push(line.locate({ name, role: own }, place));
  }
}

/** 「発行　山田一郎」 names a person; 発行所 is always the publisher. */
function readPublisher(line: SectionLine, part: LabelledPart, reading: Reading): void {
  const value = withoutAddress(line, part);
  if (/所|社|元|者/.test(part.label)) reading.houses.push(value);
  else if (part.label !== '発行' || !isPerson(value.value)) reading.publishers.push(value);
}

function isPerson(name: string): boolean {
  return looksLikeAuthor(name) && !looksLikePublisher(name) && (name.length <= 5 || /\S\s\S/.test(name));
}

function withoutAddress(line: SectionLine, part: LabelledPart): Located<string> {
  const length = foldWidth(part.value).replace(ADDRESS, '').trimEnd().length;
  return line.locate(part.value.slice(0, length), { start: part.start, end: part.start + length });
}

function readPlainLine(line: SectionLine, reading: Reading): void {
  const { pending } = reading;
  const isIndented = /^[\s\u3000]/.test(line.paragraph.text);
  if (pending && (pending.value === '' || isIndented)) {
    readPart(line, { ...pending, value: line.text, start: 0 }, reading);
    if (pending.kind !== 'person') reading.pending = undefined;
    return;
  }
  reading.pending = undefined;
  const statement = readResponsibility(line.text);
  if (statement) {
    reading.credits.push(...statement.credits.map(({ name, role, span }) => line.locate({ name, role }, span)));
    if (reading.titles.length > 0) reading.state = 'labels';
  } else if (reading.state !== 'labels') {
    const title = line.text.replace(NOISE_BEHIND, '');
    reading.titles.push(line.locate(title, { start: 0, end: title.length }));
    if (reading.state === 'title') reading.leading++;
  }
}
