import { foldWidth } from '../text/fold';
import type { Located } from './deliverable';
import { findDates, type WrittenDate } from './japanese-date';
import type { SectionLine } from './located';
import { parseNumber } from './numeral';

/** A date of publication with its edition and printing, as a line of 原本情報 or 原本奥付 states it. */
export interface PublicationDate {
  readonly date: WrittenDate;
  /** 初版, 第2版, 改訂版 … as written, or absent. */
  readonly edition?: Located<string>;
  readonly editionNumber?: number;
  readonly printing?: Located<number>;
  /** Whether the line speaks of the printer's date (印刷), which is not the date of publication. */
  readonly printed: boolean;
}

/** A line that states dates of publication, and what else stands in it. */
export interface PublicationLine {
  readonly dates: readonly Located<PublicationDate>[];
  /** Words in front of the dates or behind them that speak neither of date nor of edition, such as the publisher's name. */
  readonly rest?: Located<string>;
}

const NUMBER = '[0-9〇○一二三四五六七八九十百]{1,4}';
const KINDS =
  '改訂新?|改訂増補|増補改訂|増補新?|新装改訂|新装|新訂|全訂|補訂|改|新|訂正|普及|復刻|限定|特装|決定|縮刷|文庫|愛蔵|オンデマンド|電子|完全';
const EDITION = new RegExp(`初版|(?:(?:${KINDS})版?)?(?:第\\s?)?(${NUMBER})\\s?版|(?:${KINDS})(?:版|(?=\\s?第))`);
const PRINTING = new RegExp(`(?:第\\s?)?(${NUMBER})\\s?刷|(初刷)`);
/** 年版 stands in titles. */
const PUBLISHED = /発行|刊行|発兌|発売|刷|(?<!年)版|[0-9\s)）]刊|刊$/;
const WORD = `初版|(?:(?:${KINDS})版?)?(?:第\\s?)?${NUMBER}\\s?版|(?:${KINDS})(?:版|(?=\\s?第))|(?:第\\s?)?${NUMBER}\\s?刷|[初重増]刷|重版|(?:発行|刊行|出版|印刷)(?:年月日?|日|年)|発行|刊行|印刷|発兌|発売|刊|[\\s:、,.。・/()\\[\\]〔〕「」-]`;
const WORDS_AT_START = new RegExp(`^(?:${WORD})+`);
const WORDS_AT_END = new RegExp(`(?:${WORD})+$`);

/** @returns the dates of publication of a line and what is left of it; undefined when no date stands in it. */
export function readPublicationLine(line: SectionLine): PublicationLine | undefined {
  const dates = publicationDates(line);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return undefined;
  const offset = line.locate(0).span.start;
  const rest =
    trimWords(line, 0, first.span.start - offset) ?? trimWords(line, last.span.end - offset, line.text.length);
  return { dates, ...(rest && { rest }) };
}

/** @returns whether the line speaks of publishing: 発行, 刊, 版 or 刷. */
export function speaksOfPublishing(text: string): boolean {
  return PUBLISHED.test(text);
}

/** @returns whether nothing but an edition, a printing or 発行 stands in the line. */
export function isEditionOnly(line: SectionLine): boolean {
  return trimWords(line, 0, line.text.length) === undefined;
}

function publicationDates(line: SectionLine): Located<PublicationDate>[] {
  const folded = foldWidth(line.text);
  const dates = findDates(line.text);
  const behindLast = folded.slice(dates.at(-1)?.span.end ?? 0);
  const leads = !PUBLISHED.test(behindLast) && PUBLISHED.test(folded.slice(0, dates[0]?.span.start ?? 0));
  return dates.map((date, index) => {
    const start = leads ? (dates[index - 1]?.span.end ?? 0) : date.span.end;
    const end = leads ? date.span.start : (dates[index + 1]?.span.start ?? folded.length);
    return line.locate(readEdition(line, date, start, folded.slice(start, end)), date.span);
  });
}

function readEdition(line: SectionLine, date: WrittenDate, start: number, words: string): PublicationDate {
  const edition = EDITION.exec(words);
  const printing = PRINTING.exec(words);
  const number = edition?.[0] === '初版' ? 1 : edition?.[1] !== undefined ? parseNumber(edition[1]) : undefined;
  const locate = <T>(value: T, match: RegExpExecArray): Located<T> =>
    line.locate(value, { start: start + match.index, end: start + match.index + match[0].length });
  return {
    date,
    printed: /印刷/.test(words) && !/発行|刊行|発兌/.test(words),
    ...(edition && { edition: locate(edition[0].replace(/\s/g, ''), edition) }),
    ...(number !== undefined && { editionNumber: number }),
    ...(printing && { printing: locate(printing[2] !== undefined ? 1 : parseNumber(printing[1] ?? ''), printing) }),
  };
}

function trimWords(line: SectionLine, from: number, to: number): Located<string> | undefined {
  const folded = foldWidth(line.text).slice(from, to);
  const start = WORDS_AT_START.exec(folded)?.[0].length ?? 0;
  const end = folded.length - (WORDS_AT_END.exec(folded.slice(start))?.[0].length ?? 0);
  if (end <= start) return undefined;
  const span = { start: from + start, end: from + end };
  return line.locate(line.text.slice(span.start, span.end), span);
}
