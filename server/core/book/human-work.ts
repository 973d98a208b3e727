import type { Paragraph } from '../syntax/draft';
import type { Wording } from '../text/wording';
import { sectionsOf, type Deliverable, type Located, type PlacedSection } from './deliverable';
import { isTable } from './file-names';
import { characterClass, isClosed } from './line-breaks/character-class';
import { findPrintedFurniture } from './printed-furniture';

/** A printed line holds fewer characters; a line of a whole sentence may be as short as this. */
const PRINTED_LINE = 52;
const SENTENCE = 20;
/** So many characters without one leftover break do not come about by themselves. */
const LONG_TEXT = 3000;
const NO_TITLES: ReadonlySet<string> = new Set();
const DESCRIPTION = /〔(?:図|表|写真|挿絵|イラスト|グラフ|地図|製作者|校正者|入力者)[^〔〕]*〕/;

/** A sign that a person has worked on a text, with the first place that shows it. */
export type Sign = Located<Wording>;

/** Looks for signs in the body that a person has worked on the output of OCR (guide G.3-1). */
export function signsOfWork(deliverable: Deliverable): Sign[] {
  const bodies = sectionsOf(deliverable, 'body').filter(({ draft }) => !isTable(draft.path));
  const texts = bodies.flatMap(({ section }) => section.children.map(({ text }) => text));
  const isWhole = isJoined(texts) && !bodies.some(({ section }) => findPrintedFurniture(section, NO_TITLES).length > 0);
  return [
    ...(isWhole ? firstOf(bodies, JOINED, 1, () => true) : []),
    ...firstOf(bodies, PAGES, 2, ({ children }) => children.some(({ kind }) => kind === 'page')),
    ...firstOf(bodies, RUBY, 2, ({ children }) => children.some(({ kind }) => kind === 'ruby')),
    ...firstOf(bodies, DESCRIBED, 1, ({ text }) => text.includes('〔') && DESCRIPTION.test(text)),
  ];
}

/** @param fewest so many lines must show the sign; no more are looked for */
function firstOf(
  bodies: readonly PlacedSection[],
  value: Wording,
  fewest: number,
  test: (paragraph: Paragraph) => boolean,
): Sign[] {
  let count = 0;
  let first: Sign | undefined;
  for (const { draft, section } of bodies) {
    for (const paragraph of section.children) {
      if (!test(paragraph)) continue;
      first ??= { value, draft, span: paragraph.span };
      if (++count >= fewest) return [first];
    }
  }
  return [];
}

/** @returns whether the signs together say more than that a program has worked on the text */
export function isTelling(signs: readonly Sign[], { sections }: Deliverable): boolean {
  const has = (words: Wording): boolean => signs.some(({ value }) => value === words);
  const length = sections.reduce(
    (sum, { section: { kind, span } }) => sum + (kind === 'body' ? span.end - span.start : 0),
    0,
  );
  if (has(JOINED)) return signs.length > 1 || length >= LONG_TEXT;
  return has(DESCRIBED) && signs.length > 1;
}

const JOINED: Wording = { ja: '改行の整理', en: 'line breaks removed' };
const PAGES: Wording = { ja: 'ページ番号の付与', en: 'page marks added' };
const RUBY: Wording = { ja: 'ルビの整理', en: 'ruby put into brackets' };
const DESCRIBED: Wording = { ja: '〔〕による説明の追加', en: 'descriptions added in 〔〕' };

/** Whether most of a text stands in lines longer than those of paper, and none of them breaks off. */
function isJoined(lines: readonly string[]): boolean {
  let [wide, inWide, all, whole, open] = [0, 0, 0, 0, 0];
  for (const line of lines) {
    all += line.length;
    if (line.length < SENTENCE || line.includes('\t')) continue;
    whole++;
    if (line.length > PRINTED_LINE) {
      wide++;
      inWide += line.length;
    }
    if (!isClosed(characterClass(line.trimEnd().at(-1)))) open++;
  }
  return wide >= 3 && inWide >= all / 2 && open <= whole / 50;
}
