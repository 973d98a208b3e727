import type { Located, PlacedSection } from '../book/deliverable';
import { eraYearOn, formatEraYear, westernYear, type EraYear } from '../book/era';
import type { Facts } from '../book/facts';
import { findDates, isEraMismatch, yearOf, type WrittenDate } from '../book/japanese-date';
import { itemLines } from '../book/located';
import type { SectionKind } from '../syntax/draft';
import { STANDARD_HEADINGS } from '../syntax/heading';
import { slice } from '../text/span';
import { severity, type DeliverableReport, type DeliverableRule, type Fix } from './rule';

/** Finds a western year beside an era year that is another year. */
export const eraYearMismatch: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'era-year-mismatch',
    basis: ['convention'],
    severity: severity('warning'),
    area: 'front-matter',
    summary: { ja: '並べて書かれた西暦と元号の年が合わない', en: 'A western year and the era year beside it disagree' },
    why: {
      ja: '二つの年が食い違っていると、聞いている人には、どちらが正しい年か分かりません。',
      en: 'When two years disagree, a listener cannot tell which one is right.',
    },
    messages: {
      mismatch: {
        ja: '「{section}」の「{written}」は、西暦と元号の年が合いません。{western}年は{era}です。原本を確かめてください。',
        en: 'In "{section}", the two years of "{written}" disagree: {western} is {era}. Check with the book.',
      },
      printed: {
        ja: '原本奥付の「{written}」は、西暦と元号の年が合いません。{western}年は{era}です。原本にこう印刷されていれば、そのままにしてください。',
        en: 'In the colophon, the two years of "{written}" disagree: {western} is {era}. Leave it if the book prints it so.',
        severity: severity('hint'),
      },
    },
    fixes: {
      era: {
        kind: 'review',
        title: { ja: '西暦に合わせて「{year}」にする', en: 'Follow the western year: write "{year}"' },
      },
      western: {
        kind: 'review',
        title: { ja: '元号に合わせて「{year}年」にする', en: 'Follow the era year: write "{year}"' },
      },
    },
    examples: [
      {
        bad: {
          'source-info': '原本情報\n水辺の町の記録\n見本太郎 著\n見本書房\n⟦2017年(平成28年)5月15日⟧初版第1刷発行\n\n',
        },
        good: {
          'source-info': '原本情報\n水辺の町の記録\n見本太郎 著\n見本書房\n2017年(平成29年)5月15日初版第1刷発行\n\n',
        },
        fix: 'era',
      },
      {
        bad: { production: '製作館名及び製作年\n青葉点字図書館 ⟦2021年(令和2年)⟧製作\n\n' },
        good: { production: '製作館名及び製作年\n青葉点字図書館 2020年(令和2年)製作\n\n' },
        fix: 'western',
      },
    ],
  },
  *check({ sections, facts, bodyOnly }) {
    if (bodyOnly) return;
    for (const placed of sections) {
      if (placed.section.kind !== 'body') yield* inSection(placed, placed.section.kind, facts);
    }
  },
};

function* inSection(
  placed: PlacedSection,
  kind: Exclude<SectionKind, 'body'>,
  facts: Facts,
): Iterable<DeliverableReport> {
  for (const line of itemLines(placed)) {
    for (const date of findDates(line.text).filter(isEraMismatch)) {
      const { draft, span, value } = line.locate(date, date.span);
      const year = eraYearOn(withYear(date));
      if (value.western === undefined || !year) continue;
      const written = slice(draft.text, span);
      const data = { section: STANDARD_HEADINGS[kind], written, western: value.western, era: formatEraYear(year) };
      const isPrinted = kind === 'colophon';
      const fixes = isPrinted ? [] : fixesFor(line.locate(date, date.span), line.locate(0).span.start, year, facts);
      yield { draft, span, message: isPrinted ? 'printed' : 'mismatch', data, fixes };
    }
  }
}

function withYear({ western = 0, month, day }: WrittenDate): { year: number; month?: number; day?: number } {
  return { year: western, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}

/** Both years may be the wrong one; the one that the colophon has too comes first. */
function fixesFor({ value }: Located<WrittenDate>, lineStart: number, year: EraYear, { colophon }: Facts): Fix[] {
  const { era, western, eraSpan, westernSpan } = value;
  if (!era || western === undefined || !eraSpan || !westernSpan) return [];
  const name = formatEraYear(year).replace(/年$/, '');
  const byEra = westernYear(era);
  const at = (span: { start: number; end: number }): { start: number; end: number } => ({
    start: lineStart + span.start,
    end: lineStart + span.end,
  });
  const fixes: Fix[] = [
    { fix: 'era', edits: [{ span: at(eraSpan), newText: name }], data: { year: `${name}年` } },
    ...(byEra === undefined
      ? []
      : [{ fix: 'western', edits: [{ span: at(westernSpan), newText: String(byEra) }], data: { year: byEra } }]),
  ];
  const printed = colophon?.dates.map(({ value: other }) => yearOf(other.date)) ?? [];
  return byEra !== undefined && printed.includes(byEra) && !printed.includes(western) ? fixes.reverse() : fixes;
}
