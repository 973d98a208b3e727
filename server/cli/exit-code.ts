import { INTERNAL_ERROR } from '../core/rules/internal-error';
import type { Report } from './formats/report';

/**
 * 0 clean, 1 findings at error level, 2 a configuration that cannot be understood, 3 something that could not be read,
 * written or checked; of several the highest.
 */
export function exitCode({ files, failures, counts }: Report): number {
  const codes = failures.map((failure): number => failure.exitCode);
  if (files.some(({ messages }) => messages.some(({ ruleId }) => ruleId === INTERNAL_ERROR.id))) codes.push(3);
  if (counts.error > 0) codes.push(1);
  return Math.max(0, ...codes);
}
