import { foldWidth } from '../text/fold';
import { findControlNumbers } from './control-number';
import { readResponsibility, roleOfLabel, splitNames, type Credit } from './credit';
import type { Located, PlacedSection } from './deliverable';
import { findIsbns } from './standard-number';
import { readLabels, type LabelledPart } from './label';
import { itemLines, type SectionLine } from './located';
import { looksLikeAuthor, looksLikePublisher } from './name';
import {
  isEditionOnly,
  readPublicationLine,
  speaksOfPublishing,
  type PublicationDate,
  type PublicationLine,
} from './publication-date';
import {
  addStatement,
  assignPlain,
  publisherOnly,
  readPlainLine,
  type PlainLine,
  type SourceInfoReading,
} from './source-info-lines';

/** What 原本情報 states (別添1 No 1). */
export interface SourceInfoFacts {
  readonly place: PlacedSection;
  readonly title?: Located<string>;
  /** Further lines of the title before the statement of responsibility. */
  readonly subtitles: readonly Located<string>[];
  /** Each line that names who made the work, roles included. */
  readonly responsibilities: readonly Located<string>[];
  /** The persons and bodies that these lines name. */
  readonly credits: readonly Located<Credit>[];
  /** 各巻タイトル and シリーズ名. */
  readonly series: readonly Located<string>[];
  readonly publishers: readonly Located<string>[];
  readonly dates: readonly Located<PublicationDate>[];
  /** Lines that were meant as a date but name none, such as 「201７年五月　発行」 with a slip in it. */
  readonly unreadDates: readonly Located<string>[];
  /** Whether a line says that the date is not known, or gives a bare year. */
  readonly statesOtherDate: boolean;
  readonly isbns: readonly Located<string>[];
}

const YEAR_LIKE = '(?<![0-9])(?:1[89]|20)[0-9]{2}(?![0-9])';
const UNREAD_DATE = new RegExp(
  `[^\\s度周]年\\s?\\S{1,3}\\s?月|月\\s?\\S{1,3}\\s?日(?!本)|${YEAR_LIKE}.*(?:発行|刊行|刷)|(?:発行|刊行|刷).*${YEAR_LIKE}|[^\\s度周]年.*(?:発行|刊行|[0-9]刷)`,
);
const UNDATED = /(?:不明|未詳|不詳|記載なし|表示なし|記載無し)/;
/** Among labelled lines, a word with a colon is a label too, such as 「入手先：」. */
const UNKNOWN_LABEL = /^(?:\(?\d{1,2}[.)、]\s?)?[・●○■*-]?\s?[^\s:：]{1,8}\s?[:：]/;
const BARE_YEAR = /(?:^|[\s,、([])c?(?:1[89]|20)\d{2}[.)\]]?$/;
const ABOUT_DATE = /発行|刊行|出版(?:年|日)|年月日/;
const NO_ITEM =
  /^\[?\d+\]?\s?(?:p|ページ|頁|枚|冊|cm)\b|^\d+\s?(?:ページ|頁|枚|冊)|^(?:定価|価格|本体|頒価|C\d{4}|NDC|〒|TEL|FAX|電話|\\|¥)|https?:\/\//i;

/** Reads 原本情報. Lines may carry labels, and responsibility and publisher may share a line (別添1(2)). */
export function readSourceInfo(place: PlacedSection): SourceInfoFacts {
  const reading: SourceInfoReading = {
    place,
    subtitles: [],
    responsibilities: [],
    credits: [],
    series: [],
    publishers: [],
    dates: [],
    unreadDates: [],
    statesOtherDate: false,
    isbns: [],
    behindPeople: [],
  };
  const plain: PlainLine[] = [];
  let pending: LabelledPart | undefined;
  const lines = itemLines(place);
  const isLabelled = lines.filter(({ text }) => /[:：]/.test(text) && readLabels(text).length > 0).length > 1;
  for (const line of lines) {
    if (pending && readLabels(line.text).length === 0) {
      readPart(line, { ...pending, value: line.text, start: 0 }, reading);
      pending = undefined;
      continue;
    }
    pending = readLine(line, reading, plain);
  }
  assignPlain(
    plain.filter(({ line }) => !isLabelled || !UNKNOWN_LABEL.test(line.text)),
    reading,
  );
  if (reading.dates.length === 0) readHiddenDates(place, reading);
  return reading;
}

/** @returns the label that the next line belongs to, if this line is a label and nothing else */
function readLine(line: SectionLine, reading: SourceInfoReading, plain: PlainLine[]): LabelledPart | undefined {
  const isFirst = reading.title === undefined && reading.credits.length === 0;
  const publication = readPublicationLine(line);
  const parts = readLabels(line.text).filter((part) => !isFirst || isSureLabel(line, part));
  const isbns = findIsbns(line.text);
  reading.isbns.push(...isbns.map((isbn) => line.locate(isbn)));
  if (UNDATED.test(line.text) && ABOUT_DATE.test(line.text)) reading.statesOtherDate = true;
  else if (!isFirst && /^[※*]|。./.test(line.text)) return undefined;
  else if (publication && isDateLine(line, publication, parts, isFirst)) readDateLine(publication, parts, reading);
  else if (parts.length > 0) {
    for (const part of parts) readPart(line, part, reading);
    return parts.at(-1)?.value === '' ? parts.at(-1) : undefined;
  } else if (isbns.length > 0 || NO_ITEM.test(foldWidth(line.text)) || isHoldingNumber(line)) return undefined;
  else if (isFirst && !namesPeopleOnly(line.text)) readTitleLine(line, reading);
  else if (isEditionOnly(line)) return undefined;
  else if (UNREAD_DATE.test(foldWidth(line.text)) && !hasMonth(publication)) {
    reading.unreadDates.push(line.locate(line.text));
  } else readPlainLine(line, reading, plain);
  return undefined;
}

