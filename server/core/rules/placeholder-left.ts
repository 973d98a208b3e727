import type { Config } from '../book/config';
import { filledParagraphs, sectionsOf, type Deliverable, type PlacedSection } from '../book/deliverable';
import type { Facts } from '../book/facts';
import type { LegendFacts } from '../book/legend';
import { replaceLevel } from '../book/level-edit';
import {
  findClearPlaceholders,
  findColophonRemark,
  findPlaceholders,
  foldSign,
  type Placeholder,
  type PlaceholderKind,
} from '../book/placeholder';
import { LEVEL_NAMES, PROOFING_LEVELS } from '../book/proofing-level';
import { PLACEHOLDER } from '../book/template';
import { isPreamble, type Draft, type Paragraph, type SectionKind } from '../syntax/draft';
import { STANDARD_HEADINGS } from '../syntax/heading';
import { lineIndexAt } from '../text/lines';
import { shift, type Span } from '../text/span';
import {
  severity,
  type DeliverableReport,
  type DeliverableRule,
  type Fix,
  type MessageData,
  type RuleContext,
  type Wording,
} from './rule';

/** Finds signs and remarks of the guide's table that were to be replaced by the real words. */
export const placeholderLeft: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'placeholder-left',
    basis: ['別添1'],
    severity: severity('error'),
    area: 'front-matter',
    summary: { ja: 'ひな形の記号や説明が残っている', en: 'A placeholder of the template is left' },
    why: {
      ja: '「○○○」や「20##年」は、ひな形で館名や年を書く場所を示す記号です。残っていると、聞いている人に必要な情報が伝わりません。',
      en: 'Signs such as ○○○ and 20##年 mark where the name or the year is to be written. A listener gets no information from them.',
    },
    messages: {
      left: {
        ja: '「{section}」に、ひな形の「{sign}」が残っています。正しい内容に書き換えてください。',
        en: '"{section}" still holds "{sign}" of the template. Write the real words.',
      },
      remark: {
        ja: 'ひな形の説明「{sign}」が残っています。説明は読み上げられてしまうので、内容に置き換えるか、削除してください。',
        en: 'The remark "{sign}" of the template is left and would be read out. Replace it by the content or delete it.',
      },
      inColophon: {
        ja: '「{section}」の「{sign}」は、ひな形の記号に見えますが、原本奥付にも同じ記号があります。原本どおりか確かめてください。',
        en: '"{sign}" in "{section}" looks like a placeholder, but the colophon has it too. Check that it is the book’s own.',
        severity: severity('warning'),
      },
    },
    fixes: {
      organisation: {
        kind: 'review',
        title: { ja: '館名を「{organisation}」にする', en: 'Write the organisation "{organisation}"' },
      },
      year: { kind: 'review', title: { ja: '製作年を{year}年にする', en: 'Write {year} as the year of production' } },
      level: {
        kind: 'review',
        title: { ja: '校正レベルを「{level}」にする', en: 'Write the proofing level "{level}"' },
      },
      space: { kind: 'review', title: { ja: '「△」「□」を空白にする', en: 'Turn △ and □ into spaces' } },
      break: { kind: 'review', title: { ja: '「↓」を削除する', en: 'Delete ↓' } },
      deleteLine: { kind: 'review', title: { ja: 'この説明の行を削除する', en: 'Delete the line of this remark' } },
    },
    examples: [
      {
        bad: { production: '製作館名及び製作年\n⟦○○○⟧ 2021年製作\n\n' },
        good: { production: '製作館名及び製作年\n青葉点字図書館 2021年製作\n\n' },
        fix: 'organisation',
        config: { organisation: '青葉点字図書館' },
      },
      {
        bad: { production: '製作館名及び製作年\n青葉点字図書館 ⟦20##年⟧製作\n\n' },
        good: { production: '製作館名及び製作年\n青葉点字図書館 2026年製作\n\n' },
        fix: 'year',
      },
      {
        bad: {
          legend: `テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n⟦${PLACEHOLDER.body}⟧\n`,
        },
        good: { legend: 'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n' },
        fix: 'deleteLine',
      },
    ],
  },
  *check(deliverable, context) {
    if (deliverable.bodyOnly) return;
    const printed = signsInColophon(deliverable);
    const firstBody = deliverable.sections.find((placed) => isBody(placed));
    for (const placed of deliverable.sections) {
      const { section } = placed;
      const paragraphs = placed === firstBody ? filledParagraphs(section, 1) : section.children;
      if (isBody(placed) && placed !== firstBody) continue;
      for (const paragraph of paragraphs) {
        const found = finderFor(placed)(paragraph.text);
        if (found.length > 0) yield report(deliverable, placed, paragraph, found, printed, context);
      }
    }
  },
};

