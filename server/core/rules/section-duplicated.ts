import { filledParagraphs, sectionsOf, type PlacedSection } from '../book/deliverable';
import { SECTION_KINDS } from '../syntax/draft';
import { STANDARD_HEADINGS } from '../syntax/heading';
import { severity, type DeliverableRule, type Fix } from './rule';

/** Finds sections that stand in a deliverable a second time. */
export const sectionDuplicated: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'section-duplicated',
    basis: ['D', '別添1'],
    severity: severity('error'),
    area: 'front-matter',
    summary: { ja: '同じ部分が二度ある', en: 'A section stands there twice' },
    why: {
      ja: '同じ内容を二度聞くことになり、内容が食い違うときは、どちらが正しいか分かりません。',
      en: 'A listener hears the same twice, and cannot tell which is right when the two differ.',
    },
    messages: {
      duplicated: {
        ja: '「{section}」の部分が二度あります。どちらが正しいか確かめて、一つにしてください。',
        en: 'The section "{section}" stands there twice. Find out which is right and keep that one.',
      },
    },
    fixes: {
      delete: {
        kind: 'review',
        title: {
          ja: '同じ内容の二つ目の「{section}」を削除する',
          en: 'Delete the second "{section}", which has the same content',
        },
      },
    },
    examples: [
      {
        bad: {
          production:
            '製作館名及び製作年\n青葉点字図書館 2021年製作\n\n⟦製作館名及び製作年⟧\n青葉点字図書館 2021年製作\n\n',
        },
        good: {},
        fix: 'delete',
      },
    ],
  },
  *check(deliverable) {
    for (const kind of SECTION_KINDS) {
      const [first, ...others] = sectionsOf(deliverable, kind);
      if (kind === 'body' || !first?.section.heading) continue;
      const content = others.length > 0 ? contentOf(first.section) : '';
      for (const other of others) {
        if (!other.section.heading) continue;
        yield {
          draft: other.draft,
          span: other.section.heading.span,
          message: 'duplicated',
          data: { section: STANDARD_HEADINGS[kind] },
          fixes: deleteIfSame(content, other),
          related: [
            { draft: first.draft, span: first.section.heading.span, message: { ja: '一つ目', en: 'The first one' } },
          ],
        };
      }
    }
  },
};

/** The printed colophon is never edited, not even a copy of it. @param content of the first section of the kind */
function deleteIfSame(content: string, { section }: PlacedSection): Fix[] {
  const isSame = contentOf(section) === content && section.kind !== 'colophon';
  return isSame ? [{ fix: 'delete', edits: [{ span: section.span, newText: '' }] }] : [];
}

function contentOf(section: PlacedSection['section']): string {
  return filledParagraphs(section)
    .map(({ text }) => text.trim())
    .join('\n');
}
