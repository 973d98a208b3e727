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

/** Lets a space stand between the characters of Japanese words: 請 求 記 号. */
const spaced = (words: string): string => `(?:${words.replace(/(?<=[぀-鿿])(?=[぀-鿿])/g, ' ?')})`;

const NUMBER = spaced('番号|記号|コード|ID');
const COUNT = '(?:No\\.?|№|ナンバー|#)';
const CALL_SIGN = spaced('(?:請求|所在|所蔵|排架|配架|排列|配列|書架|函架|架|棚|ラベル|図書|著者|巻冊|別置)記号');
const CALL_NUMBER = `${spaced('請求|排架|配架|排列|配列|書架|函架|架|棚|ラベル')} ?(?:${NUMBER}|${COUNT})`;
const CALL = [
  CALL_SIGN,
  CALL_NUMBER,
  spaced('背ラベル|コールナンバー|函架|架号|函号|棚番'),
  'Call ?(?:number|no\\.?|#)|Shelf ?(?:mark|number|no\\.?)|Seiky[uū]u? ?kig[oō]u?',
].join('|');
/** 分類 alone names a subject and is no number of a library; beside one of the others it is part of a call number. */
const CLASS = spaced('分類(?:記号|番号)?');
const CALL_WITH_CLASS = `(?:${CLASS} ?[・/と(] ?)?(?:${CALL})(?: ?[・/と] ?(?:${CLASS}|${CALL}))?`;

const COPY = spaced(
  '登録|受入|受け入れ|受付|蔵書|所蔵|書誌|管理|整理|個体|原簿|台帳|備品|物品|財産|貸出|原本|底本|親本|墨字|バーコード|サピエ|館内|自館|内部|システム',
);
/** With these a low number is one of a series: 調査資料 No.12. */
const MATTER = spaced(
  '資料|図書|所在|目録|依頼|作業|図書館|データ|コンテンツ|タイトル|カード|アイテム|ローカル|ナイーブ|製作|制作|点字|点訳|録音|音訳|音声|テープ|冊子|媒体|レコード|館|DAISY|(?:テキスト)?デイジー',
);
const MARC = '(?:TRC|TOHAN|トーハン|日販|NS|OPL|JLA|J|LC)?[ /-]?(?:MARC|マーク) ?(?:番号|No\\.?|ID|№)';
const HOLDING = [
  `(?:(?:${COPY}|${MATTER}) ?の?){1,3} ?${NUMBER}`,
  `${COPY} ?${COUNT}`,
  `${MATTER} ?${COUNT}(?= ?[:=]| ?\\d{5})`,
  spaced('バーコード|図書館登録|書誌レコード ?ID'),
  `${MARC}|TRC ?(?:番号|No\\.?)`,
  'NCID|NACSIS-CAT|CiNii(?: (?:Books|Research))?(?: ID)?|(?:NDL ?)?Bib ?(?:ID|No\\.?)|BBID|NDLCN|LCCN|OCLC(?: ?(?:number|no\\.?|#))?',
  '(?:Accession|Barcode|Item|Book|Local|Registration|Reg\\.) ?(?:number|no\\.?|ID|#)|Barcode',
  'T[oō]u?roku ?bang[oō]u?|Shiry[oō]u? ?bang[oō]u?',
].join('|');
const NATIONAL = `${spaced('全国書誌')} ?(?:${NUMBER}|${COUNT})|(?:JP|NBN|JPMARC) ?(?:番号|No\\.?)|JP/?MARC|JPNO`;
const PLACE = spaced('(?:配架|排架|所蔵|所在|配置|保管)(?:場所|情報|先|位置)|置き場所');
const WHEREABOUTS = '所在(?!地)|所蔵(?![者品])|書架|配架|排架';

