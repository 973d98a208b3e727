import { foldWidth } from '../text/fold';
import type { Located } from './deliverable';
import { findDates, parseNumber, type WrittenDate } from './japanese-date';
import type { SectionLine } from './located';

/** A date of publication with its edition and printing, as a line of 原本情報 or 原本奥付 states it. */
export interface PublicationDate {
  readonly date: WrittenDate;
  /** 初版, 第2版, 改訂版 … as written, or absent. */
  readonly edition?: string;
  readonly editionNumber?: number;
  readonly printing?: number;
  /** Whether the line speaks of the printer's date (印刷), which is not the date of publication. */
  readonly printed: boolean;
}

const EDITION =
  /(初版|(?:第\s?)?([0-9一二三四五六七八九十]+)\s?版|(?:改訂新?|増補(?:改訂)?|新装(?:改訂)?|新訂|新|訂正|普及|復刻|限定|決定|縮刷|文庫|愛蔵|改訂第?[0-9一二三四五六七八九十]+)版)/;
const PRINTING = /(?:第\s?)?([0-9一二三四五六七八九十百]+)\s?刷|(初刷)/;
const PUBLISHED = /発行|刊行|発兌|発売|版|刷/;

/** Reads every date of publication in a line. Edition and printing are looked for behind the date, then before it. */
export function publicationDates(line: SectionLine): Located<PublicationDate>[] {
  const folded = foldWidth(line.text);
  const dates = findDates(line.text);
  return dates.map((date, index) => {
    const before = folded.slice(dates[index - 1]?.span.end ?? 0, date.span.start);
    const behind = folded.slice(date.span.end, dates[index + 1]?.span.start ?? folded.length);
    const words = PUBLISHED.test(behind) ? behind : `${before} ${behind}`;
    return line.locate(readEdition(date, words), date.span);
  });
}

function readEdition(date: WrittenDate, words: string): PublicationDate {
  const edition = EDITION.exec(words);
  const printing = PRINTING.exec(words);
  const number = edition?.[1] === '初版' ? 1 : edition?.[2] !== undefined ? parseNumber(edition[2]) : undefined;
  return {
    date,
    printed: /印刷/.test(words) && !/発行|刊行|発兌/.test(words),
    ...(edition?.[1] !== undefined && { edition: edition[1] }),
    ...(number !== undefined && { editionNumber: number }),
    ...(printing && { printing: printing[2] !== undefined ? 1 : parseNumber(printing[1] ?? '') }),
  };
}
