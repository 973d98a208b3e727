import { SECTION_KINDS } from '../syntax/draft';
import type { Span } from '../text/span';
import type { ExampleSections } from './rule';

/** A small correct draft, invented for the examples; an example replaces some of its sections. */
const CORRECT_DRAFT: ExampleSections = {
  'source-info': `原本情報
水辺の町の記録 : 三十年の歩み
見本太郎 著
見本書房
2017年5月15日初版第1刷発行

`,
  'production': `製作館名及び製作年
青葉点字図書館 2021年製作

`,
  'copyright': `著作権処理に関する事項
このテキストデータは、著作権法第37条第3項の規定に基づき、障害や高齢等の理由により原本をそのままでは利用することができない方のために、青葉点字図書館が製作したものです。
著作権法に定められた権利制限規定に該当する場合を除き、又貸し、複製等による第三者への提供はできません。

`,
  'legend': `テキストデータ凡例
1. このデータの校正レベルは、「全文校正テキストデータ」です。
2. 原本のページ番号を隅付き括弧(【】)で囲い、原本のページが開始する位置に挿入している。例 【11ページ】

`,
  'body': `【11ページ】
　町の真ん中を流れる川は、一年を通じて水の絶えることがない。
　私がこの町に越してきたとき、最初に覚えたのは水門の開く音だった。
【12ページ】
　朝の五時になると、当番の人が鍵を持って水門へ向かう。

`,
  'colophon': `原本奥付
水辺の町の記録―三十年の歩み
2017年5月15日　初版第1刷発行
著者　見本太郎
発行者　例示花子
発行所　見本書房
印刷・製本　例示印刷
`,
};

/** The signs that stand around a place that is found. */
const OPEN = '⟦';
const CLOSE = '⟧';

/** An example as a whole text, with the places that its signs marked (UTF-16 offsets of the text without them). */
export interface RenderedExample {
  readonly text: string;
  readonly places: readonly Span[];
}

/** Puts an example's sections into the correct draft and takes the signs out. */
export function renderExample(sections: ExampleSections): RenderedExample {
  const marked = SECTION_KINDS.map((kind) =>
    kind in sections ? (sections[kind] ?? '') : (CORRECT_DRAFT[kind] ?? ''),
  ).join('');
  return takeOutSigns(marked);
}

/** Takes ⟦ and ⟧ out of a text. @returns the text and the spans that they stood around */
export function takeOutSigns(marked: string): RenderedExample {
  const places: Span[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === OPEN) start = text.length;
    else if (part === CLOSE) places.push({ start, end: text.length });
    else text += part;
  }
  return { text, places };
}