/** The title itself may begin with a word that is a label elsewhere: 「出版　その歴史」. */
function isSureLabel(line: SectionLine, { kind, label, start }: LabelledPart): boolean {
  const sign = foldWidth(line.text.slice(0, start)).trimEnd();
  return kind === 'title' || /[:\]】〕>/]$/.test(sign) || (label.length > 1 && /[者所元名日]$/.test(label));
}

/**
 * A title may hold a year (「一九八四年」「世界 2020年5月号」): a line is a date line when it speaks of publishing, or when
 * nothing but a date stands in it.
 */
function isDateLine(
  line: SectionLine,
  { dates, rest }: PublicationLine,
  parts: readonly LabelledPart[],
  isFirst: boolean,
): boolean {
  const speaks = speaksOfPublishing(line.text);
  if (parts.some(({ kind }) => kind === 'date' || kind === 'publisher')) return true;
  if (!rest) return !isFirst || (speaks && hasMonth({ dates }));
  if (isFirst || rest.value.length > 30) return false;
  return hasMonth({ dates })
    ? speaks || looksLikePublisher(rest.value)
    : /発行|刊行|\d刊|刷/.test(line.text) && looksLikePublisher(rest.value);
}

function hasMonth(line: PublicationLine | undefined): boolean {
  return line?.dates.some(({ value }) => value.date.month !== undefined) ?? false;
}

function readDateLine(
  { dates, rest }: PublicationLine,
  parts: readonly LabelledPart[],
  reading: SourceInfoReading,
): void {
  reading.dates.push(...dates);
  const publisher = parts.find(({ kind, value }) => kind === 'publisher' && value.includes(rest?.value ?? ''));
  if (rest && (publisher || parts.length === 0) && /\p{L}/u.test(rest.value))
    reading.publishers.push(publisherOnly(rest));
}

function isHoldingNumber(line: SectionLine): boolean {
  return findControlNumbers(line.text).some(({ span }) => span.end - span.start >= line.text.length * 0.7);
}

function readPart(line: SectionLine, part: LabelledPart, reading: SourceInfoReading): void {
  if (part.value === '') return;
  const value = line.locate(part.value, { start: part.start, end: part.start + part.value.length });
  switch (part.kind) {
    case 'title':
      reading.title ??= value;
      break;
    case 'subtitle':
      reading.subtitles.push(value);
      break;
    case 'person':
    case 'editor':
      readLabelledPeople(line, part, value, reading);
      break;
    case 'series':
      reading.series.push(value);
      break;
    case 'publisher':
      reading.publishers.push(publisherOnly(value));
      break;
    case 'publishing-person':
      if (reading.publishers.length === 0 && looksLikePublisher(part.value)) reading.publishers.push(value);
      break;
    case 'date':
      if (BARE_YEAR.test(foldWidth(part.value))) reading.statesOtherDate = true;
      else if (!isEditionOnly(line) && /[\d一二三四五六七八九]/.test(part.value)) reading.unreadDates.push(value);
      break;
    case 'distributor':
    case 'other':
  }
}

function readLabelledPeople(
  line: SectionLine,
  part: LabelledPart,
  value: Located<string>,
  reading: SourceInfoReading,
): void {
  const stated = readResponsibility(part.value);
  const role = roleOfLabel(part.label);
  const credits = stated?.credits ?? splitNames(part.value, 0).map((credit) => ({ ...credit, role }));
  reading.responsibilities.push(value);
  for (const { name, role: own, span } of credits) {
    reading.credits.push(
      line.locate({ name, role: own }, { start: part.start + span.start, end: part.start + span.end }),
    );
  }
}

/** A first line 「見本太郎 著」 is no title. */
function namesPeopleOnly(text: string): boolean {
  const statement = readResponsibility(text);
  return statement !== undefined && !statement.rest && statement.credits.every(({ name }) => looksLikeAuthor(name));
}

/** The title line; catalogues put the responsibility behind a slash: 「これからの本の話 / 見本太郎 著」. */
function readTitleLine(line: SectionLine, reading: SourceInfoReading): void {
  const slash = /\s[/／]\s/.exec(line.text);
  const statement = slash && readResponsibility(line.text.slice(slash.index + slash[0].length));
  if (!slash || !statement) {
    reading.title = line.locate(line.text);
    return;
  }
  const offset = slash.index + slash[0].length;
  reading.title = line.locate(line.text.slice(0, slash.index), { start: 0, end: slash.index });
  addStatement(line, statement, offset, reading);
}

/** A date may share its line with other items: 「夏目漱石 著 岩波書店 1990年4月」「みすず書房, 1998」. */
function readHiddenDates(place: PlacedSection, reading: SourceInfoReading): void {
  for (const line of itemLines(place)) {
    if (line.locate(0).span.start === reading.title?.span.start) continue;
    const dates = readPublicationLine(line)?.dates ?? [];
    reading.dates.push(...dates.filter(({ value }) => value.date.month !== undefined));
    if (BARE_YEAR.test(foldWidth(line.text))) reading.statesOtherDate = true;
  }
}
