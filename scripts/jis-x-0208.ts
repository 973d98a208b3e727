const FIRST_ROW = 1;
const LAST_ROW = 84;
const CELLS = 94;
/** Rows between the symbols and the kanji that the standard leaves empty; vendors put characters there. */
const EMPTY_ROWS = { from: 9, to: 15 };
/** Signs of row 1 that code tables of vendors map to look-alikes; the standard means these. */
const STANDARD_SIGNS = '—〜‖−¢£¬';

/** @returns the source of server/core/text/jis-x-0208.ts: every character of JIS X 0208, a row a line. */
export function jisX0208Source(): string {
  const rows: string[] = [STANDARD_SIGNS];
  for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
    if (row < EMPTY_ROWS.from || row > EMPTY_ROWS.to) rows.push(charactersOf(row));
  }
  const lines = rows.map((characters) => `  '${characters.replace(/['\\]/g, '\\$&')}',`);
  return `// Written by \`npm run generate\`.

/** Every character of JIS X 0208: symbols and letters, then the kanji of level 1 and level 2, a row of the standard a line. */
export const JIS_X_0208: readonly string[] = [
${lines.join('\n')}
];
`;
}

function charactersOf(row: number): string {
  const decoder = new TextDecoder('euc-jp');
  let characters = '';
  for (let cell = 1; cell <= CELLS; cell++) {
    const character = decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell));
    if (character.length === 1 && character !== '\uFFFD' && character !== '\u3000') characters += character;
  }
  return characters;
}
