import { COPYRIGHT_PROHIBITION, copyrightSentence } from '../book/copyright';
import { knownOrganisation } from '../book/known-organisation';
import { numberedPrefix } from '../book/legend-edit';
import { LEGEND_PHRASES, SCOPE_EXAMPLES } from '../book/legend-phrases';
import { describesScope } from '../book/proofing-claims';
import { LEVEL_NAMES, levelSentence, PROOFING_LEVELS, type ProofingLevel } from '../book/proofing-level';
import { levelEntry } from '../book/template';
import type { Wording } from '../rules/rule';
import type { Section, SectionKind } from '../syntax/draft';
import { readEntryNumber } from '../syntax/legend-lines';
import { bodyLinesAbove, typedFrom, type Cursor } from './cursor';
import { LEVEL_KEYWORDS } from './keywords';
import { ORGANISATION_SLOT } from './snippet';
import type { Suggestion } from './suggestion';

/** A sentence before it is put at the cursor. */
interface Phrase {
  readonly label: string;
  readonly detail: Wording;
  readonly keyword: string;
  readonly sentence: string;
}

/** So much of a phrase tells whether the legend has it already. */
const RECOGNISABLE = 10;

/** Suggests the sentences that are missing in the copyright section or the legend where the cursor stands. */
export function completeSentences(cursor: Cursor): Suggestion[] {
  if (cursor.after.trim() !== '') return [];
  const phrases = isIn('legend', cursor)
    ? [...levelPhrases(cursor), ...legendPhrases(cursor)]
    : isIn('copyright', cursor)
      ? copyrightPhrases(cursor)
      : [];
  const number = isIn('legend', cursor) ? numberFor(cursor) : '';
  const from = readEntryNumber(cursor.before)?.textStart ?? /^\s*/.exec(cursor.before)?.[0].length ?? 0;
  return phrases.map(({ label, detail, keyword, sentence }) => ({
    kind: 'sentence',
    label,
    detail,
    filter: `${keyword} ${label}`,
    text: number + sentence,
    span: typedFrom(cursor, from),
  }));
}

/** Behind a blank line the cursor stands in the body as far as anybody can tell, but may go on with the section above. */
function isIn(kind: SectionKind, cursor: Cursor): boolean {
  return sectionAt(cursor)?.kind === kind && sectionAt(cursor)?.heading?.span.start !== cursor.line.start;
}

function sectionAt(cursor: Cursor): Section | undefined {
  const { section, previous } = cursor;
  return section?.kind === 'body' && bodyLinesAbove(cursor, 0) === 0 ? previous : section;
}

function levelPhrases({ deliverable }: Cursor): Phrase[] {
  const { legend } = deliverable.facts;
  const [declared] = legend?.levels ?? [];
  const scoped = legend?.sentences.some(({ value }) => describesScope(value)) ?? false;
  const levels = declared ? [] : PROOFING_LEVELS.map((level) => levelPhrase(level, '', levelEntry(level)));
  const wantsScope = !scoped && (declared === undefined || declared.value === 'simple');
  const start = declared ? '' : levelSentence('simple');
  const scopes = SCOPE_EXAMPLES.map((example, index) => levelPhrase('simple', String(index + 1), start + example));
  return [...levels, ...(wantsScope ? scopes : [])];
}

function levelPhrase(level: ProofingLevel, example: string, sentence: string): Phrase {
  return {
    label: `校正レベル ${LEVEL_NAMES[level]}${example && ` 例${example}`}`,
    detail: example
      ? { ja: `ガイドの例${example}`, en: `Example ${example} of the guide` }
      : { ja: '凡例の校正レベルの文', en: 'The sentence that states the proofing level' },
    keyword: `kosei-${LEVEL_KEYWORDS[level]}${example && `-${example}`}`,
    sentence,
  };
}

function legendPhrases(cursor: Cursor): Phrase[] {
  const written = cursor.draft.text.slice(sectionAt(cursor)?.span.start, sectionAt(cursor)?.span.end);
  return LEGEND_PHRASES.filter(({ sentence }) => !written.includes(sentence.slice(0, RECOGNISABLE))).map(
    ({ name, keyword, sentence }) => ({
      label: `凡例 ${name.ja}`,
      detail: { ja: '凡例に書く文', en: `Legend: ${name.en}` },
      keyword,
      sentence,
    }),
  );
}

function copyrightPhrases({ deliverable, config }: Cursor): Phrase[] {
  const { copyright } = deliverable.facts;
  const organisation = knownOrganisation(deliverable.facts, config) ?? ORGANISATION_SLOT;
  const statement = {
    label: '著作権の文',
    detail: { ja: '別添1 で決められた文', en: 'The sentence that the guide prescribes' },
    keyword: 'chosakuken-bun',
    sentence: copyrightSentence(organisation),
  };
  const prohibition = {
    label: '第三者への提供の禁止',
    detail: { ja: '別添1 の記入例の二つ目の段落', en: 'The second paragraph of the guide’s sample' },
    keyword: 'chosakuken-kinshi',
    sentence: COPYRIGHT_PROHIBITION,
  };
  return [...(copyright?.statement ? [] : [statement]), ...(copyright?.prohibition ? [] : [prohibition])];
}

/** The number of the next entry, in the form of those above; empty where one is written already or entries have none. */
function numberFor(cursor: Cursor): string {
  if (readEntryNumber(cursor.before)) return '';
  const { legend } = cursor.deliverable.facts;
  const others = legend?.entries.filter(({ line }) => line.start !== cursor.line.start) ?? [];
  const above = others.findLast(({ line, number }) => number && line.start < cursor.line.start);
  if (!legend || !above?.number) return others.length === 0 ? '1. ' : '';
  return numberedPrefix(legend, { ...above, number: above.number }, above.number.value + 1).trimStart();
}
