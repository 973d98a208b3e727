import { foldWidth } from '../../text/fold';
import type { Span } from '../../text/span';

/**
 * What a label announces: a call number, another number of a library, a number of the national bibliography, a place
 * in the library, or words that announce a place only where the value reads like one (所在, 所蔵).
 */
export type LabelKind = 'call' | 'number' | 'national' | 'place' | 'whereabouts';

/** A label in a line that was folded by `foldWidth`. */
export interface Label {
  readonly kind: LabelKind;
  /** The words of the label with the bracket around them. */
  readonly span: Span;
  /** Where the value begins, behind brackets, colons and the like. */
  readonly valueStart: number;
}

/** Finds labels in a line that was folded by `foldWidth`. */
export type FindLabels = (folded: string) => Label[];

const spaced = (word: string): string => word.replace(/(?<=[぀-鿿])(?=[぀-鿿])/g, ' ?');
const anyOf = (words: readonly string[]): string => `(?:${words.map(spaced).join('|')})`;

const NUMBER = '(?:番号|記号|コード|ID|No\\.?|№|ナンバー)';
const CALL_WORDS = ['請求', '所在', '所蔵', '排架', '配架', '書架', '函架', '架', '棚', 'ラベル', '図書', '著者', '巻冊', '別置'];
const CALL = [
  `${anyOf(CALL_WORDS)} ?記 ?号`,
  `${anyOf(['請求', '排架', '配架', '書架', '函架', '棚', 'ラベル'])} ?${NUMBER}`,
  anyOf(['背ラベル', 'コールナンバー', '函架']),
  'Call ?(?:number|no\\.?|#)',
  'Shelf ?(?:mark|number|no\\.?)',
  'Seiky[uū]u? ?kig[oō]u?',
].join('|');
/** 分類 alone names a subject and is no number of a library; beside one of the others it is part of a call number. */
const CLASS = '分 ?類(?: ?[記番] ?号)?';
const WITH_CLASS = `(?:${CLASS} ?[・/と] ?)?(?:${CALL})(?: ?[・/と] ?(?:${CLASS}|${CALL}))?`;
const HELD = [
  '登録', '資料', '図書', '受入', '受け入れ', '受付', '蔵書', '所蔵', '所在', '書誌', '目録', '管理', '整理', '個体', '原簿', '台帳',
  '備品', '物品', '財産', '貸出', '依頼', '作業', '図書館', '原本', '底本', '親本', '墨字', 'データ', 'コンテンツ', 'タイトル', 'デイジー',
  'DAISY', 'テキストデイジー', '点字', '点訳', '録音', '音訳', '製作', '制作', 'サピエ', 'ナイーブ', 'ローカル', 'アイテム', 'バーコード', 'カード',
];
const MARC = '(?:TRC|TOHAN|トーハン|日販|NS|OPL|JLA|J|LC)?[ /-]?(?:MARC|マーク)(?: ?(?:番号|No\\.?|ID|№))';
const HOLDING = [
  `${anyOf(HELD)} ?${spaced(NUMBER)}`,
  anyOf(['バーコード', '図書館登録', '書誌レコード ?ID', '書誌管理番号']),
  MARC,
  'TRC ?(?:番号|No\\.?)',
  'NCID|NACSIS-CAT|CiNii(?: (?:Books|Research))?(?: ID)?|(?:NDL ?)?Bib ?(?:ID|No\\.?)|BBID|NDLCN|LCCN|OCLC(?: ?(?:number|no\\.?|#))?',
  '(?:Accession|Barcode|Item|Book|Local|Registration|Reg\\.) ?(?:number|no\\.?|ID|#)|Barcode',
  'T[oō]u?roku ?bang[oō]u?|Shiry[oō]u? ?bang[oō]u?',
].join('|');
const NATIONAL = '全国書誌 ?(?:番号|No\\.?|ID)|(?:JP|NBN|JPMARC) ?(?:番号|No\\.?)|JPNO';
const PLACE = `${anyOf(['配架', '排架', '所蔵', '所在', '配置', '保管'])} ?(?:場所|情報|先|位置)|置き場所`;
const WHEREABOUTS = '所在(?!地)|所蔵(?![者品])|書架|配架|排架';

/** Words in front that make the label speak of something else than a library's copy. */
const OF_SOMETHING_ELSE =
  /(?:商標|特許|意匠|実用新案|法人|事業者|団体|印刷物|刊行物|行政情報|著作権|許諾|承認|認可|会員|個人|利用者|車両|電話|郵便|雑誌|出版者|出版社|書籍|日本)の?\s?(?:国際)?$/;
/** Words in front that belong to the label: whose number it is. */
const OWNER =
  /(?:[一-鿿々ァ-ヶー]{0,12}(?:図書館|センター|資料室|文庫)の?|NDL|CiNii|NII|NACSIS|[当自本]館の?|所蔵館の?|サピエ|点字|録音|デイジー|テキスト|[a-z]{2,8}:)\s?$/;
/** The invoice system's number of a business, which colophons print as 登録番号. */
const BUSINESS_NUMBER = /^T\d{13}(?!\d)/;
const SEPARATOR = /(?: ?[\])】」』〉>〕])?(?:の例)? ?(?:\([A-Za-zァ-ヶー一-鿿・ ]{1,16}\) ?)?(?:[:=→>・]|は、?)? */y;

/**
 * Makes a finder of labels.
 * @param more labels of this library, besides those that are known
 */
export function createLabelFinder(more: readonly string[]): FindLabels {
  const own = more.filter((label) => label.trim() !== '').map(escape);
  const kinds: readonly (readonly [LabelKind, string])[] = [
    ['national', NATIONAL],
    ['place', PLACE],
    ['call', WITH_CLASS],
    ['number', [...own, HOLDING].join('|')],
    ['whereabouts', WHEREABOUTS],
  ];
  const pattern = new RegExp(`(?!(?<=[A-Za-z])[A-Za-z])(?:${kinds.map(([kind, words]) => `(?<${kind}>${words})`).join('|')})`, 'gi');
  return (folded) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const kind = kinds.find(([name]) => match.groups?.[name] !== undefined)?.[0];
      const label = kind && readLabel(folded, kind, { start: match.index, end: match.index + match[0].length });
      return label ? [label] : [];
    });
}

function readLabel(folded: string, kind: LabelKind, words: Span): Label | undefined {
  const before = folded.slice(Math.max(0, words.start - 24), words.start);
  if (OF_SOMETHING_ELSE.test(before)) return undefined;
  const separator = new RegExp(SEPARATOR);
  separator.lastIndex = words.end;
  const valueStart = words.end + (separator.exec(folded)?.[0].length ?? 0);
  if (BUSINESS_NUMBER.test(folded.slice(valueStart, valueStart + 15))) return undefined;
  const start = words.start - (OWNER.exec(before)?.[0].length ?? 0);
  const closed = /^ ?[\])】」』〉>〕]/.exec(folded.slice(words.end, words.end + 2));
  const opened = closed && /[[(【「『〈<〔]$/.test(folded.slice(0, start));
  return { kind, span: { start: opened ? start - 1 : start, end: words.end + (opened ? closed[0].length : 0) }, valueStart };
}

function escape(label: string): string {
  return foldWidth(label).trim().replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
