import type { Wording } from '../text/wording';

/** A column: what is read from the drafts, what only people know, and what is said of the row. */
interface Column extends Wording {
  readonly filledBy: 'draft' | 'person' | 'check';
}

/**
 * The columns of the worksheet. The library's own list of candidates is another one; its columns are not known here. The three
 * conditions are those of its page on materials that it does not hold and that are hard to get.
 */
export const COLUMNS = {
  file: { ja: 'ファイル', en: 'File', filledBy: 'draft' },
  title: { ja: 'タイトル', en: 'Title', filledBy: 'draft' },
  volume: { ja: '巻次', en: 'Volume', filledBy: 'draft' },
  author: { ja: '著者', en: 'Author', filledBy: 'draft' },
  publisher: { ja: '出版者', en: 'Publisher', filledBy: 'draft' },
  year: { ja: '出版年', en: 'Year', filledBy: 'draft' },
  isbn: { ja: 'ISBN', en: 'ISBN', filledBy: 'draft' },
  notHeld: {
    ja: '国立国会図書館が所蔵していない（はい・いいえ）',
    en: 'Not held by the National Diet Library (yes/no)',
    filledBy: 'person',
  },
  notHeldDate: { ja: '所蔵の調査日', en: 'Holdings searched on', filledBy: 'person' },
  notHeldBy: { ja: '所蔵の調査者', en: 'Holdings searched by', filledBy: 'person' },
  hardToGet: {
    ja: '絶版等で入手困難（はい・いいえ）',
    en: 'Out of print and hard to get (yes/no)',
    filledBy: 'person',
  },
  hardToGetDate: { ja: '入手可能性の調査日', en: 'Availability searched on', filledBy: 'person' },
  hardToGetBy: { ja: '入手可能性の調査者', en: 'Availability searched by', filledBy: 'person' },
  meetsSpecification: {
    ja: '画像とメタデータが収集要件に合致（はい・いいえ）',
    en: 'Images and metadata meet the specification (yes/no)',
    filledBy: 'person',
  },
  meetsSpecificationDate: { ja: '収集要件の確認日', en: 'Specification checked on', filledBy: 'person' },
  meetsSpecificationBy: { ja: '収集要件の確認者', en: 'Specification checked by', filledBy: 'person' },
  public: {
    ja: 'インターネットで公開済み（はい・いいえ）',
    en: 'Already on the internet (yes/no)',
    filledBy: 'person',
  },
  rights: {
    ja: '権利処理の状況（序文・挿絵も含む）',
    en: 'Rights, prefaces and illustrations included',
    filledBy: 'person',
  },
  note: { ja: '備考', en: 'Note', filledBy: 'person' },
  remarks: { ja: '点検（書き出すたびに書き換えます）', en: 'Check (written anew each time)', filledBy: 'check' },
} as const satisfies Record<string, Column>;

/** The key of a column. */
export type ColumnName = keyof typeof COLUMNS;

/** Their order in the sheet. */
export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[];

/** What the drafts say; a person may say otherwise. */
export const DRAFT_COLUMNS = COLUMN_NAMES.filter((name) => COLUMNS[name].filledBy === 'draft');

/** A condition, and where its result, its date and the searcher stand. */
export const CONDITIONS = [
  ['notHeld', 'notHeldDate', 'notHeldBy'],
  ['hardToGet', 'hardToGetDate', 'hardToGetBy'],
  ['meetsSpecification', 'meetsSpecificationDate', 'meetsSpecificationBy'],
] as const satisfies readonly (readonly ColumnName[])[];
