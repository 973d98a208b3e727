/** The guide's three levels (G.1): 全文校正, 簡易校正, 未校正. */
export const PROOFING_LEVELS = ['full', 'simple', 'none'] as const;

/** A proofing level (guide G.1). */
export type ProofingLevel = (typeof PROOFING_LEVELS)[number];

/** The levels as the guide writes them in front of テキストデータ. */
export const LEVEL_NAMES: Readonly<Record<ProofingLevel, string>> = {
  full: '全文校正',
  simple: '簡易校正',
  none: '未校正',
};

/** The level as a legend must state it: 「全文校正テキストデータ」 (guide G.2-2, G.3-2, G.4-2). */
export function levelTerm(level: ProofingLevel): string {
  return `${LEVEL_NAMES[level]}テキストデータ`;
}

/** The sentence of 別添1(2) that states the level. */
export function levelSentence(level: ProofingLevel): string {
  return `このデータの校正レベルは、「${levelTerm(level)}」です。`;
}

/** Reads a level from what a person types: 全文校正, 全文校正テキストデータ or full. */
export function parseLevel(text: string): ProofingLevel | undefined {
  const written = text.trim().replace(/テキストデータ$/, '');
  return PROOFING_LEVELS.find((level) => level === written || LEVEL_NAMES[level] === written);
}
