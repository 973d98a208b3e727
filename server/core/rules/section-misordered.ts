import { filledParagraphs, type Deliverable, type PlacedSection } from '../book/deliverable';
import { rankOf, reorderSections } from '../book/section-edit';
import { isPreamble, type SectionKind } from '../syntax/draft';
import { STANDARD_HEADINGS } from '../syntax/heading';
import { severity, type DeliverableRule, type Fix, type Wording } from './rule';

/** Finds the first section that stands behind one that should follow it. */
export const sectionMisordered: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'section-misordered',
    basis: ['D', '別添1'],
    severity: severity('error'),
    area: 'front-matter',
    summary: { ja: '記述の順序がガイドと違う', en: 'The sections are not in the order of the guide' },
    why: {
      ja: '聞いている人は、どのデータでも同じ順序で原本情報から凡例までを聞き、そのまま本文に進みます。順序が違うと、探している情報に行き着けません。',
      en: 'A listener hears the same order in every text, from the facts about the book to the legend and on to the body. In another order things are not where they are looked for.',
    },
    messages: {
      misordered: {
        ja: '「{section}」が「{earlier}」より後にあります。原本情報、製作館名及び製作年、著作権処理に関する事項、テキストデータ凡例、本文、原本奥付の順に並べてください。',
        en: '"{section}" stands after "{earlier}". The order is: source, production, copyright, legend, body, colophon.',
      },
      bodyBehind: {
        ja: '「{section}」の後に本文が続いています。原本奥付は、本文の後、全体の末尾に置いてください。',
        en: 'The body goes on after "{section}". The colophon belongs at the very end.',
      },
    },
    fixes: {
      reorder: {
        kind: 'review',
        title: {
          ja: 'このファイルの中を、ガイドの順序に並べ替える',
          en: 'Put the sections of this file into the order of the guide',
        },
      },
    },
    examples: [
      {
        bad: {
          'source-info': '製作館名及び製作年\n青葉点字図書館 2021年製作\n\n',
          'production':
            '⟦原本情報⟧\n水辺の町の記録 : 三十年の歩み\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\n\n',
        },
        good: {},
        fix: 'reorder',
      },
    ],
  },
  *check(deliverable) {
    const found = deliverable.bodyOnly ? undefined : firstMisplaced(deliverable);
    if (!found) return;
    const { later, earlier } = found;
    // The body has no heading: it is found at the colophon that stands before it.
    const isBody = later.section.kind === 'body';
    const place = isBody ? earlier : later;
    const edit = later.draft === earlier.draft ? reorderSections(later.draft) : undefined;
    const fixes: Fix[] = edit ? [{ fix: 'reorder', edits: [edit] }] : [];
    yield {
      draft: place.draft,
      span: headingSpan(place),
      message: isBody ? 'bodyBehind' : 'misordered',
      data: { section: nameOf(place.section.kind), earlier: nameOf(earlier.section.kind) },
      fixes,
      related: isBody ? [] : [{ draft: earlier.draft, span: headingSpan(earlier), message: RELATED }],
    };
  },
};

const BODY: Wording = { ja: '本文', en: 'the body' };
const RELATED: Wording = { ja: 'この部分より前に置くものです', en: 'It belongs before this section' };

function nameOf(kind: SectionKind): string | Wording {
  return kind === 'body' ? BODY : STANDARD_HEADINGS[kind];
}

function headingSpan({ section }: PlacedSection): { start: number; end: number } {
  const first = section.heading ?? filledParagraphs(section, 1)[0];
  return first?.span ?? { start: section.span.start, end: section.span.start };
}

interface Misplaced {
  readonly earlier: PlacedSection;
  readonly later: PlacedSection;
}

/** A second section of a kind is a matter of section-duplicated. */
function firstMisplaced(deliverable: Deliverable): Misplaced | undefined {
  const seen = new Set<SectionKind>();
  let highest: PlacedSection | undefined;
  for (const placed of deliverable.sections) {
    const { kind } = placed.section;
    if ((kind !== 'body' && seen.has(kind)) || (kind === 'body' && !isBody(placed))) continue;
    seen.add(kind);
    if (highest && rankOf(kind) < rankOf(highest.section.kind) && mustPrecede(placed, highest)) {
      return { earlier: highest, later: placed };
    }
    if (!highest || rankOf(kind) > rankOf(highest.section.kind)) highest = placed;
  }
  return undefined;
}

function isBody({ draft, section }: PlacedSection): boolean {
  return !isPreamble(draft, section) && filledParagraphs(section, 1).length > 0;
}

/**
 * The files may be explained anywhere in the front matter (guide G.2-7), and files of another name than that of the
 * colophon, such as extracted tables, may follow it.
 */
function mustPrecede(later: PlacedSection, earlier: PlacedSection): boolean {
  if (later.section.kind === 'file-structure') return rankOf(earlier.section.kind) >= rankOf('body');
  return later.section.kind !== 'body' || later.draft === earlier.draft || isSameSeries(later, earlier);
}

function isSameSeries(a: PlacedSection, b: PlacedSection): boolean {
  const pattern = ({ draft }: PlacedSection): string => draft.path.replace(/\d+/g, '0');
  return pattern(a) === pattern(b);
}
