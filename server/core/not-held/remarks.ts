import { hasRightCheckDigit } from '../book/standard-number';
import type { Wording } from '../text/wording';
import { fill } from '../lint/wording';
import type { MessageData } from '../rules/rule';
import { COLUMN_NAMES, COLUMNS, CONDITIONS, type ColumnName } from './columns';
import { isbnOf, isSameBook, type SheetRow, type WorksheetRow } from './worksheet';

const REMARKS = {
  public: {
    ja: 'インターネットで公開済みのデータは、この事業の対象外です（WARPかeデポの収集対象です）',
    en: 'what is on the internet is not collected this way (but by WARP or e-deposit)',
  },
  unmet: {
    ja: '{columns}が「いいえ」のため、条件を満たしません',
    en: '{columns}: answered no, so the condition is not met',
  },
  unanswered: { ja: '{columns}が未記入です', en: 'not filled in: {columns}' },
  unclear: { ja: '{columns}は「はい」か「いいえ」で記入してください', en: 'to be answered with yes or no: {columns}' },
  isbn: {
    ja: 'ISBNの検査数字か桁数が合いません。原本と見比べてください',
    en: 'the ISBN has a wrong check digit or length; compare it with the book',
  },
  duplicate: { ja: '{number}件目と同じ資料です', en: 'the same book as number {number}' },
  differs: { ja: '{columns}が原稿の原本情報と違います', en: 'not what the draft says: {columns}' },
} as const satisfies Record<string, Wording>;

/** What every row needs besides the answers. */
const REQUIRED: readonly ColumnName[] = ['title', 'publisher', 'year'];
const YES = /^(?:はい|○|〇|◯|yes|y|済|済み|公開済み?)$/i;
const NO = /^(?:いいえ|×|✕|no|n|未|なし)$/i;

/** What is to be said of each row, in order. */
export function remarksOn(sheet: readonly SheetRow[]): Wording[][] {
  return sheet.map(({ row, differs }, index) => {
    const twin = sheet.findIndex((other) => isSameBook(other.row, row));
    return [
      ...(YES.test(row.public.trim()) ? [REMARKS.public] : onAnswers(row)),
      ...(isbnOf(row) !== '' && !isIsbn(isbnOf(row)) ? [REMARKS.isbn] : []),
      ...(twin >= 0 && twin < index ? [fillWith(REMARKS.duplicate, { number: String(twin + 1) })] : []),
      ...(differs.length > 0 ? [fillWith(REMARKS.differs, { columns: namesOf(differs) })] : []),
    ];
  });
}

/** What people have found out, and what they have not filled in. */
function onAnswers(row: WorksheetRow): Wording[] {
  const answers = ['public', ...CONDITIONS.map(([result]) => result)] as const;
  const unclear = answers.filter(
    (name) => !isEmpty(row, name) && !YES.test(row[name].trim()) && !NO.test(row[name].trim()),
  );
  const unmet = CONDITIONS.flatMap(([result]) => (NO.test(row[result].trim()) ? [result] : []));
  const searched = CONDITIONS.filter(([result]) => !isEmpty(row, result));
  const wanted = [...REQUIRED, ...answers, ...searched.flatMap(([, date, searcher]) => [date, searcher])];
  const missing = COLUMN_NAMES.filter((name) => wanted.includes(name) && isEmpty(row, name));
  const about = (words: Wording, names: readonly ColumnName[]): Wording[] =>
    names.length > 0 ? [fillWith(words, { columns: namesOf(names) })] : [];
  return [...about(REMARKS.unmet, unmet), ...about(REMARKS.unclear, unclear), ...about(REMARKS.unanswered, missing)];
}

function isEmpty(row: WorksheetRow, name: ColumnName): boolean {
  return row[name].trim() === '';
}

/** What stands in brackets behind a column's name is how to answer it. */
function namesOf(names: readonly ColumnName[]): Wording {
  const bare = (name: string): string => name.replace(/\s*[（(].*$/, '');
  return {
    ja: names.map((name) => `「${bare(COLUMNS[name].ja)}」`).join(''),
    en: names.map((name) => `"${bare(COLUMNS[name].en)}"`).join(', '),
  };
}

function isIsbn(digits: string): boolean {
  return /^(?:97[89]\d{10}|\d{9}[\dX])$/.test(digits) && hasRightCheckDigit(digits);
}

function fillWith(words: Wording, data: MessageData): Wording {
  return { ja: fill(words.ja, data, 'ja'), en: fill(words.en, data, 'en') };
}
