import { hasRightCheckDigit } from '../book/standard-number';
import type { Wording } from '../text/wording';
import { COLUMNS, CONDITIONS } from './columns';
import { isbnOf, isSameBook, type SheetRow, type WorksheetRow } from './worksheet';

const REMARKS = {
  public: {
    ja: 'インターネットで公開済みのデータは、この事業の対象外です（WARPかeデポの収集対象です）',
    en: 'what is on the internet is not collected this way (but by WARP or e-deposit)',
  },
  unmet: {
    ja: '「{column}」が「いいえ」のため、条件を満たしません',
    en: '"{column}" is answered no: the condition is not met',
  },
  unanswered: { ja: '「{column}」が未記入です', en: '"{column}" is not filled in' },
  unclear: { ja: '「{column}」は「はい」か「いいえ」で記入してください', en: '"{column}" takes yes or no' },
  isbn: {
    ja: 'ISBNの検査数字か桁数が合いません。原本と見比べてください',
    en: 'the ISBN has a wrong check digit or length; compare it with the book',
  },
  duplicate: { ja: '{number}件目と同じ資料です', en: 'the same book as number {number}' },
  differs: { ja: '「{column}」が原稿の原本情報と違います', en: '"{column}" is not what the draft says' },
} as const satisfies Record<string, Wording>;

const YES = /^(?:はい|○|〇|◯|yes|y|済|済み|公開済み?)$/i;
const NO = /^(?:いいえ|×|✕|no|n|未|なし)$/i;

/** What is to be said of each row, in order. */
export function remarksOn(sheet: readonly SheetRow[]): Wording[][] {
  return sheet.map(({ row, differs }, index) => {
    const twin = sheet.findIndex((other) => isSameBook(other.row, row));
    return [
      ...(YES.test(row.public.trim()) ? [REMARKS.public] : answer(row, 'public')),
      ...CONDITIONS.flatMap((condition) => onCondition(row, condition)),
      ...(['title', 'publisher', 'year'] as const).flatMap((name) => missing(row, name)),
      ...(isbnOf(row) !== '' && !isIsbn(isbnOf(row)) ? [REMARKS.isbn] : []),
      ...(twin >= 0 && twin < index ? [fillWith(REMARKS.duplicate, { number: twin + 1 })] : []),
      ...differs.map((name) => fillWith(REMARKS.differs, { column: COLUMNS[name] })),
    ];
  });
}

function onCondition(row: WorksheetRow, [result, date, searcher]: (typeof CONDITIONS)[number]): Wording[] {
  if (NO.test(row[result].trim())) return [fillWith(REMARKS.unmet, { column: COLUMNS[result] })];
  return [...answer(row, result), ...missing(row, date), ...missing(row, searcher)];
}

function answer(row: WorksheetRow, name: keyof WorksheetRow): Wording[] {
  const written = row[name].trim();
  if (written === '') return missing(row, name);
  return YES.test(written) || NO.test(written) ? [] : [fillWith(REMARKS.unclear, { column: COLUMNS[name] })];
}

function missing(row: WorksheetRow, name: keyof WorksheetRow): Wording[] {
  return row[name].trim() === '' ? [fillWith(REMARKS.unanswered, { column: COLUMNS[name] })] : [];
}

function isIsbn(digits: string): boolean {
  return /^(?:97[89]\d{10}|\d{9}[\dX])$/.test(digits) && hasRightCheckDigit(digits);
}

/** Fills both languages. What stands in brackets behind a column's name is how to answer it. */
function fillWith(words: Wording, data: Readonly<Record<string, Wording | number>>): Wording {
  const value = (name: string, locale: 'ja' | 'en'): string => {
    const given = data[name];
    return typeof given === 'object' ? given[locale].replace(/[（(].*$/, '').trim() : String(given ?? '');
  };
  const inWords = (locale: 'ja' | 'en'): string =>
    words[locale].replace(/\{(\w+)\}/g, (_, name: string) => value(name, locale));
  return { ja: inWords('ja'), en: inWords('en') };
}
