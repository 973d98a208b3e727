/**
 * Characters that look alike in print, so that OCR takes one for the other. The tables are our own: the two share their outline
 * and differ in a stroke, in size or in a small mark. Left out are pairs of which each may stand in the same place in its own
 * right: opposites (開 閉), words of old texts (此 for この beside 比, 識る beside 織る) and variants (記 紀).
 */

/** Kanji with the shape of a katakana: OCR puts them into katakana words, and katakana in their place. */
export const KATAKANA_OF_KANJI = pairs('口ロ 二ニ 三ミ 八ハ 夕タ 力カ 工エ 千チ 卜ト 才オ 七セ 又ヌ 一ー');

/** The reverse, but for ー, which has rules of its own (long-vowels.ts). */
export const KANJI_OF_KATAKANA = pairs('ロ口 ニ二 ミ三 ハ八 タ夕 カ力 エ工 チ千 ト卜 オ才 セ七 ヌ又');

/** Kana that differ between the scripts by hardly more than an angle. */
export const HIRAGANA_OF_KATAKANA = pairs('ヘへ ベべ ペぺ リり');

/** The reverse. */
export const KATAKANA_OF_HIRAGANA = pairs('へヘ べベ ぺペ りリ');

/** The same shape in two sizes. */
export const OTHER_SIZE = groups('つっ やゃ ゆゅ よょ ツッ ヤャ ユュ ヨョ');

/** Two dots or a ring: a matter of a few pixels. */
export const OTHER_VOICING = groups('ばぱ びぴ ぶぷ べぺ ぼぽ バパ ビピ ブプ ベペ ボポ');

/** One stroke more, longer, shorter or bent. */
const STROKES =
  '人入 日目曰 自白 木本 大犬 天夫 土士 千干 于干 未末 己已巳 王玉 右石 今令 午牛 永氷 刀力 間問聞 鳥烏 島鳥 束東 由田 田申 甲申 亡忘 ' +
  '老考 貝見 史吏 古占 大丈 失矢 友反 早旱 旦且 冊冉 札礼 元完 兵丘 旬句 黒里 乗垂 車東 軍車 間閒 問閣 門問 骨肯 吐叶';

/** Another radical or another small part. */
const PARTS =
  '待侍持 苦若 因困 美実 各名 緑縁 綱網 遣遺 薄簿 堀掘 微徴 候侯 撤撒 遂逐 料科 態熊 理埋 折析 刺剌 社杜 員具 字宇 崇祟 味昧 嗚鳴 往住 復複 ' +
  '輪輸 績積 師帥 衰哀 幣弊 暮墓 体休 栽裁 拾捨 辛幸 孤狐 治冶 券巻 壁璧 助肋 眠眼 根恨 限根 崎埼 密蜜 宮官 季秀 惑感 粗租 測側 偏遍 徒従 ' +
  '迫追 逆迎 違達 進連 連速 悪恵 怒恐 情惰 清晴 抱泡 吸扱 村材 列刑 判刊 制剃 刻劾 前煎 副福 勧観 却劫 卸御 原厚 変恋 坂板 植値 推堆 唯推 離雑 ' +
  '場揚 塊魂 塗途 境鏡 増憎 贈増 奪奮 話詰 討計 許評 設没 説読 課諜 講購 停傍 代伐 伝任 住佳 使便 像象 菓果 管菅 節筋 答筈 第弟 箱籍 陰険 隊墜 ' +
  '際祭 顔頭 頂項 須順 願頭 飲飯 館飽 馬鳥 駅駄 点占 照昭 然燃 煙畑';

/** For each kanji those that it may stand for. */
export const SIMILAR_KANJI = groups(`${STROKES} ${PARTS}`);

/** Pairs of which books print one for the other: 穴を堀る, 密柑, 成積, 盆裁. Whoever finds one has to ask the book. */
export const ALSO_PRINTED = groups('堀掘 密蜜 積績 栽裁 偏遍 復複 幣弊');

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));
}

function groups(list: string): ReadonlyMap<string, string> {
  const others = new Map<string, string>();
  for (const group of list.split(' ')) {
    for (const one of group) {
      const partners = [...group].filter((other) => other !== one).join('');
      others.set(one, (others.get(one) ?? '') + partners);
    }
  }
  return others;
}
