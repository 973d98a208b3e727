import { questionsFor, type Declarations } from '../../server/core/book/declarations';
import type { ProofingLevel } from '../../server/core/book/proofing-level';

/** Who answered, and when. */
export const EVIDENCE = { by: '見本太郎', on: '2026-03-31' } as const;

/** An answer to every question of a level; the first choice of each is one that the guide accepts. */
export function acceptedAnswers(level: ProofingLevel): Declarations {
  return Object.fromEntries(
    questionsFor(level).map(({ id, choices, source }) => {
      const answer = { answer: choices[0].value, ...EVIDENCE };
      return [id, source ? { ...answer, source: '奥付' } : answer];
    }),
  );
}
