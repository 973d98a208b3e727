const KANJI_DIGITS = '〇一二三四五六七八九';

/** Reads a number written in ASCII digits, in positional kanji (二〇一七) or with 十百千. @returns NaN if it is none. */
export function parseNumber(written: string): number {
  const text = written
    .replace(/[○◯零]/g, '〇')
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十')
    .replace(/元/g, '1');
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[〇一二三四五六七八九]+$/.test(text)) return Number([...text].map((c) => KANJI_DIGITS.indexOf(c)).join(''));
  let total = 0;
  let digit = 0;
  for (const c of text) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[c];
    const value = KANJI_DIGITS.indexOf(c);
    if (unit !== undefined) total += (digit || 1) * unit;
    else if (value < 0) return NaN;
    digit = unit === undefined ? value : 0;
  }
  return total + digit;
}
