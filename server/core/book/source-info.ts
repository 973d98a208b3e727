import { foldWidth } from '../text/fold';
import { findControlNumbers } from './control-number';
import type { Located, PlacedSection } from './deliverable';
import { findIsbns } from './isbn';
import { sectionLines, type SectionLine } from './located';
import { publicationDates, type PublicationDate } from './publication-date';

/** What 原本情報 states (別添1 No 1). */
export interface SourceInfoFacts {
  readonly place: PlacedSection;
  readonly title?: Located<string>;
  readonly responsibility?: Located<string>;
  readonly series?: Located<string>;
  readonly publisher?: Located<string>;
  readonly dates: readonly Located<PublicationDate>[];
  /** Lines that were meant as a date but name none, such as 「近日発行」. */
  readonly unreadDates: readonly Located<string>[];
  readonly isbns: readonly Located<string>[];
}

type Field = 'title' | 'responsibility' | 'series' | 'publisher';

const ROLE =
  '(?:編著|共著|共編|共訳|著|編集|編纂|編訳|編|翻訳|訳|責任編集|総監修|監修|監訳|原作|作|文|画|絵|写真|校注|校訂|訳注|注|撰|述|談|歌|句|詩|著者|編者|訳者)';
const RESPONSIBILITY = new RegExp(`^(.*?\\S[\\s\\u3000]*(?:ほか|他)?\\s*[\\[(]?${ROLE}[\\])]?)(?:[\\s\\u3000]+(\\S.*))?$`);
const ROLE_AT_END = new RegExp(`(?:[\\s\\u3000\\]]|ほか|他)[\\[(]?${ROLE}[\\])]?$`);
const LABELS: readonly (readonly [Field, RegExp])[] = [
  ['title', /^(?:タイトル|書\s*名|題\s*名|資料名)\s*[::\s]\s*/],
  ['responsibility', /^(?:責任表示|著\s*者名?|編\s*者名?|訳\s*者名?|著者\/編者)\s*[::\s]\s*/],
  ['series', /^(?:シリーズ名?|叢書名?)\s*[::\s]\s*/],
  ['publisher', /^(?:原本出版者名?|出版者名?|出版社名?|発行所|発行元|版\s*元)\s*[::\s]\s*/],
];
const DATE_LIKE = /^[^a-z]*(?:発行|刊行|第?\S{0,4}刷|初版)$|年\D{0,2}月|発行(?:年|日|年月日)/i;
const PUBLISHER_LIKE = /(?:社|書店|書房|書院|書林|出版|出版会|出版部|出版局|館|堂|協会|学会|研究所|大学|プレス|Press|Books)$/i;
const SERIES_LIKE = /全集|叢書|文庫|新書|選書|シリーズ|ライブラリー?|双書|大系|講座|著作集|作品集|ブックス|第?[0-9一二三四五六七八九十]+[巻集]?$/;

/** Reads 原本情報. Lines may carry labels, and responsibility and publisher may share a line (別添1(2)). */
export function readSourceInfo(place: PlacedSection): SourceInfoFacts {
  const fields: Partial<Record<Field, Located<string>>> = {};
  const dates: Located<PublicationDate>[] = [];
  const unreadDates: Located<string>[] = [];
  const isbns: Located<string>[] = [];
  const others: SectionLine[] = [];
  for (const line of sectionLines(place)) {
    const found = publicationDates(line);
    const numbers = findIsbns(line.text);
    if (numbers.length > 0) isbns.push(...numbers.map((isbn) => line.locate(isbn)));
    else if (isDateLine(line, found)) dates.push(...found);
    else if (isHoldingNumber(line)) continue;
    else if (readLabelled(line, fields)) continue;
    else if (fields.title && DATE_LIKE.test(foldWidth(line.text))) unreadDates.push(line.locate(line.text));
    else if (!fields.title) fields.title = line.locate(line.text);
    else if (!readResponsibility(line, fields)) others.push(line);
  }
  readOthers(others, fields);
  return { place, ...fields, dates, unreadDates, isbns };
}

/** A title may hold a year (「一九八四年」): a date line is one whose words beside the date are those of an edition. */
function isDateLine(line: SectionLine, dates: readonly Located<PublicationDate>[]): boolean {
  if (dates.length === 0) return false;
  const folded = foldWidth(line.text);
  const [first] = dates;
  return (
    /発行|刊行|出版|[版刷]$|[版刷][\s)]/.test(folded) ||
    (first !== undefined && first.span.end - first.span.start >= folded.length * 0.6 && first.value.date.month !== undefined)
  );
}

function isHoldingNumber(line: SectionLine): boolean {
  return findControlNumbers(line.text).some(({ span }) => span.end - span.start >= line.text.length * 0.7);
}

function readLabelled(line: SectionLine, fields: Partial<Record<Field, Located<string>>>): boolean {
  const folded = foldWidth(line.text);
  for (const [field, label] of LABELS) {
    const start = label.exec(folded)?.[0].length ?? 0;
    if (start === 0 || start >= line.text.length) continue;
    fields[field] ??= line.locate(line.text.slice(start), { start, end: line.text.length });
    return true;
  }
  return false;
}

function readResponsibility(line: SectionLine, fields: Partial<Record<Field, Located<string>>>): boolean {
  const match = RESPONSIBILITY.exec(line.text);
  const people = match?.[1];
  if (people === undefined || !(match?.[2] !== undefined || ROLE_AT_END.test(line.text) || line.text.length <= 20)) return false;
  fields.responsibility ??= line.locate(people, { start: 0, end: people.length });
  const rest = match?.[2];
  if (rest !== undefined && !new RegExp(`${ROLE}$`).test(rest)) {
    fields.publisher ??= line.locate(rest, { start: line.text.length - rest.length, end: line.text.length });
  }
  return true;
}

/** Lines without label or role stand in the order of 別添1: people without a role, series, publisher. */
function readOthers(others: readonly SectionLine[], fields: Partial<Record<Field, Located<string>>>): void {
  const rest = [...others];
  const first = rest[0];
  if (!fields.responsibility && first && rest.length > 1 && !looksLikeSeriesOrPublisher(first.text)) {
    fields.responsibility = first.locate(first.text);
    rest.shift();
  }
  const last = rest.pop();
  if (last && !fields.publisher && (!SERIES_LIKE.test(last.text) || PUBLISHER_LIKE.test(last.text) || rest.length > 0)) {
    fields.publisher = last.locate(last.text);
  } else if (last) {
    rest.push(last);
  }
  const series = rest[0];
  if (series) fields.series ??= series.locate(series.text);
}

function looksLikeSeriesOrPublisher(text: string): boolean {
  return PUBLISHER_LIKE.test(text) || SERIES_LIKE.test(text);
}
