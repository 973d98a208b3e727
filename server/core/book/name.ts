import { lazily } from '../text/lazily';

/**
 * Old and new forms of the same character, in pairs: 髙高, 﨑崎, 國国 … The book and its colophon may differ in them, and
 * so may what a volunteer can type.
 */
const VARIANT_PAIRS =
  '髙高﨑崎嵜崎碕崎濵浜濱浜邊辺邉辺齋斎齊斎斉斎澤沢櫻桜國国廣広德徳惠恵眞真瀨瀬嶋島嶌島舘館龍竜黑黒靑青會会學学圖図冨富桒桑栁柳條条藏蔵曉暁' +
  '壽寿榮栄淸清敎教內内渕淵凉涼亞亜彌弥萬万與与寬寛槇槙遙遥惡悪壓圧圍囲爲為醫医壹壱飮飲隱隠營営衞衛驛駅圓円艷艶應応歐欧毆殴奧奥' +
  '橫横假仮價価畫画懷懐繪絵擴拡殼殻覺覚嶽岳樂楽勸勧卷巻歡歓觀観關関陷陥巖巌歸帰氣気龜亀僞偽戲戯犧犠舊旧據拠擧挙峽峡挾挟狹狭鄕郷' +
  '區区驅駆勳勲薰薫徑径惠恵溪渓經経繼継莖茎螢蛍輕軽鷄鶏藝芸缺欠儉倹劍剣圈圏檢検權権獻献縣県險険顯顕驗験嚴厳效効鑛鉱號号濟済碎砕' +
  '劑剤雜雑參参慘惨棧桟蠶蚕贊賛殘残絲糸齒歯兒児辭辞濕湿實実舍舎寫写釋釈收収從従澁渋獸獣縱縦肅粛處処緖緒敍叙將将稱称燒焼證証乘乗' +
  '剩剰壤壌孃嬢淨浄疊畳讓譲釀醸觸触寢寝愼慎晉晋盡尽圖図粹粋醉酔穗穂隨随髓髄樞枢數数聲声靜静竊窃攝摂專専戰戦淺浅潛潜纖繊踐践錢銭' +
  '禪禅曾曽雙双壯壮搜捜插挿爭争總総聰聡莊荘裝装騷騒增増臟臓屬属續続墮堕體体對対帶帯滯滞臺台瀧滝擇択單単擔担膽胆團団彈弾斷断癡痴' +
  '遲遅晝昼蟲虫鑄鋳廳庁聽聴鎭鎮遞逓鐵鉄轉転點点傳伝黨党盜盗燈灯當当鬪闘獨独讀読屆届繩縄貳弐惱悩腦脳霸覇廢廃拜拝賣売麥麦發発髮髪' +
  '拔抜蠻蛮祕秘濱浜甁瓶拂払佛仏竝並變変邊辺辨弁瓣弁辯弁舖舗步歩穗穂寶宝豐豊沒没飜翻每毎默黙餠餅戾戻彌弥譯訳藥薬豫予餘余譽誉搖揺' +
  '樣様謠謡來来賴頼亂乱覽覧兩両獵猟綠緑鄰隣淚涙壘塁勵励禮礼隸隷靈霊齡齢戀恋爐炉勞労樓楼郞郎祿録錄録灣湾';

const VARIANTS: ReadonlyMap<string, string> = new Map(
  (VARIANT_PAIRS.match(/[\s\S]{2}/gu) ?? []).map(([old = '', now = '']) => [old, now]),
);

/** Old books print や and つ where we write small ゃ and っ. */
const LARGE_KANA: ReadonlyMap<string, string> = new Map(
  ('ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわァアィイゥウェエォオッツャヤュユョヨヮワヵカヶケ'.match(/../g) ?? []).map(
    ([small = '', large = '']) => [small, large],
  ),
);

const COMPANY =
  /株式会社|有限会社|合同会社|合資会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|社団法人|財団法人|特定非営利活動法人|独立行政法人|国立大学法人|NPO法人|\((?:株|有|社|財|合|一社|一財|公社|公財|資)\)|[㈱㈲㈳㈶]/g;
const RUBY = /《[^《》]*》/g;

