import { filledParagraphs } from '../book/deliverable';
import { fillSection } from '../book/section-edit';
import { PLACEHOLDER, sectionContent } from '../book/template';
import { BODY_REMARK } from '../syntax/front-matter';
import { STANDARD_HEADINGS } from '../syntax/heading';
import { severity, type DeliverableRule, type Fix } from './rule';

/** Finds headings with nothing below them. A body without a line is missing, as it has no heading: see section-missing. */
export const sectionEmpty: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'section-empty',
    basis: ['D', '別添1'],
    severity: severity('error'),
    area: 'front-matter',
    summary: { ja: '見出しだけで内容がない', en: 'A heading has nothing below it' },
    why: {
      ja: '見出しだけが読み上げられて内容が続かないと、聞いている人は、データが壊れているのか、もともとないのか分かりません。',
      en: 'When only the heading is read out, a listener cannot tell whether the text is damaged or was never written.',
    },
    messages: {
      empty: {
        ja: '「{section}」は見出しだけで、内容がありません。見出しの下に内容を書いてください。',
        en: '"{section}" has nothing below its heading. Write its content.',
      },
      emptyColophon: {
        ja: '「{section}」は見出しだけで、内容がありません。原本の奥付をそのまま全て入力してください。',
        en: '"{section}" has nothing below its heading. Enter the whole colophon of the book as printed.',
      },
    },
    fixes: {
      fill: {
        kind: 'review',
        title: { ja: '「{section}」の内容のひな形を入れる', en: 'Insert a template of the content of "{section}"' },
      },
    },
    examples: [
      {
        bad: { production: '⟦製作館名及び製作年⟧\n\n' },
        good: { production: `製作館名及び製作年\n${PLACEHOLDER.name} ${PLACEHOLDER.year}製作\n\n` },
        fix: 'fill',
      },
    ],
  },
  *check({ sections }, { config }) {
    for (const { draft, section } of sections) {
      const { kind, heading } = section;
      if (!heading || kind === 'body') continue;
      if (filledParagraphs(section).some(({ text }) => !BODY_REMARK.test(text))) continue;
      const fixes: Fix[] = [];
      if (kind !== 'colophon' && kind !== 'file-structure') {
        const values = { organisation: config.organisation, level: config.proofingLevel };
        fixes.push({ fix: 'fill', edits: [fillSection(draft, section, sectionContent(kind, values))] });
      }
      const message = kind === 'colophon' ? 'emptyColophon' : 'empty';
      yield { draft, span: heading.span, message, data: { section: STANDARD_HEADINGS[kind] }, fixes };
    }
  },
};
