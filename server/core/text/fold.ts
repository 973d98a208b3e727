/**
 * Folds full-width ASCII, the ideographic space and the many dashes to ASCII, so that one pattern matches them all.
 * Every UTF-16 unit stays one unit: offsets in the result are offsets in the source.
 */
export function foldWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0]/g, ' ')
    .replace(/[‐‑‒–—―−]/g, '-');
}
