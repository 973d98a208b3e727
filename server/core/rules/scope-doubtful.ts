import { sectionsOf, type Deliverable, type PlacedSection } from '../book/deliverable';
import { sectionLines, type SectionLine } from '../book/located';
import { parseNumber } from '../book/numeral';
import { isPageMarkLine } from '../syntax/marks';
import { foldWidth } from '../text/fold';
import { severity, type DeliverableReport, type DeliverableRule } from './rule';

/** A body that begins on a later page than this has more in front of it than a title and a preface. */
const LAST_FIRST_PAGE = 30;
/** The heading of the first chapter stands among so many lines. */
const HEADING_LINES = 6;
const LONGEST_HEADING = 40;

const NUMBER = '[0-9一二三四五六七八九十]{1,3}';
const PART = `第 ?${NUMBER} ?[章部編篇話節幕講](?:(?:から|[~〜・、-]) ?(?:第 ?)?${NUMBER} ?[章部編篇話節幕講](?:まで)?)?`;
const TAKEN = '(?:抜|収録|入力し|[製制]作|作成|テキスト化|データ化|電子化)';
const EXCERPT = [
  /抜[粋萃]|抄出/,
  new RegExp(
    `${PART}(?:の本文)?(?:のみ|だけ)(?:で|を|が|と|の[^。]{0,6})?、?(?:対象|とし|す|ある|データ|${TAKEN}|[。)]|$)`,
  ),
  new RegExp(
    `${PART}(?:以降|以下)?[はを](?:省略|割愛|除[いく外]|(?:収録|入力|[製制]作)(?:して|され)(?:いな|いま|おら|おりま))`,
  ),
  new RegExp(`(?:原本|本書|本文|全体)の一部(?:のみ|だけ)?を?${TAKEN}`),
  new RegExp(`(?:必要な|指定の?|指定された|該当|特定の)(?:箇所|部分|章|ページ)(?:のみ|だけ)?を?${TAKEN}`),
  new RegExp(
    `(?<![0-9])[0-9]{1,4} ?(?:ページ|頁)?(?:から|[~〜-]) ?[0-9]+ ?(?:ページ|頁)(?:まで)?(?:のみ|だけ)?を${TAKEN}`,
  ),
  /(?:製作|制作|入力|作業)の?途中|途中まで(?:を|の|で)?(?:製作|制作|入力|収録)/,
];
/** Checking only a part is a matter of the proofing level, not of how much of the book is there. */
const CHECKED_PART = /(?:校正|確認|修正|点検|照合|見直)[^。]*$/;
const EXCERPT_OF_TITLE = /[([]\s?(?:一部)?(?:抜粋|抄出|部分)\s?[)\]]|より抜粋|(?:のみ|だけ)(?:を)?(?:抜粋|収録)/;
const CUT_OFF = /^[\s([〔]*(?:以下|後)[、 ]?(?:省略|略)[。)\]〕]*$/;
const CHAPTER = new RegExp(`^\\s*第 ?(${NUMBER}) ?[章部編篇講話]`);
/** A later volume goes on counting pages and chapters. */
const LATER_VOLUME =
  /[下中]巻|後編|続編|完結編|[\s(:][下中続]\)?$|第 ?(?:[2-9]|[1-9][0-9]|[二三四五六七八九十]+) ?(?:巻|冊|分冊|集|部)|(?:vol\.?|巻) ?[2-9]|[\s(][2-9]\)?$|[ⅡⅢⅣⅤ]|(?<![A-Z])(?:II|III|IV|V)(?![A-Z])/i;

