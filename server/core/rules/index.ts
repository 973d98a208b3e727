import { byteOrderMark } from './byte-order-mark';
import { colophonMismatch } from './colophon-mismatch';
import { configInvalid } from './config-invalid';
import { controlCharacter } from './control-character';
import { copyrightStatementNonstandard } from './copyright-statement-nonstandard';
import { encodingNotUtf8 } from './encoding-not-utf8';
import { eraYearMismatch } from './era-year-mismatch';
import { hardLineBreak } from './hard-line-break';
import { holdingLibraryNumber } from './holding-library-number';
import { legendMisnumbered } from './legend-misnumbered';
import { lineEndingMixed } from './line-ending-mixed';
import { organisationMismatch } from './organisation-mismatch';
import { placeholderLeft } from './placeholder-left';
import { privateServiceDoubtful } from './private-service-doubtful';
import { productionStatementIncomplete } from './production-statement-incomplete';
import { productionYearImplausible } from './production-year-implausible';
import { productionYearNotWestern } from './production-year-not-western';
import { proofingLevelContradicted } from './proofing-level-contradicted';
import { proofingLevelMissing } from './proofing-level-missing';
import { proofingLevelUnknown } from './proofing-level-unknown';
import { proofingScopeMissing } from './proofing-scope-missing';
import { publicationDateInvalid } from './publication-date-invalid';
import { publisherOffersText } from './publisher-offers-text';
import { replacementCharacter } from './replacement-character';
import type { Rule } from './rule';
import { scopeDoubtful } from './scope-doubtful';
import { sectionDuplicated } from './section-duplicated';
import { sectionEmpty } from './section-empty';
import { sectionHeadingNonstandard } from './section-heading-nonstandard';
import { sectionMisordered } from './section-misordered';
import { sectionMissing } from './section-missing';
import { sourceInfoIncomplete } from './source-info-incomplete';

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  sectionMissing,
  sectionMisordered,
  sectionDuplicated,
  sectionEmpty,
  sectionHeadingNonstandard,
  placeholderLeft,
  sourceInfoIncomplete,
  publicationDateInvalid,
  eraYearMismatch,
  productionStatementIncomplete,
  productionYearNotWestern,
  productionYearImplausible,
  organisationMismatch,
  copyrightStatementNonstandard,
  legendMisnumbered,
  proofingLevelMissing,
  proofingLevelUnknown,
  proofingLevelContradicted,
  proofingScopeMissing,
  holdingLibraryNumber,
  colophonMismatch,
  publisherOffersText,
  scopeDoubtful,
  privateServiceDoubtful,
  hardLineBreak,
  encodingNotUtf8,
  byteOrderMark,
  lineEndingMixed,
  controlCharacter,
  replacementCharacter,
  configInvalid,
];
