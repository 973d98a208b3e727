import { foldWidth } from '../text/fold';
import { firstWithTail, LabelWords, matchAt } from './label-words';

/** What a label in 原本情報 or 原本奥付 announces. `editor` is a person of the publisher in a colophon (編集). */
export type LabelKind =
  | 'title'
  | 'subtitle'
  | 'person'
  | 'editor'
  | 'series'
  | 'publisher'
  | 'publishing-person'
  | 'distributor'
  | 'date'
  | 'other';

/** A label and what stands behind it, up to the next label of the line. */
export interface LabelledPart {
  readonly kind: LabelKind;
  /** The label without spaces. */
  readonly label: string;
  readonly value: string;
  /** Where the value starts, in UTF-16 offsets of the line. */
  readonly start: number;
}

/** Words of one meaning. `roles` also stand behind a name (藤井渉 著), so as labels they count at the start of a line only. */
const LABELS: Readonly<Record<LabelKind, string>> = {
  'title': '書名 題名 タイトル 本タイトル 原本タイトル 資料名 原本名 書籍名 図書名 誌名 雑誌名',
  'subtitle': '副題 副題名 副書名 サブタイトル タイトル関連情報',
  'person':
    '著者 著者名 著者代表 代表著者 編集代表 編者代表 訳者代表 編者 編者名 訳者 訳者名 編著者 著作者 原著者 共著者 監修者 監訳者 編訳者 校注者 校訂者 執筆者 責任表示 翻訳者 作者 画家',
  'editor': '編集者 編集 編輯 編集人 編集部',
  'series': 'シリーズ シリーズ名 叢書 叢書名 双書名 全集名 各巻タイトル 巻次 巻号',
  'publisher':
    '発行所 発行元 発行所名 出版社 出版社名 出版者 出版者名 原本出版者 原本出版者名 出版所 出版元 版元 発兌元 発行 刊行 出版',
  'publishing-person': '発行者 発行人 発行責任者 発行者名 編集発行人 編集発行者',
  'distributor': '発売元 発売所 発売 販売元 販売',
  'date':
    '発行日 発行年月日 発行年月 発行年 出版日 出版年月日 出版年月 出版年 刊行日 刊行年月日 刊行年 初版発行 初版 初版発行日 版次 版 刷 版刷',
  'other':
    '印刷 印刷所 印刷者 印刷人 製本 製本所 製本者 装幀 装丁 装釘 装訂 装画 組版 製版 写植 校正 校閲 企画 制作 製作 協力 編集協力 著作権者 ' +
    '定価 本体 本体価格 価格 頒価 電話 振替 FAX TEL URL ISBN メール ホームページ 検印 DTP デザイン 装本 ブックデザイン カバーデザイン ' +
    '本文デザイン 本文組版 図版 カバー 用紙 住所 所在地 営業 営業部 郵便番号 NDC 分類 判型 ページ数 大きさ 底本 備考 注記 言語 口座 略歴 出版地 発行地 件名',
};
const ROLES: readonly string[] =
  '編著 共著 共編 共訳 監修 総監修 監訳 編訳 翻訳 責任編集 編纂 校注 校訂 訳注 原作 原著 著作 執筆 写真 撮影 イラスト 漫画 さく ぶん やく え 著 編 訳 文 絵 画 作'.split(
    ' ',
  );
const KIND_OF: ReadonlyMap<string, LabelKind> = new Map([
  ...Object.entries(LABELS).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as LabelKind] as const),
  ),
  ...ROLES.map((word) => [word, 'person'] as const),
]);

const wordsOf = (...lists: readonly string[]): string[] => lists.flatMap((list) => list.split(' '));
const ALL = new LabelWords([...KIND_OF.keys()]);
const INSIDE = new LabelWords(
  wordsOf(
    LABELS.person,
    LABELS.publisher,
    LABELS['publishing-person'],
    LABELS.distributor,
    LABELS.other,
    LABELS.date,
  ).filter(({ length }) => length > 1),
);
const INSIDE_ROLES = new LabelWords(ROLES);
/** Labels that need no separator behind them: OCR loses it often. */
const CLOSED = new LabelWords(
  wordsOf('著者 編者 訳者 編著者 監修者 監訳者 発行所 発行者 発行人 発行元 発売元 発売所 印刷所 製本所'),
);
const CLOSED_TAIL =
  /(?!\s{0,2}(?:略歴|紹介|プロフィール|検印|あとがき|について|による|との|から|名|等|一覧|所在|[のはがをにも代]))(?=\S)/y;
