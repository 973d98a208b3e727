import { readResponsibility, splitNames, type ResponsibilityStatement } from './credit';
import type { Located } from './deliverable';
import type { SectionLine } from './located';
import { looksLikeAuthor, looksLikeNumberedSeries, looksLikePublisher, looksLikeSeries } from './name';
import type { SourceInfoFacts } from './source-info';

type Mutable<T> = T extends readonly (infer E)[] ? E[] : T;
/** 原本情報 while it is being read. */
export type SourceInfoReading = { -readonly [K in keyof SourceInfoFacts]: Mutable<SourceInfoFacts[K]> } & {
  /** What stands behind the people on their line: the publisher, where no line of its own names one. */
  readonly behindPeople: Located<string>[];
};

/** A line that is neither labelled nor a date. */
export interface PlainLine {
  readonly line: SectionLine;
  /** Whether the statement of responsibility stands before it. */
  readonly afterResponsibility: boolean;
}

/** Reads a line without label: people with their roles, or something that its place has to tell. */
export function readPlainLine(line: SectionLine, reading: SourceInfoReading, plain: PlainLine[]): void {
  const afterResponsibility = reading.responsibilities.length > 0;
  // A role behind the series or the publisher belongs to a volume: 別添1 puts the people of the whole work first.
  const isLate =
    plain.some((other) => other.afterResponsibility) || (afterResponsibility && /\s[/／]\s/.test(line.text));
  const statement = isLate ? undefined : readResponsibility(line.text);
  if (!statement) {
    plain.push({ line, afterResponsibility });
    return;
  }
  const further = furtherPeople(line.text, statement);
  addStatement(line, further ?? statement, 0, reading);
  const { rest } = statement;
  if (rest && !further) {
    reading.behindPeople.push(publisherOnly(line.locate(line.text.slice(rest.start, rest.end), rest)));
  }
}

/** Behind a semicolon or comma stands another person, even if the role is none that we know: 「甲野花子 著 ; 乙山太郎 音頭」. */
function furtherPeople(
  text: string,
  { credits, span, rest }: ResponsibilityStatement,
): ResponsibilityStatement | undefined {
  const sign = rest && /[;；,，、/／]/.exec(text.slice(span.end, rest.start))?.[0];
  if (!rest || sign === undefined) return undefined;
  const written = text.slice(rest.start, rest.end);
  if (!/[;；]/.test(sign) && namesPublisher(written)) return undefined;
  return { credits: [...credits, ...splitNames(written, rest.start)], span: { start: span.start, end: rest.end } };
}

function namesPublisher(text: string): boolean {
  return text.split(/[\s,，、]+/).some(looksLikePublisher);
}

/** Lines without label or role stand in the order of 別添1: subtitle, people, people without a role, series, publisher. */
export function assignPlain(plain: readonly PlainLine[], reading: SourceInfoReading): void {
  const isStated = reading.responsibilities.length > 0;
  const early = plain.filter(({ afterResponsibility }) => isStated && !afterResponsibility).map(({ line }) => line);
  const late = plain.filter(({ afterResponsibility }) => !isStated || afterResponsibility).map(({ line }) => line);
  if (!isStated) takeAuthor(late, reading);
  if (reading.publishers.length === 0) takePublisher(early, late, reading);
  for (const line of early) reading.subtitles.push(line.locate(line.text));
  for (const line of late) {
    const isSeries = reading.responsibilities.length > 0 || looksLikeSeries(line.text);
    (isSeries ? reading.series : reading.subtitles).push(line.locate(line.text));
  }
}

function takeAuthor(lines: SectionLine[], reading: SourceInfoReading): void {
  const [first] = lines;
  if (!first || (lines.length === 1 && reading.publishers.length === 0)) return;
  const names = splitNames(first.text, 0);
  if (names.length === 0 || !names.every(({ name }) => looksLikeAuthor(name))) return;
  addStatement(first, { credits: names, span: { start: 0, end: first.text.length } }, 0, reading);
  lines.shift();
}

/** The publisher stands behind the series; it may stand elsewhere when its name tells. */
function takePublisher(early: SectionLine[], late: SectionLine[], reading: SourceInfoReading): void {
  const { behindPeople } = reading;
  const isSeries = behindPeople.length > 0 ? looksLikeSeries : looksLikeNumberedSeries;
  const take = (lines: SectionLine[], accepts: (text: string) => boolean): Located<string> | undefined => {
    const line = takeLast(lines, accepts);
    return line && publisherOnly(line.locate(line.text));
  };
  const publisher =
    take(late, looksLikePublisher) ??
    behindPeople.find(({ value }) => namesPublisher(value)) ??
    take(late, (text) => !isSeries(text)) ??
    behindPeople[0] ??
    take(early, looksLikePublisher);
  if (publisher) reading.publishers.push(publisher);
}

function takeLast(lines: SectionLine[], accepts: (text: string) => boolean): SectionLine | undefined {
  const index = lines.findLastIndex(({ text }) => accepts(text));
  return index < 0 ? undefined : lines.splice(index, 1)[0];
}

/** Adds the people that a line names. @param offset where the statement starts in the line */
export function addStatement(
  line: SectionLine,
  { credits, span }: ResponsibilityStatement,
  offset: number,
  reading: SourceInfoReading,
): void {
  const place = { start: offset + span.start, end: offset + span.end };
  reading.responsibilities.push(line.locate(line.text.slice(place.start, place.end), place));
  for (const { name, role, span: at } of credits) {
    reading.credits.push(line.locate({ name, role }, { start: offset + at.start, end: offset + at.end }));
  }
}

/** @returns the publisher without place and year: catalogues write 「東京 : 講談社, 2016」. */
export function publisherOnly(publisher: Located<string>): Located<string> {
  const place = /^\[?[^\s:：;]{1,8}\]?\s?[:：]\s?(?=\S)/.exec(publisher.value)?.[0].length ?? 0;
  const value = publisher.value.slice(place).replace(/\s?[,、，]\s?\[?c?\d{4}\]?\.?$/, '');
  const start = publisher.span.start + place;
  return { ...publisher, value, span: { start, end: start + value.length } };
}
