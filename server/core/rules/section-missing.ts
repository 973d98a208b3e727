import { sectionsOf, type Deliverable } from '../book/deliverable';
import { draftItems } from '../book/draft-source-info';
import { sequencePrefix } from '../book/grouping';
import { knownOrganisation } from '../book/known-organisation';
import { findMistakenHeading } from '../book/mistaken-heading';
import { insertSection } from '../book/section-edit';
import { PLACEHOLDER, templateLines, type TemplateKind, type TemplateValues } from '../book/template';
import { FRONT_SECTION_KINDS, isBlank, isPreamble, type Draft, type HeadedSectionKind } from '../syntax/draft';
import { BODY_REMARK } from '../syntax/front-matter';
import { STANDARD_HEADINGS } from '../syntax/heading';
import { isPageMarkLine } from '../syntax/marks';
import { dominantTerminator } from '../text/lines';
import { slice } from '../text/span';
import { severity, type DeliverableReport, type DeliverableRule, type Fix, type RuleContext } from './rule';

/** Finds sections that a deliverable must have and that are in none of its files. */
export const sectionMissing: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'section-missing',
    basis: ['D', '別添1'],
    severity: severity('error'),
    area: 'front-matter',
    summary: { ja: '必要な部分がない', en: 'A section is missing' },
    why: {
      ja: '聞いている人は、冒頭の原本情報・製作館・著作権・凡例で、何の本を誰がどのように製作したデータかを知り、末尾の原本奥付で原本を確かめます。欠けていると、そのどれかが分かりません。',
      en: 'From the front matter a listener learns which book this is, who made the text and how; from the colophon at the end, what the printed book states. Without a section one of these stays unknown.',
    },
    messages: {
      front: {
        ja: '「{section}」の部分がありません。本文より前に、この見出しと内容を書いてください。',
        en: 'The section "{section}" is missing. Write this heading and its content before the body.',
      },
      sameLine: {
        ja: '「{section}」の見出しと内容が同じ行に書かれています。見出しの後ろで改行してください。',
        en: 'The heading "{section}" and its content stand in one line. Break the line behind the heading.',
      },
      misspelt: {
        ja: '「{section}」の見出しがありません。「{written}」は、この見出しの書き間違いの可能性があります。「{section}」と書いてください。',
        en: 'The heading "{section}" is missing; "{written}" may be meant as this heading. Write "{section}".',
      },
      body: {
        ja: '本文がありません。凡例と原本奥付の間に、原本の本文を入れてください。',
        en: 'There is no body. The text of the book belongs between the legend and the colophon.',
      },
      colophon: {
        ja: '「{section}」がありません。最後のファイルの末尾に、この見出しに続けて、原本の奥付をそのまま全て入力してください。',
        en: 'The section "{section}" is missing. At the end of the last file, write this heading and the whole colophon of the book as printed.',
      },
    },
    fixes: {
      breakLine: {
        kind: 'review',
        title: { ja: '「{section}」の見出しの後ろで改行する', en: 'Break the line behind the heading "{section}"' },
      },
      spell: {
        kind: 'review',
        title: { ja: '「{written}」を「{section}」に直す', en: 'Change "{written}" to "{section}"' },
      },
      insert: {
        kind: 'review',
        title: { ja: '「{section}」のひな形を入れる', en: 'Insert a template of "{section}"' },
      },
      insertFromColophon: {
        kind: 'review',
        title: {
          ja: '「{section}」を、原本奥付をもとにした内容で入れる',
          en: 'Insert "{section}" as drafted from the colophon',
        },
      },
      insertWithYear: {
        kind: 'review',
        title: {
          ja: '「{section}」のひな形を、{year}年製作として入れる',
          en: 'Insert a template of "{section}" for production in {year}',
        },
      },
    },
    examples: [
      {
        bad: { production: null },
        good: { production: `製作館名及び製作年\n青葉点字図書館 ${PLACEHOLDER.year}製作\n\n` },
        fix: 'insert',
      },
      {
        bad: { 'source-info': null },
        good: {
          'source-info':
            '原本情報\n水辺の町の記録 : 三十年の歩み\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\n\n',
        },
        fix: 'insertFromColophon',
      },
      {
        bad: { copyright: null },
        good: {},
        fix: 'insert',
      },
      {
        bad: { colophon: null },
        good: { colophon: `原本奥付\n${PLACEHOLDER.colophon}\n` },
        fix: 'insert',
      },
      {
        bad: { production: '⟦製作館名及び製作年：青葉点字図書館 2021年製作⟧\n\n' },
        good: { production: '製作館名及び製作年\n青葉点字図書館 2021年製作\n\n' },
        fix: 'breakLine',
      },
      {
        bad: { production: '⟦製作館名及び製作牛⟧\n青葉点字図書館 2021年製作\n\n' },
        good: { production: '製作館名及び製作年\n青葉点字図書館 2021年製作\n\n' },
        fix: 'spell',
      },
      { bad: { body: null }, good: {} },
    ],
  },
  *check(deliverable, context) {
    if (deliverable.bodyOnly) return;
    const [first] = deliverable.drafts;
    for (const kind of FRONT_SECTION_KINDS) {
      if (sectionsOf(deliverable, kind).length > 0) continue;
      yield mistaken(first, kind) ?? missing(deliverable, kind, first, context);
    }
    if (!hasBody(deliverable)) yield { draft: first, span: { start: 0, end: 0 }, message: 'body' };
    if (sectionsOf(deliverable, 'colophon').length === 0) {
      yield missing(deliverable, 'colophon', lastOfSequence(deliverable), context);
    }
  },
};

