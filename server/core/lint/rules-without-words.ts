import type { Deliverable } from '../book/deliverable';
import { check, type CheckSettings } from './check';
import { createMemo } from './memo';

/**
 * Checks a title without the words of the dictionary.
 * @returns the ids of the rules that asked for some, and so have seen less than they could
 */
export function rulesWithoutWords(
  deliverable: Deliverable,
  settings: Omit<CheckSettings, 'tokens'>,
): ReadonlySet<string> {
  const asked = new Set<string>();
  check(deliverable, { ...settings, onWordsMissing: (ruleId) => asked.add(ruleId) }, createMemo());
  return asked;
}
