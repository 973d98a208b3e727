/**
 * Folds full-width ASCII, the ideographic space and the many dashes to ASCII, so that one pattern matches them all.
 * Every UTF-16 unit stays one unit: offsets in the result are offsets in the source.
 */
export function foldWidth(text: string): string {
  return text.replace(FOLDED, fold);
}

const FOLDED = /[！-～\u3000\u00A0‐‑‒–—―−]/g;

function fold(character: string): string {
  if (character === '\u3000' || character === '\u00A0') return ' ';
  return character < '！' ? '-' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