/** The letters that words before 番号, No. and the like end with. */
const LAST_LETTERS = [CALL_SIGN, CALL_NUMBER, COPY, MATTER].flatMap((words) => words.match(/[^\s|()?](?=[|)])/g) ?? []);
/** No label is without one of these. They are looked for first, as the pattern of all labels takes long to compile. */
const SIGN = [
  `[${LAST_LETTERS.join('')}] ?の? ?(?:${NUMBER}|${COUNT})`,
  spaced('所在|所蔵|書架|配架|排架|配置|保管|置き場|函架|架号|函号|棚番|背ラベル|コール|バーコード|図書館登録|書誌'),
  'MARC|マーク|TRC|NCID|NACSIS|CiNii|Bib|BBID|NDLCN|LCCN|OCLC|JP|NBN|Call|Shelf|Seiky|Accession|Barcode|Item|Book|Local|Reg|T[oō]u?roku|Shiry',
].join('|');

/** Words in front that make the label speak of something else than a library's copy. */
const OF_SOMETHING_ELSE =
  /(?:商標|特許|意匠|実用新案|法人|事業者|団体|印刷物|刊行物|行政情報|著作権|許諾|承認|認可|会員|個人|利用者|車両|電話|郵便|雑誌|出版者|出版社|書籍|日本)の?\s?(?:国際)?$/;
/** Words in front that belong to the label: whose number it is. */
const OWNER =
  /(?:[一-鿿々ァ-ヶー]{0,12}(?:図書館|センター|資料室|文庫|[当自本]館|原本|底本)の ?|[一-鿿々ァ-ヶー]{1,16}|(?:NDL|CiNii|NII|NACSIS) ?|[a-z]{2,8}:)$/;
/** The invoice system's number of a business, which colophons print as 登録番号. */
const BUSINESS_NUMBER = /^T\d{13}(?!\d)/;
const SEPARATOR = /(?: ?[\])】」』〉>〕])?(?:の例)? ?(?:\([A-Za-zァ-ヶー一-鿿・ ]{1,16}\) ?)?(?:[:=→>・/]|は、?)? */y;

/**
 * Makes a finder of labels.
 * @param more labels of this library, besides those that are known
 */
export function createLabelFinder(more: readonly string[]): FindLabels {
  const own = more.filter((label) => label.trim() !== '').map(escape);
  const kinds: readonly (readonly [LabelKind, string])[] = [
    ['national', NATIONAL],
    ['place', PLACE],
    ['call', CALL_WITH_CLASS],
    ['number', [...own, HOLDING].join('|')],
    ['whereabouts', WHEREABOUTS],
  ];
  const pattern = new RegExp(
    `(?!(?<=[A-Za-z])[A-Za-z])(?:${kinds.map(([kind, words]) => `(?<${kind}>${words})`).join('|')})`,
    'gi',
  );
  const sign = new RegExp([...own, SIGN].join('|'), 'i');
  return (folded) => {
    if (!sign.test(folded)) return [];
    return [...folded.matchAll(pattern)].flatMap((match) => {
      const kind = kinds.find(([name]) => match.groups?.[name] !== undefined)?.[0];
      const label = kind && readLabel(folded, kind, { start: match.index, end: match.index + match[0].length });
      return label ? [label] : [];
    });
  };
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
  return {
    kind,
    span: { start: opened ? start - 1 : start, end: words.end + (opened ? closed[0].length : 0) },
    valueStart,
  };
}

function escape(label: string): string {
  return foldWidth(label)
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

const WITHOUT_VALUE = /^[\s:=・)\]】」〉>〕-]*(?:(?:なし|無し|ナシ|不明|\?+)[\s)\]】」〉>〕-]*)?$/;

/** @returns whether the line is a label of a number, and no number follows it. */
export function isBareLabel(line: string, findLabels: FindLabels): boolean {
  const folded = foldWidth(line);
  const [label, ...others] = findLabels(folded);
  if (!label || others.length > 0 || label.kind === 'whereabouts') return false;
  return (
    /^[\s([【「〔〈<・■●*]*$/.test(folded.slice(0, label.span.start)) &&
    WITHOUT_VALUE.test(folded.slice(label.span.end))
  );
}
