import type { ProofingLevel } from '../book/proofing-level';
import type { TemplateKind } from '../book/template';
import type { Wording } from '../rules/rule';

/** What a person may type for a section without an input method. */
export const SECTION_KEYWORDS: Readonly<Record<TemplateKind, string>> = {
  'source-info': 'genpon',
  'production': 'seisaku',
  'copyright': 'chosakuken',
  'legend': 'hanrei',
  'colophon': 'okuzuke',
};

/** What the sections are, in both languages. */
export const SECTION_NAMES: Readonly<Record<TemplateKind, Wording>> = {
  'source-info': { ja: '原本の情報', en: 'Source information' },
  'production': { ja: '製作館と製作年', en: 'Organisation and year of production' },
  'copyright': { ja: '著作権の文', en: 'Copyright statement' },
  'legend': { ja: '凡例', en: 'Legend' },
  'colophon': { ja: '原本の奥付', en: 'Colophon of the original' },
};

/** The same for a proofing level. */
export const LEVEL_KEYWORDS: Readonly<Record<ProofingLevel, string>> = {
  full: 'zenbun',
  simple: 'kani',
  none: 'mikosei',
};
