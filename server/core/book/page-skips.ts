import { foldWidth } from '../text/fold';
import type { Deliverable } from './deliverable';
import type { Disorder } from './page-order';

/** What a legend says of pages that have no mark. */
const SKIP_WORDS =
  /白紙|空白|余白|図版|口絵|挿絵|写真|広告|省略|省い|除い|含ま(?:ない|れて)|収録し(?:ない|ていない)|欠(?:番|落|け)|落丁|ノンブル|ページ番号(?:の|が)(?:ない|無い|付いていない|印刷されていない)|番号の?(?:ない|無い)|(?:見開き|[偶奇]数|[左右]の?ページ).{0,12}(?:のみ|だけ|ごと)/;
const NO_NUMBERS_NEEDED = /ページ|頁|ノンブル/;
/** What only shows how a mark is written. */
const EXAMPLE = /[【[(〔][^】\])〕]*[】\])〕](?=のよう|の形)|例\s?[:：]?\s?[【[(〔].*$/g;
/** Without numbers a legend speaks of blank leaves, or of whole quires of plates. */
const LARGEST_BLANK = 2;
const LARGEST_PLATES = 16;
const PLATES = /図版|口絵|写真|広告|挿絵|省略|省い|除い|含ま|収録/;
/** What the producer says at the place: 〔25ページは白紙〕. */
const SAID_THERE =
  /[〔［([（【][^〕］)\]）】\n]{0,40}(?:白紙|空白|余白|図版|口絵|ページ番号|ノンブル|広告|省略|欠)[^〔［([（【\n]{0,40}[〕］)\]）】]/;
const LONGEST_BETWEEN = 20_000;

/** @returns whether the legend, or the text before the mark, says why numbers are missing */
export function isDeclaredSkip({ facts }: Deliverable, { mark, before, missing }: Disorder): boolean {
  const sentences = (facts.legend?.sentences ?? []).map(({ value }) => foldWidth(value).replace(EXAMPLE, ''));
  const telling = sentences.filter((sentence) => SKIP_WORDS.test(sentence) && NO_NUMBERS_NEEDED.test(sentence));
  const named = new Set(telling.flatMap(numbersIn));
  if (missing.every((number) => named.has(number))) return true;
  const general = telling.filter((sentence) => numbersIn(sentence).length === 0);
  const most = Math.max(0, ...general.map((sentence) => (PLATES.test(sentence) ? LARGEST_PLATES : LARGEST_BLANK)));
  if (missing.length <= most) return true;
  if (mark.draft !== before.draft || mark.span.start - before.span.end > LONGEST_BETWEEN) return false;
  return (
    SAID_THERE.test(mark.draft.text.slice(before.span.end, mark.span.start)) ||
    /白紙|空白|余白/.test(before.shape.remark)
  );
}

/** The pages that a sentence names: 24ページ, 30、32ページ, 33-48ページ, 33ページから48ページまで. */
function numbersIn(sentence: string): number[] {
  const ranges = sentence.replace(/\s?(?:ページ|頁)?から(?=\s?\d)/g, '-');
  const pages = [...ranges.matchAll(/((?:\d{1,4}\s?[-~〜、,・及びと]{1,2}\s?){0,30}\d{1,4})\s?(?:ページ|頁|p)/g)];
  const single = [...ranges.matchAll(/[pP]{1,2}\.?\s?(\d{1,4}(?:\s?[-~〜]\s?\d{1,4})?)/g)];
  return [...pages, ...single].flatMap(([, list = '']) =>
    [...list.matchAll(/(\d{1,4})(?:\s?[-~〜]\s?(\d{1,4}))?/g)].flatMap(([, from = '', to = from]) =>
      Array.from(
        { length: Math.min(1000, Math.max(0, Number(to) - Number(from)) + 1) },
        (_, index) => Number(from) + index,
      ),
    ),
  );
}
