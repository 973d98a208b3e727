import { knownOrganisation } from '../book/known-organisation';
import { inFormat, rankOf } from '../book/section-edit';
import { sectionContent, templateLines, type TemplateKind, type TemplateValues } from '../book/template';
import { FRONT_SECTION_KINDS, LONGEST_PREAMBLE, type HeadedSectionKind } from '../syntax/draft';
import { STANDARD_HEADINGS } from '../syntax/heading';
import { bodyLinesAbove, isFilledBeside, isLastIn, typedFrom, type Cursor } from './cursor';
import { SECTION_KEYWORDS, SECTION_NAMES } from './keywords';
import { ORGANISATION_SLOT } from './snippet';
import type { Suggestion } from './suggestion';

/** What stands in front of a heading that is being typed. */
const SIGN = /^\s*(#{1,6}\s+)?/;

/** Suggests the sections that are missing and due where the cursor stands, and the content of one that has only a heading. */
export function completeSections(cursor: Cursor): Suggestion[] {
  if (cursor.after.trim() !== '') return [];
  const due = [...FRONT_SECTION_KINDS, 'colophon' as const].filter((kind) => isDue(kind, cursor));
  return [...contentOf(cursor), ...due.map((kind) => suggestSection(kind, cursor))];
}

function isDue(kind: TemplateKind, cursor: Cursor): boolean {
  const { deliverable, line } = cursor;
  const exists = deliverable.sections.some(
    ({ draft, section }) =>
      section.kind === kind && !(draft === cursor.draft && section.heading?.span.start === line.start),
  );
  if (exists || !isInOrder(kind, cursor)) return false;
  return kind === 'colophon' ? isAtEnd(cursor) : isInFront(cursor);
}

function isInOrder(kind: HeadedSectionKind, { draft, line }: Cursor): boolean {
  return draft.sections.every(({ heading, kind: other }) => {
    if (!heading || heading.span.start === line.start) return true;
    return heading.span.start < line.start ? rankOf(other) < rankOf(kind) : rankOf(other) > rankOf(kind);
  });
}

/** Front matter stands in the first file, above the body; a few lines may stand above the first heading. */
function isInFront(cursor: Cursor): boolean {
  const { draft, deliverable, section, line } = cursor;
  if (draft !== deliverable.drafts[0]) return false;
  if (section && section.kind !== 'body' && !isLastIn(section, cursor)) return false;
  const hasHeading = draft.sections.some(({ heading }) => heading && heading.span.start !== line.start);
  return bodyLinesAbove(cursor, LONGEST_PREAMBLE) <= (hasHeading ? 0 : LONGEST_PREAMBLE);
}

function isAtEnd({ draft, deliverable, line }: Cursor): boolean {
  return draft === deliverable.drafts.at(-1) && draft.text.slice(line.end).trim() === '';
}

function suggestSection(kind: TemplateKind, cursor: Cursor): Suggestion {
  const [sign = '', hashes] = SIGN.exec(cursor.before) ?? [];
  const template = templateLines(kind, valuesFor(cursor));
  const lines = hashes === undefined ? inFormat(cursor.draft, template) : template;
  const above = sign.trim() === '' && isFilledBeside(cursor, -1) ? '\n' : '';
  const below = isFilledBeside(cursor, 1) ? '\n' : '';
  return {
    kind: 'section',
    label: STANDARD_HEADINGS[kind],
    detail: SECTION_NAMES[kind],
    filter: `${SECTION_KEYWORDS[kind]} ${STANDARD_HEADINGS[kind]}`,
    text: above + lines.join('\n') + below,
    span: typedFrom(cursor, sign.length),
  };
}

/** The content of 原本情報 or 製作館名及び製作年 below a heading that has none yet. */
function contentOf(cursor: Cursor): Suggestion[] {
  const { section, line } = cursor;
  if (section?.kind !== 'source-info' && section?.kind !== 'production') return [];
  const isEmpty = section.children.every(({ span, text }) => span.start === line.start || text.trim() === '');
  if (!isEmpty || section.heading?.span.start === line.start) return [];
  return [
    {
      kind: 'sentence',
      label: SECTION_NAMES[section.kind].ja,
      detail: SECTION_NAMES[section.kind],
      filter: `${SECTION_KEYWORDS[section.kind]} ${SECTION_NAMES[section.kind].ja}`,
      text: sectionContent(section.kind, valuesFor(cursor)).join('\n'),
      span: typedFrom(cursor, /^\s*/.exec(cursor.before)?.[0].length ?? 0),
    },
  ];
}

function valuesFor({ deliverable, config }: Cursor): TemplateValues {
  return {
    organisation: knownOrganisation(deliverable.facts, config) ?? ORGANISATION_SLOT,
    level: config.proofingLevel,
  };
}