/** The section is there, but its heading was not recognised: a template would double it. */
function mistaken(draft: Draft, kind: HeadedSectionKind): DeliverableReport | undefined {
  const found = findMistakenHeading(draft, kind);
  if (!found) return undefined;
  const { line: span, heading, separator } = found;
  const section = STANDARD_HEADINGS[kind];
  const data = { section, written: slice(draft.text, heading) };
  const fix: Fix = separator
    ? { fix: 'breakLine', edits: [{ span: separator, newText: dominantTerminator(draft.text) }] }
    : { fix: 'spell', edits: [{ span: heading, newText: section }] };
  return { draft, span, message: separator ? 'sameLine' : 'misspelt', data, fixes: [fix] };
}

function missing(
  deliverable: Deliverable,
  kind: TemplateKind,
  draft: Draft,
  { config, today }: RuleContext,
): DeliverableReport {
  const { facts } = deliverable;
  const insert = (fix: string, values: TemplateValues): Fix => ({
    fix,
    edits: [insertSection(draft, kind, templateLines(kind, values))],
    ...(values.year !== undefined && { data: { year: values.year } }),
  });
  const values = { organisation: knownOrganisation(facts, config), level: config.proofingLevel };
  const source = kind === 'source-info' && facts.colophon ? draftItems(facts.colophon) : undefined;
  const fixes = [
    ...(source && (source.title ?? source.publisher) !== undefined
      ? [insert('insertFromColophon', { ...values, source })]
      : []),
    insert('insert', values),
    ...(kind === 'production' ? [insert('insertWithYear', { ...values, year: today.year })] : []),
  ];
  const message = kind === 'colophon' ? 'colophon' : 'front';
  return { draft, span: { start: 0, end: 0 }, message, data: { section: STANDARD_HEADINGS[kind] }, fixes };
}

/** A body of page marks only has nothing to read. */
function hasBody({ sections }: Deliverable): boolean {
  return sections.some(
    ({ draft, section }) =>
      section.kind === 'body' &&
      !isPreamble(draft, section) &&
      section.children.some(
        (paragraph) => !isBlank(paragraph) && !isPageMarkLine(paragraph.text) && !BODY_REMARK.test(paragraph.text),
      ),
  );
}

/** Extracted tables (table1.txt) may stand behind the last file of the text itself. */
function lastOfSequence({ drafts }: Deliverable): Draft {
  const prefixOf = ({ path }: Draft): string | undefined => sequencePrefix(path.slice(path.lastIndexOf('/') + 1));
  const [first] = drafts;
  return drafts.findLast((draft) => prefixOf(draft) === prefixOf(first)) ?? first;
}
