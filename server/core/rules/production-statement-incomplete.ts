import type { Located } from '../book/deliverable';
import { itemLines } from '../book/located';
import { findPlaceholders } from '../book/placeholder';
import type { ProductionFacts } from '../book/production';
import { PLACEHOLDER } from '../book/template';
import { lineIndexAt } from '../text/lines';
import { severity, type DeliverableReport, type DeliverableRule } from './rule';

/** Finds a production statement that lacks the organisation or the year. */
export const productionStatementIncomplete: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'production-statement-incomplete',
    basis: ['別添1 No 2'],
    severity: severity('error'),
    area: 'front-matter',
    summary: {
      ja: '製作館名か製作年がない',
      en: 'The organisation or the year of production is missing',
    },
    why: {
      ja: '誰がいつ作ったデータかが分からないと、聞いている人は、問い合わせ先も、データの新しさも分かりません。',
      en: 'Without organisation and year, listeners know neither whom to ask nor how old the text is.',
    },
    messages: {
      organisation: {
        ja: '「製作館名及び製作年」に、製作した館の名前がありません。「青葉点字図書館 2021年製作」のように、年の前に書いてください。',
        en: 'The production statement does not name the organisation. Put it in front of the year, as in 「青葉点字図書館 2021年製作」.',
      },
      year: {
        ja: '「製作館名及び製作年」に製作年がありません。館名の後ろに「2021年製作」のように西暦で書いてください。',
        en: 'The production statement has no year. Put it behind the name in western years, as in 「2021年製作」.',
      },
    },
    fixes: {
      organisation: {
        kind: 'review',
        title: { ja: '館名「{organisation}」を入れる', en: 'Insert the organisation "{organisation}"' },
      },
      year: {
        kind: 'review',
        title: { ja: '「{year}製作」を入れ、後で年を書き込む', en: 'Insert 「{year}製作」 and fill in the year later' },
      },
    },
    examples: [
      {
        bad: { production: '製作館名及び製作年\n⟦2021年製作⟧\n\n' },
        good: { production: '製作館名及び製作年\n青葉点字図書館 2021年製作\n\n' },
        fix: 'organisation',
      },
      {
        bad: { production: '製作館名及び製作年\n⟦青葉点字図書館⟧\n\n' },
        good: { production: `製作館名及び製作年\n青葉点字図書館 ${PLACEHOLDER.year}製作\n\n` },
        fix: 'year',
      },
    ],
  },
  *check({ facts }, { config }) {
    const { production, copyright } = facts;
    if (!production) return;
    const lines = itemLines(production.place);
    const isFilledIn = lines.every(({ text }) => findPlaceholders(text).length === 0);
    if (lines.length === 0 || !isFilledIn) return;
    if (!production.organisation) {
      yield withoutOrganisation(production, config.organisation ?? copyright?.organisation?.value ?? PLACEHOLDER.name);
    }
    if (!production.year) yield withoutYear(production);
  },
};

function withoutOrganisation(production: ProductionFacts, organisation: string): DeliverableReport {
  const { draft, span } = firstLine(production);
  const edits = [{ span: { start: span.start, end: span.start }, newText: `${organisation} ` }];
  return { draft, span, message: 'organisation', fixes: [{ fix: 'organisation', edits, data: { organisation } }] };
}

/** The year goes behind the name, in front of a 製作 that stands there. */
function withoutYear(production: ProductionFacts): DeliverableReport {
  const { draft, span } = production.organisation ?? firstLine(production);
  const line = draft.lines[lineIndexAt(draft.lines, span.start)];
  const made = /^(\s*)[製制]作\s*$/.exec(draft.text.slice(span.end, line?.end));
  const gap = made?.[1] ?? '';
  const at = span.end + gap.length;
  const newText = `${gap === '' ? ' ' : ''}${PLACEHOLDER.year}${made ? '' : '製作'}`;
  const fixes = [{ fix: 'year', edits: [{ span: { start: at, end: at }, newText }], data: { year: PLACEHOLDER.year } }];
  return { draft, span, message: 'year', fixes };
}

function firstLine({ place }: ProductionFacts): Located<string> {
  const [line] = itemLines(place);
  const { draft, section } = place;
  return line?.locate(line.text) ?? { draft, span: section.span, value: '' };
}
