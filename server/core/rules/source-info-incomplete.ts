import { statedPublishers } from '../book/compare-publishers';
import { filledParagraphs, type Located } from '../book/deliverable';
import { draftItems, draftPublisher, type SourceInfoDraft } from '../book/draft-source-info';
import type { Facts } from '../book/facts';
import { itemLines } from '../book/located';
import { foldName } from '../book/name';
import { findPlaceholders } from '../book/placeholder';
import type { SourceInfoFacts } from '../book/source-info';
import type { Span } from '../text/span';
import { insertLinesAfter } from './line-insertion';
import { severity, type DeliverableRule, type Fix } from './rule';

/** The items of 原本情報 that every book has, in the order of 別添1. */
const ITEMS = ['title', 'responsibility', 'publisher', 'date'] as const;
type Item = (typeof ITEMS)[number];

/** Finds items that 別添1 No 1 asks for and 原本情報 does not give. */
export const sourceInfoIncomplete: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'source-info-incomplete',
    basis: ['別添1 No 1', 'G.2-6', 'G.3-3', 'G.4-3'],
    severity: severity('error'),
    area: 'front-matter',
    summary: {
      ja: '原本情報に、タイトル・責任表示・出版者・発行日のどれかがない',
      en: 'The source information lacks the title, the people, the publisher or the date',
    },
    why: {
      ja: '聞いている人は、原本情報を聞いて、どの本のどの版かを確かめます。欠けた項目は、ほかのどこからも分からないことがあります。',
      en: 'Listeners learn from the source information which book and which edition they hear. They may not find a missing item elsewhere.',
    },
    messages: {
      title: {
        ja: '原本情報にタイトルがありません。見出し「原本情報」の次の行に、原本のタイトルを書いてください。',
        en: 'The source information has no title. Put the title of the book in the line below the heading.',
      },
      responsibility: {
        ja: '原本情報に責任表示（著者、編者、訳者など）が見当たりません。タイトルの次の行に「氏名 著」の形で書いてください。原本に著者などの表示がなければ、このままで構いません。',
        en: 'The source information names no author, editor or translator. Give them in the line below the title, as 「氏名 著」, unless the book names none.',
        severity: severity('warning'),
      },
      publisher: {
        ja: '原本情報に出版者がありません。発行日の前の行に、原本の出版者の名前を書いてください。',
        en: 'The source information names no publisher. Give it in the line above the date.',
      },
      date: {
        ja: '原本情報に発行日がありません。最後の行に、原本の発行日と版・刷を「2017年5月15日初版第1刷発行」のように書いてください。',
        en: 'The source information has no date of publication. Give date, edition and printing in the last line, as in 「2017年5月15日初版第1刷発行」.',
      },
    },
    fixes: {
      insert: {
        kind: 'review',
        title: { ja: '原本奥付から「{line}」を入れる', en: 'Insert 「{line}」 from the colophon' },
      },
      insertAll: {
        kind: 'review',
        title: { ja: '足りない項目をすべて原本奥付から入れる', en: 'Insert all missing items from the colophon' },
      },
    },
    examples: [
      {
        bad: { 'source-info': '⟦原本情報⟧\n水辺の町の記録 : 三十年の歩み\n見本太郎 著\n見本書房\n\n' },
        good: {
          'source-info':
            '原本情報\n水辺の町の記録 : 三十年の歩み\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\n\n',
        },
        fix: 'insert',
      },
      {
        bad: { 'source-info': '⟦原本情報⟧\n水辺の町の記録 : 三十年の歩み\n見本書房\n2017年5月15日初版第1刷発行\n\n' },
        good: {
          'source-info':
            '原本情報\n水辺の町の記録 : 三十年の歩み\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\n\n',
        },
        fix: 'insert',
      },
    ],
  },
  *check({ facts }) {
    const source = facts.sourceInfo;
    const heading = source?.place.section.heading;
    if (!source || !heading || filledParagraphs(source.place.section).length === 0) return;
    const missing = ITEMS.filter((item) => isMissing(item, facts, source));
    const draft = facts.colophon && draftItems(facts.colophon);
    const insertions = draft ? missing.flatMap((item) => insertionOf(item, draft, source, heading.span)) : [];
    for (const item of missing) {
      const own = insertions.filter((insertion) => insertion.item === item);
      const fixes = own.map((insertion) => ({
        ...asFix('insert', source, [insertion]),
        data: { line: insertion.lines.join('」「') },
      }));
      if (own.length > 0 && insertions.length > 1)
        fixes.push({ ...asFix('insertAll', source, insertions), data: { line: '' } });
      yield { draft: source.place.draft, span: heading.span, message: item, fixes };
    }
  },
};

/** An item that stands somewhere in 原本情報 is not missing: its line was not understood. */
function isMissing(item: Item, { colophon }: Facts, source: SourceInfoFacts): boolean {
  const lines = itemLines(source.place).map(({ text }) => text);
  if (lines.some((line) => findPlaceholders(line).length > 0)) return false;
  const folded = foldName(lines.join(' '));
  const stands = (name: string): boolean => foldName(name) !== '' && folded.includes(foldName(name));
  switch (item) {
    case 'title':
      return source.title === undefined;
    case 'responsibility':
      // A book whose colophon names a publisher and nobody else has no responsibility to state.
      return (
        source.responsibilities.length === 0 &&
        !(colophon && colophon.publishers.length > 0 && colophon.credits.length === 0) &&
        !colophon?.credits.some(({ value }) => stands(value.name))
      );
    case 'publisher':
      return (
        statedPublishers(source, colophon).length === 0 &&
        !colophon?.publishers.some(({ value }) => stands(draftPublisher(value)))
      );
    case 'date':
      return source.dates.length + source.unreadDates.length === 0 && !source.statesOtherDate;
  }
}

/** Lines of one item and the line they go behind. */
interface Insertion {
  readonly item: Item;
  readonly behind: Span;
  readonly lines: readonly string[];
}

function insertionOf(item: Item, draft: SourceInfoDraft, source: SourceInfoFacts, heading: Span): Insertion[] {
  const lines = item === 'date' ? draft.dates : [draft[item]].filter((line) => line !== undefined);
  if (lines.length === 0) return [];
  const { title, subtitles, responsibilities, series, publishers } = source;
  const above: Readonly<Record<Item, readonly Located<unknown>[]>> = {
    title: [],
    responsibility: [...(title ? [title] : []), ...subtitles],
    publisher: [...(title ? [title] : []), ...subtitles, ...responsibilities, ...series, ...publishers],
    date: [...(title ? [title] : []), ...subtitles, ...responsibilities, ...series, ...publishers],
  };
  const behind = above[item].map(({ span }) => span).sort((a, b) => b.start - a.start)[0] ?? heading;
  return [{ item, behind, lines }];
}

function asFix(fix: string, source: SourceInfoFacts, insertions: readonly Insertion[]): Fix {
  const places = [...new Set(insertions.map(({ behind }) => behind))];
  const edits = places.map((place) => {
    const lines = insertions.filter(({ behind }) => behind === place).flatMap((insertion) => insertion.lines);
    return insertLinesAfter(source.place.draft, place, lines);
  });
  return { fix, edits };
}
