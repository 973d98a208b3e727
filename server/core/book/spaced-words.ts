import type { TokenSource } from '../text/tokens';
import type { Span } from '../text/span';

/** A word whose characters stand apart. */
export interface SpacedWord {
  readonly span: Span;
  /** The word without its spaces. */
  readonly word: string;
  /** Where it stands: a label with something behind it, an item of its own, or a heading. */
  readonly kind: 'label' | 'item' | 'heading';
}

/** Cheap: a space between two kanji or kana. Indents and the spaces of most lines are none. */
const MAY_OCCUR = /(?<=[一-鿿々ぁ-んァ-ヺ])[ \u3000]+(?=[一-鿿々ぁ-んァ-ヺー])/;

const START = '^[ \\u3000]*(?:[・●○◎■□◆◇▲△▼▽※*＊#＃-][ \\u3000]?)?';
const GAP = '[ \\u3000]{1,4}';
const KANJI = '[一-鿿々]';
/** 「日　時　五月十日」, 「会 場：公民館」; a lone kanji behind it would make it a row of kanji. */
const LABEL = new RegExp(
  `${START}(${KANJI}${GAP}${KANJI})(?:[ \\u3000]*[：:]|[ \\u3000]+(?!${KANJI}(?:[ \\u3000]|$)))`,
  'u',
);
const ITEM = new RegExp(`${START}(${KANJI}(?:${GAP}${KANJI}){1,2})[ \\u3000]*$`, 'u');
const HEADING = new RegExp(`${START}([一-鿿々ぁ-ん](?:${GAP}[一-鿿々ぁ-ん]){1,7})[ \\u3000]*$`, 'u');

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that stand apart in notices and forms; with a tokenizer at hand every noun of the dictionary counts. */
const LABELS = words(
  '日時 期日 期間 時間 会場 場所 対象 定員 費用 会費 料金 参加 講師 司会 主催 共催 後援 協賛 申込 締切 備考 内容 目的 趣旨 議題 議事 出席 欠席 持物 服装 交通 宿泊 集合 解散 ' +
    '電話 住所 氏名 年齢 性別 職業 資格 学歴 職歴 給与 材料 分量 用意 方法 効能 用法 用量 名称 種類 種別 区分 項目 件名 題名 品名 数量 単価 金額 合計 総計 小計 理由 結果 原因 経過',
);
/** Headings that books print with their characters apart. */
const HEADINGS = words(
  '目次 序文 序章 序論 終章 結論 結語 結び 凡例 索引 付録 附録 年表 年譜 略歴 略年譜 解説 解題 跋文 後記 前書 後書 口絵 図版 扉絵 本文 注釈 註釈 脚注 ' +
    '参考文献 引用文献 主要文献 編集後記 著者略歴 著者紹介 執筆者紹介 はじめに おわりに まえがき あとがき むすび むすびに もくじ さくいん はしがき まえおき 前書き 後書き 訳者後記',
);
/** Each kanji is a word of its own here: columns of a table, pairs, sequences; and what a colophon or a person is called. */
const APART = words(
  '男女 父母 夫婦 夫妻 兄弟 姉妹 親子 父子 母子 老若 師弟 主従 上下 左右 前後 内外 表裏 東西 南北 大小 長短 高低 強弱 軽重 遠近 新旧 古今 今昔 明暗 善悪 正誤 正負 可否 賛否 有無 増減 加減 乗除 出入 売買 貸借 ' +
    '収支 損益 勝敗 勝負 攻守 昼夜 朝夕 朝晩 春秋 夏冬 春夏 秋冬 寒暖 年月 月日 日月 日夜 天地 山川 山海 海山 草木 花鳥 花月 雪月 風雨 雨風 雨雪 金銀 銅鉄 水火 火水 木石 土石 木火 松竹 竹梅 牛馬 犬猫 猿犬 鳥獣 魚貝 ' +
    '手足 耳目 口鼻 心身 身心 心技 血肉 生死 始終 和洋 和漢 漢和 英和 和英 日米 日中 日韓 日英 日独 日仏 日露 米英 英米 英仏 独仏 米中 中韓 欧米 甲乙 乙丙 縦横 凹凸 陰陽 因果 苦楽 喜怒 哀楽 衣食 食住 音訓 訓読 点線 ' +
    '国社 算理 理社 数英 国数 問答 図表 表図 序破 破急 起承 転結 年月日 衣食住 松竹梅 雪月花 真善美 心技体 天地人 大中小 上中下 陸海空 市町村 甲乙丙 父母子 縦横高 長短打 赤白黄 序破急 守破離 時分秒 年組番 番組名 ' +
    '著者 編者 訳者 著作 編著 編集 発行 印刷 製本 発売 刊行 装丁 装幀 装画 挿画 挿絵 校閲 校正 監修 監訳 作者 画家 発行者 発行所 編集者 印刷所 製本所 発売元 発行人 編集人',
);
const NUMERAL = /[一二三四五六七八九十百千万億〇零壱弐参第全各]/;

/**
 * Finds words whose characters stand apart in a line of the body.
 * @param tokens without it only the words that notices and headings use are known
 */
export function findSpacedWords(line: string, tokens: TokenSource | undefined): SpacedWord[] {
  if (!MAY_OCCUR.test(line)) return [];
  const heading = at(line, HEADING, 'heading');
  if (heading && HEADINGS.has(heading.word)) return [heading];
  const alone = at(line, LABEL, 'label') ?? at(line, ITEM, 'item');
  return alone && isWord(alone.word, tokens) ? [alone] : [];
}

function at(line: string, pattern: RegExp, kind: SpacedWord['kind']): SpacedWord | undefined {
  const match = pattern.exec(line);
  const found = match?.[1];
  if (!match || found === undefined) return undefined;
  const start = match.index + match[0].indexOf(found);
  return { span: { start, end: start + found.length }, word: closeUp(found), kind };
}

function closeUp(spaced: string): string {
  return spaced.replace(/[ \u3000]/g, '');
}

/** @returns whether this is one word of the dictionary; a person's name, which stands apart on purpose, is none */
export function isWord(word: string, tokens: TokenSource | undefined): boolean {
  if (LABELS.has(word)) return true;
  if (APART.has(word) || NUMERAL.test(word)) return false;
  const [token, ...others] = tokens?.tokenize(word) ?? [];
  if (!token?.known || others.length > 0) return false;
  const { pos, detail1, detail2 } = token.partOfSpeech;
  if (pos !== '名詞') return false;
  return detail1 === '固有名詞' ? detail2 === '地域' : /^(?:一般|サ変接続|副詞可能|形容動詞語幹)$/.test(detail1);
}
