import { bracketUnbalanced } from './bracket-unbalanced';
import { byteOrderMark } from './byte-order-mark';
import { characterDecomposed } from './character-decomposed';
import { colophonMismatch } from './colophon-mismatch';
import { compatibilityCharacter } from './compatibility-character';
import { configInvalid } from './config-invalid';
import { controlCharacter } from './control-character';
import { copyrightStatementNonstandard } from './copyright-statement-nonstandard';
import { doiMalformed } from './doi-malformed';
import { encodingNotUtf8 } from './encoding-not-utf8';
import { eraYearMismatch } from './era-year-mismatch';
import { figureUndescribed } from './figure-undescribed';
import { figureUnmarked } from './figure-unmarked';
import { figureUnnamed } from './figure-unnamed';
import { foreignNotationLeft } from './foreign-notation-left';
import { fullwidthDigit } from './fullwidth-digit';
import { halfwidthKana } from './halfwidth-kana';
import { fileFormatUnsupported } from './file-format-unsupported';
import { fileListedButMissing } from './file-listed-but-missing';
import { fileMissingInSequence } from './file-missing-in-sequence';
import { fileNameMisordered } from './file-name-misordered';
import { fileNotListed } from './file-not-listed';
import { fileStructureUnexplained } from './file-structure-unexplained';
import { hardLineBreak } from './hard-line-break';
import { holdingLibraryNumber } from './holding-library-number';
import { invisibleCharacter } from './invisible-character';
import { kangxiRadical } from './kangxi-radical';
import { legendExampleMismatch } from './legend-example-mismatch';
import { legendMisnumbered } from './legend-misnumbered';
import { letterOfAnotherScript } from './letter-of-another-script';
import { levelUnderstated } from './level-understated';
import { lineEndingMixed } from './line-ending-mixed';
import { notationUndeclared } from './notation-undeclared';
import { notationUnused } from './notation-unused';
import { noteEntryUnused } from './note-entry-unused';
import { noteMisordered } from './note-misordered';
import { noteWithoutEntry } from './note-without-entry';
import { ocrLookalike } from './ocr-lookalike';
import { organisationMismatch } from './organisation-mismatch';
import { pageMarkGap } from './page-mark-gap';
import { pageMarkMalformed } from './page-mark-malformed';
import { pageMarkMisordered } from './page-mark-misordered';
import { placeholderLeft } from './placeholder-left';
import { privateServiceDoubtful } from './private-service-doubtful';
import { privateUseCharacter } from './private-use-character';
import { productionStatementIncomplete } from './production-statement-incomplete';
import { productionYearImplausible } from './production-year-implausible';
import { productionYearNotWestern } from './production-year-not-western';
import { proofingLevelContradicted } from './proofing-level-contradicted';
import { proofingLevelMissing } from './proofing-level-missing';
import { proofingLevelUnknown } from './proofing-level-unknown';
import { proofingScopeMissing } from './proofing-scope-missing';
import { publicationDateInvalid } from './publication-date-invalid';
import { publisherOffersText } from './publisher-offers-text';
import { punctuationVariant } from './punctuation-variant';
import { replacementCharacter } from './replacement-character';
import type { Rule } from './rule';
import { runningHeadLeft } from './running-head-left';
import { publicationUnreadable } from './publication-unreadable';
import { robotsArchivingRefused } from './robots-archiving-refused';
import { robotsGroupUnseparated } from './robots-group-unseparated';
import { robotsLineUnreadable } from './robots-line-unreadable';
import { rubyMalformed } from './ruby-malformed';
import { scopeDoubtful } from './scope-doubtful';
import { sectionDuplicated } from './section-duplicated';
import { sectionEmpty } from './section-empty';
import { sectionHeadingNonstandard } from './section-heading-nonstandard';
import { sectionMisordered } from './section-misordered';
import { sectionMissing } from './section-missing';
import { sourceInfoIncomplete } from './source-info-incomplete';
import { spacedOutWord } from './spaced-out-word';
import { standardNumberMisread } from './standard-number-misread';
import { tableRagged } from './table-ragged';
import { unreadableMarkUnexplained } from './unreadable-mark-unexplained';

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
  levelUnderstated,
  proofingScopeMissing,
  holdingLibraryNumber,
  colophonMismatch,
  publisherOffersText,
  scopeDoubtful,
  privateServiceDoubtful,
  notationUndeclared,
  notationUnused,
  legendExampleMismatch,
  unreadableMarkUnexplained,
  foreignNotationLeft,
  figureUnmarked,
  figureUnnamed,
  figureUndescribed,
  hardLineBreak,
  runningHeadLeft,
  pageMarkGap,
  pageMarkMisordered,
  pageMarkMalformed,
  noteWithoutEntry,
  noteEntryUnused,
  noteMisordered,
  bracketUnbalanced,
  rubyMalformed,
  fileMissingInSequence,
  fileNameMisordered,
  fileStructureUnexplained,
  fileListedButMissing,
  fileNotListed,
  fileFormatUnsupported,
  publicationUnreadable,
  tableRagged,
  encodingNotUtf8,
  byteOrderMark,
  lineEndingMixed,
  ocrLookalike,
  controlCharacter,
  replacementCharacter,
  characterDecomposed,
  kangxiRadical,
  compatibilityCharacter,
  privateUseCharacter,
  invisibleCharacter,
  halfwidthKana,
  spacedOutWord,
  letterOfAnotherScript,
  fullwidthDigit,
  punctuationVariant,
  doiMalformed,
  standardNumberMisread,
  robotsArchivingRefused,
  robotsLineUnreadable,
  robotsGroupUnseparated,
  configInvalid,
];
