import { foldWidth } from '../text/fold';
import type { Located } from './deliverable';
import type { LegendFacts } from './legend';
import { NOTATION_KINDS, type NotationKind } from './notation-use';

/** A sentence of the legend that explains notations. */
export interface NotationStatement {
  readonly sentence: Located<string>;
  readonly kinds: readonly NotationKind[];
  /** The sentence and the example behind it in one width. */
  readonly text: string;
  /** Whether it says that the body has them: not where it leaves them out, or speaks of a case that may not occur. */
  readonly promises: boolean;
}

const SPEAKS: Readonly<Record<NotationKind, RegExp>> = {
  page: /ページ|頁|隅付き|【[\s…]*】|【[○〇◯\dn]{1,4}p?】|\[?p\.?\s?\d/i,
  ruby: /ルビ|るび|[ふ振]り?[がか仮][な名]|フリガナ|読み仮名|[読よ]み[がか]な|《|二重山/,
  note: /(?<!製作者|入力者|校正者|編集者)[注註](?![意目文ぐい射力入視釈者書])(?:\s?\(?\d|番|の?(?:番号|記号|印|数字|表記|位置|本文)|記|[はをがもにと、・)」]|及び)|(?:脚|後|傍|頭|割|訳|原|補|巻末|章末|文末)[注註]|[注註]釈|[※*]\s?\d/,
  remark:
    /〔|〕|亀甲|キッコ[ウー]|きっこう|(?:製作|制作|入力|校正|編集|作業)者(?:側|に?よる|が|の)?.{0,8}(?:注|補|説明|付|加|コメント|追記)|(?:補足|注記|説明).{0,12}(?:括弧|カッコ|かっこ)/,
  unreadable:
    /■|〓|黒四角|ゲタ|下駄|げた|読み?取(?:り|れ)(?:不能|不可|な|ま|が?困難|づら|にく)|読み取ること(?:が|の)でき|判読|読めな|判別(?:でき|不能)|不明(?:な文字|文字|箇所)|欠字/,
  iteration: /くの字|[踊おど]+り字|繰り?返しの?[記符]号|[/／]″?[\\＼]/,
};
/** What tells how it is written, so that the body must have it. */
const SIGNS: Readonly<Record<NotationKind, RegExp>> = {
  page: /【|隅付き|例|p\.?\s?\d|ページ(?:番号|数|付け)?(?:を|は|の(?:始|初|開|先|冒|変|替|区)).{0,30}(?:挿入|付|示|記|入れ|入力|表記|囲)/,
  ruby: /《|二重山|\(|括弧|カッコ|かっこ|例|後ろ|直後|次に|すぐ(?:後|あと)|示|記|付|入れ|入力|配置/,
  note: /[注註]\s?\(?\d|[注註]の?番号|[※*]\s?\d/,
  remark: /〔|亀甲|キッコ[ウー]|きっこう/,
  unreadable: /■|〓|黒四角|ゲタ|下駄/,
  iteration: /[/／]″?[\\＼]/,
};
const LEAVES_OUT =
  /省略|割愛|略し|削除|除い|除外|(?:付け|つけ|入れ|入力し?|記載し?|再現し?|反映し?|記(?:し|入し)?|示し|行|含め)(?:て|って|は)?(?:い|お)?(?:ない|ません|りません|らず|なかった|ず)/;
const CONDITION = /場合|とき(?:は|に|の|、)|あれば|ことがある|ことがあり|必要に応じ|適宜|一部の|難読|できるだけ/;
/** What was checked tells no notation: ページ番号の付与、見出しの校正を行った. */
const SCOPE = /校正|OCR/;
const EXAMPLE = /^[\s(]*(?:例|ex|Ex|→|⇒|\(例)/;

/** Reads which notations a legend explains, in whatever words. */
export function readStatements(legend: LegendFacts | undefined): NotationStatement[] {
  const statements: NotationStatement[] = [];
  const sentences = legend?.sentences ?? [];
  sentences.forEach((sentence, index) => {
    const own = foldWidth(sentence.value);
    const next = foldWidth(sentences[index + 1]?.value ?? '');
    const text = EXAMPLE.test(next) ? own + next : own;
    if (EXAMPLE.test(own) && index > 0) return;
    const kinds = NOTATION_KINDS.filter((kind) => SPEAKS[kind].test(text));
    if (kinds.length === 0) return;
    const promises = !LEAVES_OUT.test(own) && !CONDITION.test(own) && !SCOPE.test(own);
    statements.push({ sentence, kinds, text, promises });
  });
  return statements;
}

/** @returns whether a statement tells how a notation is written, so that the body is expected to have it. */
export function showsSign({ text }: NotationStatement, kind: NotationKind): boolean {
  return SIGNS[kind].test(text);
}