/** Points out signs that the text is only a part of a book, which is no work of its own (guide A). */
export const scopeDoubtful: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'scope-doubtful',
    basis: ['A'],
    severity: severity('hint'),
    area: 'front-matter',
    summary: { ja: '原本の一部だけのデータである可能性がある', en: 'The text may be only a part of the book' },
    why: {
      ja: '収集の単位は原則として 1 冊の原本の全体です。論文集の 1 編のように独立した著作であれば、一部でも差し支えありません。',
      en: 'A deliverable is a whole book as a rule; a contribution with a title and an author of its own may stand alone.',
    },
    messages: {
      stated: {
        ja: '「{text}」とあります。原本の一部だけのデータであれば、収集対象外の可能性があります。要確認です。',
        en: '"{text}" reads as if only a part of the book were given. It may be outside what is collected: please check.',
      },
      beginning: {
        ja: '本文が {page} ページの「{heading}」から始まっています。原本の途中からのデータであれば、収集対象外の可能性があります。要確認です。',
        en: 'The body begins on page {page} with "{heading}". If it is only a part of the book, it may be outside what is collected: please check.',
      },
      ending: {
        ja: '本文の終わりに「{text}」とあります。製作者が後を省いたのであれば、収集対象外の可能性があります。要確認です。',
        en: 'The body ends with "{text}". If the producer left the rest out, it may be outside what is collected: please check.',
      },
    },
    examples: [
      {
        bad: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. ⟦第2章のみを入力し⟧た。\n\n',
        },
        good: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. 第2章の図は省略した。\n\n',
        },
      },
    ],
  },
  *check(deliverable) {
    for (const place of sectionsOf(deliverable, 'legend')) yield* statements(place, EXCERPT);
    for (const place of sectionsOf(deliverable, 'source-info')) yield* statements(place, [EXCERPT_OF_TITLE]);
    if (deliverable.bodyOnly) return;
    yield* beginning(deliverable);
    yield* ending(deliverable);
  },
};

function* statements(place: PlacedSection, patterns: readonly RegExp[]): Iterable<DeliverableReport> {
  for (const line of sectionLines(place)) {
    const folded = foldWidth(line.text);
    const match = patterns.map((pattern) => pattern.exec(folded)).find((found) => found !== null);
    if (!match || CHECKED_PART.test(folded.slice(0, match.index))) continue;
    const { draft, span } = line.locate(0, { start: match.index, end: match.index + match[0].length });
    yield { draft, span, message: 'stated', data: { text: line.text } };
  }
}

function* beginning(deliverable: Deliverable): Iterable<DeliverableReport> {
  const [body] = sectionsOf(deliverable, 'body');
  const page = body?.draft.pages.find(({ span }) => span.start < body.section.span.end);
  if (!body || !page || !(Number(page.label) > LAST_FIRST_PAGE) || isLaterVolume(deliverable)) return;
  const heading = linesOf(body, 0, HEADING_LINES * 2).find(
    ({ text }) => CHAPTER.test(foldWidth(text)) && text.length <= LONGEST_HEADING,
  );
  const number = parseNumber(CHAPTER.exec(foldWidth(heading?.text ?? ''))?.[1] ?? '');
  if (!heading || !(number > 1)) return;
  const { draft, span } = heading.locate(0);
  yield { draft, span, message: 'beginning', data: { page: page.label, heading: heading.text } };
}

function isLaterVolume(deliverable: Deliverable): boolean {
  return ['source-info' as const, 'colophon' as const].some((kind) =>
    sectionsOf(deliverable, kind).some((place) =>
      sectionLines(place).some(({ text }) => LATER_VOLUME.test(foldWidth(text))),
    ),
  );
}

function* ending(deliverable: Deliverable): Iterable<DeliverableReport> {
  const body = sectionsOf(deliverable, 'body').at(-1);
  const last = body && linesOf(body, -HEADING_LINES).at(-1);
  if (!last || !CUT_OFF.test(foldWidth(last.text))) return;
  const { draft, span } = last.locate(0);
  yield { draft, span, message: 'ending', data: { text: last.text } };
}

/** The lines of a slice of the section that hold more than a page mark. */
function linesOf({ draft, section }: PlacedSection, from: number, to?: number): SectionLine[] {
  const part = { ...section, children: section.children.slice(from, to) };
  return sectionLines({ draft, section: part }).filter(({ text }) => !isPageMarkLine(text));
}
