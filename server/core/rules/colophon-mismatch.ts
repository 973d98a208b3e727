import type { ColophonFacts } from '../book/colophon';
import { compareCredits } from '../book/compare-credits';
import { compareDates, type DateMismatch } from '../book/compare-dates';
import { comparePublishers } from '../book/compare-publishers';
import { compareTitles } from '../book/compare-titles';
import type { Credit } from '../book/credit';
import type { Located } from '../book/deliverable';
import { draftPublisher, formatEdition, formatName, formatPrinting, formatTitle } from '../book/draft-source-info';
import { formatDate } from '../book/japanese-date';
import type { Mismatch } from '../book/mismatch';
import { findPlaceholders } from '../book/placeholder';
import type { PublicationDate } from '../book/publication-date';
import type { SourceInfoFacts } from '../book/source-info';
import { slice } from '../text/span';
import { severity, type DeliverableReport, type DeliverableRule, type Fix, type Message } from './rule';

const COLOPHON = { ja: '原本奥付', en: 'Colophon' };
const DIFFERS = { ja: '原本を見て、正しいほうを確かめてください。', en: 'Check with the book which one is right.' };

function differs(ja: string, en: string): Message {
  return {
    ja: `原本情報の${ja}は「{stated}」ですが、原本奥付では「{printed}」です。${DIFFERS.ja}`,
    en: `${en} is "{stated}" in the source information but "{printed}" in the colophon. ${DIFFERS.en}`,
  };
}

/** Compares 原本情報 with 原本奥付, tolerant of everything in which they may differ. */
export const colophonMismatch: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'colophon-mismatch',
    basis: ['別添1 No 1', '別添1 No 6'],
    severity: severity('warning'),
    area: 'front-matter',
    summary: { ja: '原本情報と原本奥付の内容が違う', en: 'The source information and the colophon disagree' },
    why: {
      ja: '原本情報は奥付をもとに書きます。食い違いがあると、聞いている人は、どの本のどの版かを取り違えるおそれがあります。',
      en: 'The source information is taken from the colophon. When they disagree, a listener may take the text for another book or edition.',
    },
    messages: {
      title: differs('タイトル', 'The title'),
      person: differs('著者などの名前', 'The name of an author or editor'),
      publisher: differs('出版者', 'The publisher'),
      distributor: {
        ja: '原本情報の出版者は「{stated}」ですが、原本奥付では「{stated}」は発売元で、発行所は「{printed}」です。どちらを書くか確かめてください。',
        en: 'The source information names "{stated}" as the publisher. The colophon names it as the distributor only; the publisher is "{printed}".',
      },
      date: differs('発行日', 'The date of publication'),
      edition: differs('版', 'The edition'),
      printing: differs('刷', 'The printing'),
      variant: {
        ja: '原本情報の「{stated}」は、原本奥付では「{printed}」と書かれています。字の形だけの違いと思われます。',
        en: 'The source information writes "{stated}", the colophon "{printed}". They seem to differ only in the forms of characters.',
        severity: severity('hint'),
      },
    },
    fixes: {
      take: {
        kind: 'review',
        title: { ja: '原本情報を原本奥付の「{printed}」に合わせる', en: 'Write "{printed}" as in the colophon' },
      },
    },
    examples: [
      {
        bad: {
          'source-info':
            '原本情報\n⟦水辺の街の記録 : 三十年の歩み⟧\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\n\n',
        },
        good: {
          'source-info':
            '原本情報\n水辺の町の記録 : 三十年の歩み\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\n\n',
        },
        fix: 'take',
      },
      {
        bad: {
          'source-info': '原本情報\n水辺の町の記録\n⟦見本次郎⟧ 著\n⟦手本書房⟧\n⟦2017年5月5日⟧初版第1刷発行\n\n',
        },
        good: { 'source-info': '原本情報\n水辺の町の記録\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\n\n' },
        fix: 'take',
      },
    ],
  },
  *check({ facts }) {
    const { sourceInfo, colophon } = facts;
    if (!sourceInfo || !colophon) return;
    for (const found of compare(sourceInfo, colophon)) {
      // What is still to be filled in is no other wording.
      if (findPlaceholders(slice(found.draft.text, found.span)).length === 0) yield found;
    }
  },
};

function* compare(source: SourceInfoFacts, colophon: ColophonFacts): Iterable<DeliverableReport> {
  const title = compareTitles(source, colophon);
  if (title) yield report('title', title, titleAsPrinted(title, source));
  for (const person of compareCredits(source, colophon)) yield report('person', person, nameAsPrinted(person));
  const publisher = comparePublishers(source, colophon);
  if (publisher) {
    const message = publisher.isDistributor ? 'distributor' : 'publisher';
    yield report(message, publisher, draftPublisher(publisher.printed.value));
  }
  for (const date of compareDates(source, colophon)) yield reportDate(date);
}

/** The name of the colophon, with the space between family and given name only where 原本情報 has one. */
function nameAsPrinted({ stated, printed }: Mismatch<Credit>): string {
  const name = formatName(printed.value.name);
  return /\s/.test(stated.value.name) ? name : name.replace(/\s/g, '');
}

/** The title of the colophon in the form of 別添1; the subtitle only where 原本情報 has it in the same line. */
function titleAsPrinted({ printed }: Mismatch, { subtitles, series, publishers }: SourceInfoFacts): string {
  const known = [...series, ...publishers].map(({ value }) => value);
  const title = formatTitle(printed.value, known);
  return subtitles.length > 0 ? (title.split(' : ')[0] ?? title) : title;
}

/** An edition or a printing that differs is found at its own place in the line. */
function reportDate({ about, stated, printed, comparison }: DateMismatch): DeliverableReport {
  const place = (date: Located<PublicationDate>): Located<unknown> =>
    (about === 'edition' ? date.value.edition : about === 'printing' ? date.value.printing : undefined) ?? date;
  const { date, printing } = printed.value;
  const texts = {
    date: formatDate(date) ?? '',
    edition: formatEdition(printed.value),
    printing: printing ? formatPrinting(printing.value) : '',
  };
  return report(about, { stated: place(stated), printed: place(printed), comparison }, texts[about]);
}

/** @param asPrinted what takes the place of the item when it is to follow the colophon */
function report(
  message: string,
  { stated, printed, comparison }: Mismatch<unknown>,
  asPrinted: string,
): DeliverableReport {
  const { draft, span } = stated;
  const written = slice(draft.text, span);
  const fix: Fix = { fix: 'take', edits: [{ span, newText: asPrinted }], data: { printed: asPrinted } };
  return {
    draft,
    span,
    message: comparison === 'variant' ? 'variant' : message,
    data: { stated: written, printed: slice(printed.draft.text, printed.span) },
    related: [{ draft: printed.draft, span: printed.span, message: COLOPHON }],
    fixes: asPrinted === '' || asPrinted === written ? [] : [fix],
  };
}
