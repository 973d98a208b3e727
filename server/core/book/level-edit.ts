import type { Edit } from '../text/edit';
import { slice } from '../text/span';
import type { Located } from './deliverable';
import type { LegendFacts } from './legend';
import { describesScope } from './proofing-claims';
import { LEVEL_NAMES, levelTerm, type ProofingLevel } from './proofing-level';
import { PLACEHOLDER } from './template';

/**
 * Replaces the level that a legend states. 簡易校正 must also say what was checked (guide G.4-2): where nothing does, a
 * sentence with a placeholder follows.
 */
export function replaceLevel(legend: LegendFacts, stated: Located<unknown>, level: ProofingLevel): Edit[] {
  const { text } = legend.place.draft;
  const isWhole =
    slice(text, stated.span).includes('テキス') ||
    !/^[」』]?テキス/.test(text.slice(stated.span.end, stated.span.end + 4));
  const edit = { span: stated.span, newText: isWhole ? levelTerm(level) : LEVEL_NAMES[level] };
  const sentence = legend.sentences.find(({ span }) => span.start <= stated.span.start && stated.span.end <= span.end);
  if (level !== 'simple' || !sentence || legend.sentences.some(({ value }) => describesScope(value))) return [edit];
  const end = sentence.span.end;
  return [
    edit,
    { span: { start: end, end }, newText: (sentence.value.endsWith('。') ? '' : '。') + PLACEHOLDER.scope },
  ];
}
