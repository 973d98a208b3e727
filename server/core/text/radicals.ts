/** Radicals and strokes, each followed by the kanji that looks the same (Equivalent_Unified_Ideograph of Unicode). */
const SUPPLEMENT = [
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍尐⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌',
  '⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爬⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓',
  '⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艺⻀艻⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝',
  '⻊𧾷⻋车⻌辶⻍辷⻎辸⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐',
  '⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟㇆𠃌㇏乀㇐一㇑丨㇒丿㇓乀',
  '㇔丶㇕𠃍㇖乛㇗𠃊㇘𠃎㇙𠄌㇚亅㇛𡿨㇜𠃋㇝乀㇞𠃑㇟乚㇠乙㇡𠄎',
].join('');

/** Radicals whose compatibility mapping is not what books print today: the likelier kanji, and the other one. */
const TWO_FORMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['⼾', ['戸', '戶']],
  ['⾭', ['青', '靑']],
  ['⿈', ['黄', '黃']],
  ['⿊', ['黒', '黑']],
  ['⿒', ['歯', '齒']],
  ['⿔', ['亀', '龜']],
  ['⿆', ['麦', '麥']],
  ['⿑', ['齊', '斉']],
]);

const SIMILAR: ReadonlyMap<string, string> = new Map(pairsOf(SUPPLEMENT));

/** The CJK Radicals Supplement, the Kangxi Radicals and the CJK Strokes. */
export const RADICAL = /[\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5\u31C0-\u31E3]/g;

/**
 * @param radical one that RADICAL finds
 * @returns the kanji that may be meant, the likelier one first; none where Unicode knows none
 */
export function kanjiOf(radical: string): readonly string[] {
  const forms = TWO_FORMS.get(radical);
  if (forms) return forms;
  const kanji = SIMILAR.get(radical) ?? radical.normalize('NFKC');
  return kanji === radical ? [] : [kanji];
}

function pairsOf(text: string): [string, string][] {
  const characters = [...text];
  return characters.flatMap((radical, index) => (index % 2 === 0 ? [[radical, characters[index + 1] ?? radical]] : []));
}
