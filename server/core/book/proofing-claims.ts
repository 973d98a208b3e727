import { foldWidth } from '../text/fold';
import { LEVEL_NAMES, PROOFING_LEVELS, type ProofingLevel } from './proofing-level';

/** A sentence that speaks of a part of the book, not of all of it. */
const PART =
  /図|表(?![記示現題す])|写真|挿絵|イラスト|索引|目次|注(?!意)|ルビ|文献|付録|巻末|解説|カバー|帯|(?<!全)[章節編部]|(?<!全)ページ|(?<!全)頁|見出し|外国語|英文|欧文|数式|漢文|箇所|文字(?!認識|データ|起こし|化|入力)|記号|以外|ほか|残り|除[きくい]|のみ|だけ|体裁/;
/** A sentence about what the book itself has wrong, or about how to read on. */
const ABOUT_BOOK = /原本[のに]|底本|正誤表|誤[植記]|ご?連絡|お願い|場合|予定/;
const NEGATIVE = /ません|ない|なかった|ておらず|せず|ずに|ず$|なし$|無し$/;

const NOT_PROOFED =
  /(?:校正(?!漏れ|ミス|者)|校閲|人手による(?:確認|修正)|人の目による確認)(?:作業)?[はをもが]?[^。、]{0,6}?(?:行|し|せ|施|実施|経|なされ)[^。、]{0,8}?(?:ません|ない|なかった|ておらず|せず|ず(?=に|、|。|$))|校正(?:は|：|:)?(?:なし|無し)/;
const RAW_OCR = /(?:OCR|光学(?:式)?文字認識|文字認識)[^。、]{0,14}?(?<!原本の)(?:そのまま|まま)/i;
const UNPROOFED_STATE = /未校正(?:です|であ|の(?:まま|状態)|。|$)/;
const CHECKED_BY_NOBODY =
  /(?:作業|入力|担当|製作)者以外(?:の者)?による[^。]{0,12}(?:校正|確認|修正)[^。]{0,10}(?:ません|ない|おらず)/;
const PROOFED_IN_PART = /(?:のみ|だけ)(?:を|の|について)?[^。、]{0,6}校正/;

const PAST =
  '(?:し(?:た|まし|てい|てあ|、|$)|行(?:った|いまし|ってい|い、|なった)|(?:実施|施)し|加え(?:た|まし)|経(?:た|てい))';
const CORRECTED = new RegExp(
  `(?:校正|校閲|修正|訂正|補正)(?:作業)?[をも]?${PAST}|手入力(?:により|によって|で|に)?(?:製作|制作|作成|入力)?${PAST}|誤(?:認識|字|読|変換|り)[^。、]{0,6}(?:直し|直す|正し|改め|訂正し|修正し)|改行[^。、]{0,10}(?:削除|除去|取り除|整理)`,
);
/** What is added to any text, or belongs to no proofreading: page marks, descriptions, the colophon. */
const ADDED = /図|表(?![記示現題す])|写真|ページ番号|奥付|原本情報|凡例|説明|代替/;
const FULLY_PROOFED = new RegExp(`(?:全文|全編|全ページ|全体|すべて|全て)[^。]{0,12}校正[をも]?(?:${PAST}|済)`);
/** Words that keep a claim to a part of the book: 「本文第5章のみ全文校正を行いました」. */
const CLAIM_OF_PART =
  /(?:のみ(?!ならず)|だけ(?!で(?:は|も)?な)|第\s?[\d一二三四五六七八九十百]+\s?[章節編部巻話]|[\d一二三四五六七八九十]\s?章|一部|前半|後半|以外|除[きくい])/;
const ASPECT = /見出し|体裁|改行|レイアウト|ページ番号|ルビ|スペース|空白/;

/** What a legend says that goes against the declared level, and the level that would be right then. */
export interface Contradiction {
  readonly implied: ProofingLevel;
}

/**
 * Compares a sentence of a legend with the declared level.
 * @param others the other sentences, which may say what was proofread after all
 */
export function contradicts(
  sentence: string,
  level: ProofingLevel,
  others: readonly string[],
): Contradiction | undefined {
  const words = withoutLevel(foldWidth(sentence));
  if (level === 'full') return againstFull(words);
  if (level === 'none') return againstNone(words);
  if (isFullyProofed(words)) return { implied: 'full' };
  const isRaw = RAW_OCR.test(words) && !PART.test(words) && !CORRECTED.test(words);
  return isRaw && !others.some(describesScope) ? { implied: 'none' } : undefined;
}

function againstFull(words: string): Contradiction | undefined {
  if (CHECKED_BY_NOBODY.test(words)) return { implied: 'simple' };
  if (PROOFED_IN_PART.test(words) && !ABOUT_BOOK.test(words)) return { implied: 'simple' };
  if (PART.test(words) || ABOUT_BOOK.test(words)) return undefined;
  return NOT_PROOFED.test(words) || RAW_OCR.test(words) || UNPROOFED_STATE.test(words)
    ? { implied: 'none' }
    : undefined;
}

function againstNone(words: string): Contradiction | undefined {
  if (isFullyProofed(words)) return { implied: 'full' };
  const match = CORRECTED.exec(words);
  if (!match || ADDED.test(words) || ABOUT_BOOK.test(words)) return undefined;
  const clause = /^[^。、]*/.exec(words.slice(match.index))?.[0] ?? '';
  return NEGATIVE.test(clause) ? undefined : { implied: 'simple' };
}

function isFullyProofed(words: string): boolean {
  const match = FULLY_PROOFED.exec(words);
  return (
    match !== null && !ASPECT.test(words) && !CLAIM_OF_PART.test(words) && !NEGATIVE.test(words.slice(match.index))
  );
}

const DEED =
  /OCR|手入力|手作業|打ち込|キー入力|校閲|校正(?!レベル|区分|段階|の程度|の?テキス)|誤(?:認識|変換)|文字化け|(?:改行|スペース|空白|レイアウト|体裁)[^。]{0,16}(?:削除|修正|除|整|調整|確認|直)|目視|照合|読み合わせ|通読|点検|チェック/i;
const WEAK_DEED = /入力|削除|修正|付与|確認|訂正|直し|直す|見直|補正/;
const NOTATION =
  /ページ番号|ルビ|[ふ振]り?[がか仮][な名]|図|表(?![記示現題す])|写真|挿絵|イラスト|注(?!意)|記号|傍点|外字|異体字|旧字|[《【〔]|括弧|誤植|誤記|正誤表|忠実|省略|索引|読み取れない|読み取り不能|[■〓□]/;

/**
 * @returns whether a sentence of a legend says how finely the text was checked or mended (guide G.4-2). Entries about page
 * marks, figures and ruby do not.
 */
export function describesScope(sentence: string): boolean {
  const words = withoutLevel(foldWidth(sentence));
  const isUnreadable = /読み取れない|読み取り不能|[■〓]/.test(words);
  return (DEED.test(words) && !isUnreadable) || (WEAK_DEED.test(words) && !NOTATION.test(words));
}

const LEVEL_WORDS = new RegExp(
  `(?:${PROOFING_LEVELS.map((level) => LEVEL_NAMES[level]).join('|')})(?:済み?)?(?:の)?テキス[ト卜]デ[ーｰ一-][タ夕]|簡易な?校正`,
  'g',
);

function withoutLevel(words: string): string {
  return words.replace(LEVEL_WORDS, '');
}
