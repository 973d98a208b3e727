import { configInvalid } from './config-invalid';
import { controlCharacter } from './control-character';
import { hardLineBreak } from './hard-line-break';
import type { Rule } from './rule';
import { sectionHeadingNonstandard } from './section-heading-nonstandard';

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [sectionHeadingNonstandard, hardLineBreak, controlCharacter, configInvalid];