const BEFORE_HEADINGS: Wording = { ja: '冒頭', en: 'the beginning' };

function isBody({ draft, section }: PlacedSection): boolean {
  return section.kind === 'body' && !isPreamble(draft, section);
}

function finderFor(placed: PlacedSection): (line: string) => Placeholder[] {
  const { kind } = placed.section;
  if (kind === 'colophon') return findColophonRemark;
  if (isBody(placed)) return (line) => findClearPlaceholders(line).filter((sign) => sign.kind === 'remark');
  return kind === 'source-info' || kind === 'production' || kind === 'copyright'
    ? findPlaceholders
    : findClearPlaceholders;
}

function signsInColophon(deliverable: Deliverable): ReadonlySet<string> {
  const lines = sectionsOf(deliverable, 'colophon').flatMap(({ section }) => section.children);
  return new Set(lines.flatMap(({ text }) => findPlaceholders(text)).map(({ written }) => foldSign(written)));
}

function report(
  deliverable: Deliverable,
  placed: PlacedSection,
  paragraph: Paragraph,
  found: readonly Placeholder[],
  printed: ReadonlySet<string>,
  context: RuleContext,
): DeliverableReport {
  const { draft, section } = placed;
  const unprinted = found.filter(({ written, kind }) => kind === 'remark' || !printed.has(foldSign(written)));
  const signs = unprinted.length > 0 ? unprinted : found;
  const start = paragraph.span.start;
  const span = { start: start + (signs[0]?.span.start ?? 0), end: start + (signs.at(-1)?.span.end ?? 0) };
  const isRemark = signs.some(({ kind }) => kind === 'remark');
  return {
    draft,
    span,
    message: unprinted.length === 0 ? 'inColophon' : isRemark ? 'remark' : 'left',
    data: { section: nameOf(section.kind), sign: [...new Set(signs.map(({ written }) => written))].join('」「') },
    fixes:
      section.kind === 'colophon' || unprinted.length === 0
        ? []
        : fixesFor(deliverable, placed, paragraph, signs, context),
  };
}

function nameOf(kind: SectionKind): string | Wording {
  return kind === 'body' ? BEFORE_HEADINGS : STANDARD_HEADINGS[kind];
}

function fixesFor(
  { facts }: Deliverable,
  { draft, section: { kind: section } }: PlacedSection,
  { span: line }: Paragraph,
  signs: readonly Placeholder[],
  { config, today }: RuleContext,
): Fix[] {
  const fill = (fix: string, kind: PlaceholderKind, newText: string, data?: MessageData): Fix => ({
    fix,
    edits: signs
      .filter((sign) => sign.kind === kind && (kind !== 'date' || sign.written.endsWith('年')))
      .map((sign) => ({ span: shift(sign.span, line.start), newText })),
    ...(data && { data }),
  });
  const organisation = organisationFor(facts, section, config);
  return [
    ...(organisation === undefined ? [] : [fill('organisation', 'name', organisation, { organisation })]),
    ...(section === 'production' ? [fill('year', 'date', `${today.year}年`, { year: today.year })] : []),
    ...(facts.legend && section === 'legend' ? levelFixes(facts.legend, line, signs, config) : []),
    fill('space', 'space', ' '),
    fill('break', 'break', ''),
    ...(signs.some(({ kind }) => kind === 'remark')
      ? [{ fix: 'deleteLine', edits: [{ span: wholeLine(draft, line), newText: '' }] }]
      : []),
  ].filter(({ edits }) => edits.length > 0);
}

function levelFixes(legend: LegendFacts, line: Span, signs: readonly Placeholder[], { proofingLevel }: Config): Fix[] {
  const sign = signs.find(({ kind }) => kind === 'level');
  if (!sign) return [];
  const stated = { value: sign.written, draft: legend.place.draft, span: shift(sign.span, line.start) };
  return (proofingLevel ? [proofingLevel] : PROOFING_LEVELS).map((level) => ({
    fix: 'level',
    edits: replaceLevel(legend, stated, level),
    data: { level: LEVEL_NAMES[level] },
  }));
}

/** The configured organisation, or the one that the other section of the two names. */
function organisationFor(facts: Facts, section: SectionKind, config: Config): string | undefined {
  if (section !== 'production' && section !== 'copyright') return undefined;
  const other = section === 'production' ? facts.copyright : facts.production;
  const organisation = config.organisation ?? other?.organisation?.value;
  return organisation !== undefined && findPlaceholders(organisation).length === 0 ? organisation : undefined;
}

function wholeLine({ lines }: Draft, { start }: Span): Span {
  const line = lines[lineIndexAt(lines, start)];
  return { start, end: line?.next ?? start };
}