const SIGNS_BEFORE = /(?:[(]?\d{1,2}[.)、]\s?)?[◎●■◆○□◇▼▽・*※【[(<《〈\s-]{0,4}/y;
const CLOSE = '[】\\])>》〉]\\s*[:=/]?\\s*';
/** A dash parts only what can be nothing but a label: 「翻訳――その思想」 is a title. */
const MARK = '\\s*[:=/■●◆▶]+\\s*|(?<=[者所元人社日行売])\\s*[―—–─−ー-]{1,4}\\s*';
const TAIL = new RegExp(`${CLOSE}|${MARK}|\\s+|$|・(?=\\S)`, 'y');
const INSIDE_TAIL = new RegExp(`(?:${MARK}|\\s+)(?=\\S)`, 'y');
const ROLE_TAIL = /(?:\s*[:=/]\s*|・|\s+)(?=\S)/y;
/** 「文　明　論」 is a title with spaces between its letters. */
const SPACED_OUT = /^\S(?:\s+\S)*$/;

/** A label found in a line: where it stands, and where its value starts. */
interface Mark {
  readonly label: string;
  readonly at: number;
  readonly start: number;
}

/**
 * Reads the labels of a line: 「著者　藤井 渉」「発 行 所:法律文化社」「印刷:甲社/製本:乙社」.
 * @returns none for a line without label
 */
export function readLabels(text: string): LabelledPart[] {
  const folded = foldWidth(text);
  const first = readFirst(folded);
  const isRole = first !== undefined && ROLES.includes(first.label);
  const inside = [...INSIDE.within(folded, INSIDE_TAIL), ...(isRole ? INSIDE_ROLES.within(folded, ROLE_TAIL, 0) : [])]
    .map(({ at, end, start }) => ({ label: nameOf(folded.slice(at, end)), at, start }))
    .filter(({ at }) => at >= (first?.start ?? 1))
    .sort((a, b) => a.at - b.at);
  const marks = first ? [first, ...inside] : inside;
  return marks.map(({ label, start }, index) => {
    const value = text.slice(start, marks[index + 1]?.at ?? text.length).replace(/[\s/、,|]+$/, '');
    return { kind: kindOf(label), label, value, start };
  });
}

/** A middle dot parts a role and a name (文・甲野花子); behind other words it belongs to a title. */
function readFirst(folded: string): Mark | undefined {
  const at = matchAt(SIGNS_BEFORE, folded, 0) ?? 0;
  const found =
    firstWithTail(folded, at, ALL.joinedEndsAt(folded, at), TAIL) ??
    firstWithTail(folded, at, CLOSED.endsAt(folded, at), CLOSED_TAIL);
  if (!found) return undefined;
  const { end, start } = found;
  const label = nameOf(folded.slice(at, end));
  const tail = folded.slice(end, start);
  if (tail === '・' && !ROLES.includes(label)) return undefined;
  if (label.length === 1 && tail.endsWith(' ') && SPACED_OUT.test(folded.slice(start))) return undefined;
  return { label, at: 0, start };
}

function nameOf(written: string): string {
  return written.replace(/\s/g, '');
}

/** 「編集・発行」 announces the publisher, 「著者兼発行者」 the author. */
function kindOf(label: string): LabelKind {
  const kinds = label
    .split(/[・/&、兼と]/)
    .map((word) => KIND_OF.get(word) ?? KIND_OF.get(word.toUpperCase()) ?? 'other');
  const order: readonly LabelKind[] = [
    'publisher',
    'person',
    'publishing-person',
    'distributor',
    'date',
    'title',
    'subtitle',
    'series',
    'editor',
  ];
  return order.find((kind) => kinds.includes(kind)) ?? 'other';
}
