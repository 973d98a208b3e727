import type { Failure, Totals } from './result';

/**
 * 0 clean, 1 findings at error level, 2 a configuration that cannot be understood, 3 something that could not be read,
 * written or checked; of several the highest.
 */
export function exitCode(failures: readonly Failure[], { counts, ruleFailed }: Totals): number {
  const codes = failures.map((failure): number => failure.exitCode);
  if (ruleFailed) codes.push(3);
  if (counts.error > 0) codes.push(1);
  return Math.max(0, ...codes);
}
