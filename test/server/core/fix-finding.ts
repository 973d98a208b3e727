import type { Fix, MessageData } from '../../../server/core/rules/rule';
import { applyEdits } from '../../../server/core/text/edit';
import { lintText, type LintTextOptions } from './lint-text';

/** The fixes that the first finding of a rule offers. */
export function fixesOf(text: string, ruleId: string, options: LintTextOptions = {}): readonly Fix[] {
  return lintText(text, options).find((finding) => finding.ruleId === ruleId)?.fixes ?? [];
}

/** The text after the named fix of the rule's first finding; `nth` where a finding offers it several times. */
export function fixedWith(text: string, ruleId: string, fix: string, options: LintTextOptions = {}, nth = 0): string {
  const chosen = fixesOf(text, ruleId, options).filter((offered) => offered.fix === fix)[nth];
  if (!chosen) throw new Error(`${ruleId} offers no fix ${fix}`);
  return applyEdits(text, chosen.edits);
}

/** A value of a finding's data that is text or a number. */
export function textOf(data: MessageData | undefined, name: string): string {
  const value = data?.[name];
  return typeof value === 'object' ? value.ja : String(value);
}
