import { sectionsOf } from '../book/deliverable';
import { isStandardHeading, matchHeading, STANDARD_HEADINGS } from '../syntax/heading';
import { isPreamble, SECTION_KINDS, type Draft, type Section, type SectionKind } from '../syntax/draft';
import { severity, type DeliverableRule } from './rule';

/** Points out headings that are recognised but written otherwise than in 別添1. */
export const sectionHeadingNonstandard: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'section-heading-nonstandard',
    basis: ['別添1'],
    severity: severity('hint'),
    area: 'front-matter',
    summary: {
      ja: '見出しの書き方がガイドの例と違う',
      en: 'A heading is written otherwise than in the guide',
    },
    why: {
      ja: '見出しの言葉がそろっていると、聞いている人は、どのデータでも同じ言葉を頼りに目的の箇所を探せます。',
      en: 'When headings use the same words everywhere, a listener can search any text for the same word.',
    },
    messages: {
      nonstandard: {
        ja: '見出し「{written}」は、ガイドの記入例では「{standard}」と書かれています。',
        en: 'The guide writes the heading "{written}" as "{standard}".',
      },
    },
    fixes: {
      standard: {
        kind: 'safe',
        title: { ja: '見出しを「{standard}」にする', en: 'Write the heading as "{standard}"' },
      },
      standardReview: {
        kind: 'review',
        title: { ja: '見出しを「{standard}」にする', en: 'Write the heading as "{standard}"' },
      },
    },
    examples: [
      {
        bad: { production: '⟦■制作館名および製作年⟧\n青葉点字図書館 2021年製作\n\n' },
        good: { production: '製作館名及び製作年\n青葉点字図書館 2021年製作\n\n' },
        fix: 'standard',
      },
    ],
  },
  *check(deliverable) {
    for (const kind of SECTION_KINDS) {
      if (kind === 'body') continue;
      for (const { draft, section } of sectionsOf(deliverable, kind)) {
        const { heading } = section;
        // A Markdown working draft writes its headings with #.
        if (!heading || draft.format === 'markdown' || isStandardHeading(heading.text, kind)) continue;
        const standard = STANDARD_HEADINGS[kind];
        const edits = [{ span: heading.span, newText: standard }];
        const data = { written: heading.text.trim(), standard };
        const fix = isCertain(draft, section) ? 'standard' : 'standardReview';
        yield { draft, span: heading.span, message: 'nonstandard', data, fixes: [{ fix, edits }] };
      }
    }
  },
};

/** A bare 凡例, and a heading that stands alone, out of its order or for the second time, may be a line of the book. */
function isCertain(draft: Draft, section: Section): boolean {
  const rank = (kind: SectionKind): number => SECTION_KINDS.indexOf(kind);
  const before = draft.sections.slice(0, draft.sections.indexOf(section)).filter((other) => !isPreamble(draft, other));
  const isClear = ({ heading }: Section): boolean =>
    heading !== undefined && matchHeading(heading.text)?.ambiguous === false;
  const others = draft.sections.filter(({ kind }) => kind !== section.kind && kind !== 'body' && kind !== 'colophon');
  return isClear(section) && others.some(isClear) && before.every((other) => rank(other.kind) < rank(section.kind));
}
