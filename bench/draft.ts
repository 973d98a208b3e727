import { chance, inventLines } from './prose';

/** Full-width characters on a line of the printed page. */
const PAGE_WIDTH = 38;
const CHARACTERS_ON_PAGE = 600;
/** So many of a hundred paragraphs have kept the breaks of the page. */
const BROKEN = 4;

const FRONT = `原本情報
水辺の町の記録 : 三十年の歩み
見本太郎 著
見本書房
2017年5月15日初版第1刷発行

製作館名及び製作年
青葉点字図書館 2021年製作

著作権処理に関する事項
このテキストデータは、著作権法第37条第3項の規定に基づき、障害や高齢等の理由により原本をそのままでは利用することができない方のために、青葉点字図書館が製作したものです。
著作権法に定められた権利制限規定に該当する場合を除き、又貸し、複製等による第三者への提供はできません。

テキストデータ凡例
1. このデータの校正レベルは、「全文校正テキストデータ」です。
2. 原本のページ番号を隅付き括弧(【】)で囲い、原本のページが開始する位置に挿入している。例 【11ページ】

`;

const COLOPHON = `
原本奥付
水辺の町の記録―三十年の歩み
2017年5月15日　初版第1刷発行
著者　見本太郎
発行者　例示花子
発行所　見本書房
印刷・製本　例示印刷
`;

/**
 * Invents a whole draft at 全文校正: a title of the usual parts, whose body has page marks and, here and there, line breaks of
 * the page that were forgotten. The same arguments give the same draft.
 * @param bytes about how many it has in UTF-8
 */
export function inventDraft(bytes: number, seed: number): string {
  const random = chance(seed);
  const body: string[] = [];
  let page = 11;
  let onPage = Infinity;
  for (const line of inventLines(Math.max(0, bytes - 2000) / 3, seed)) {
    if (onPage > CHARACTERS_ON_PAGE) {
      body.push(`【${page++}ページ】`);
      onPage = 0;
    }
    onPage += line.length;
    if (random() * 100 < BROKEN) body.push(...broken(line));
    else body.push(line);
  }
  return `${FRONT}${body.join('\n')}\n${COLOPHON}`;
}

function broken(line: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < line.length; at += PAGE_WIDTH) lines.push(line.slice(at, at + PAGE_WIDTH));
  return lines;
}
