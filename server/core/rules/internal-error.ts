import type { Message } from './rule';

/** The finding that stands for a rule that failed; every other rule has run. */
export const INTERNAL_ERROR = {
  id: 'internal-error',
  key: 'internalError',
  message: {
    ja: '規則「{rule}」が途中で止まりました（{error}）。この規則の点検は行われていません。ほかの規則の点検は済んでいます。',
    en: 'The rule "{rule}" failed ({error}). It has not been checked; all other rules have.',
  } satisfies Message,
} as const;