/** @returns a name for comparison: widths, spaces, separators, ruby and the kind of company folded away. */
export function foldName(name: string): string {
  return withoutCompany(name)
    .normalize('NFKC')
    .replace(RUBY, '')
    .replace(/[―—–‐‑−─～〜~-]/g, 'ー')
    .replace(/[\s・･:;=/|,、.。'’"!?「」『』()[\]〈〉《》【】〔〕&]/g, '')
    .toLowerCase();
}

/** @returns the name without 株式会社, (株), ㈱ and the like: 別添1(2) writes 法律文化社 for 株式会社法律文化社. */
export function withoutCompany(name: string): string {
  return name.replace(/（/g, '(').replace(/）/g, ')').replace(COMPANY, '').trim();
}

/** @returns text in which forms of the same character are one: 國 and 国, すゝめ and すすめ. */
export function foldVariants(text: string): string {
  return [...text.normalize('NFKC').replace(/(.)[ゝヽ々]/g, '$1$1')]
    .map((c) => VARIANTS.get(c) ?? c)
    .join('')
    .replace(/[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/g, (c) => LARGE_KANA.get(c) ?? c);
}

/** How two names compare: `variant` when only forms of the same character differ. */
export type NameComparison = 'same' | 'variant' | 'different';

/** @returns the better of two comparisons made with and without telling forms of the same character apart. */
export function compareFolded(isSame: (fold: (text: string) => string) => boolean): NameComparison {
  if (isSame(foldName)) return 'same';
  return isSame((text) => foldVariants(foldName(text))) ? 'variant' : 'different';
}

const SERIES_WORD =
  '文庫|新書|選書|叢書|双書|シリーズ|ライブラリー?|全集|選集|大系|体系|講座|著作集|作品集|ブックス|BOOKS|ムック|NOVELS|ノベルス';
const SERIES = new RegExp(`(?:${SERIES_WORD})(?:$|[\\s\\u3000:;/／(（].*$|第?[0-9０-９一二三四五六七八九十].*$)`, 'i');
const NUMBERED = /(?:[:;第集書庫ズ]\s*|(?<!\s)\s+)(?:(?:第|新赤版)\s*)?[0-9０-９一二三四五六七八九十]+/;
const PUBLISHER =
  /株式会社|㈱|[(（]株[)）]|(?:社|書店|書房|書院|書林|書館|書肆|書籍|出版|会|出版部|局|館|堂|閣|舎|房|苑|研究所|大学|大学院|プレス|press|books|新聞|放送|センター|機構|省|庁|財団|ハウス|パブリッシング|メディア|角川|KADOKAWA|Inc\.?|Ltd\.?)$/i;
const hanName = lazily(
  () =>
    /^[\p{Script=Han}々ヶケノ]{1,4}[\s\u3000]?(?:[\p{Script=Han}々]{1,3}|\p{Script=Hiragana}{2,4}|[\p{Script=Katakana}ー]{2,5}|\p{Script=Han}{1,2}\p{Script=Hiragana}{1,2})$/u,
);
const NO_NAME_END = /[年鑑集記史論学録本話術法巻誌報号室図編篇典説]$/;
const katakanaName = lazily(
  () => /^[\p{Script=Katakana}ーA-ZＡ-Ｚ.．]+(?:[・･=＝\s\u3000][\p{Script=Katakana}ーA-ZＡ-Ｚ.．]+)+$/u,
);
const BODY_NAME = /(?:委員会|研究会|編集部|編集室|編集局|学会|協会|連盟|連合会|教育委員会|審議会|研究室|調査会)$/;

/** @returns whether a line without label is the name of a series rather than of a publisher or a person. */
export function looksLikeSeries(text: string): boolean {
  return SERIES.test(text);
}

/** @returns whether a line names a series with a number: no publisher is called 「岩波新書 1502」. */
export function looksLikeNumberedSeries(text: string): boolean {
  return SERIES.test(text) && NUMBERED.test(text);
}

/** @returns whether a name ends like those of publishers and institutions. */
export function looksLikePublisher(text: string): boolean {
  return PUBLISHER.test(text.trim());
}

/** @returns whether a line without role is the name of a person or of a body that writes books. */
export function looksLikeAuthor(text: string): boolean {
  if (BODY_NAME.test(text)) return true;
  if (looksLikePublisher(text) || looksLikeSeries(text) || NO_NAME_END.test(text)) return false;
  return hanName().test(text) || katakanaName().test(text);
}
