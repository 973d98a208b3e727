/** @returns whether a UTF-16 unit takes two columns on a Japanese terminal or page (UAX #11: wide and full-width). */
function isWide(code: number): boolean {
  return (
    code >= 0x1100 && !(code >= 0xff61 && code <= 0xffdc) && !(code >= 0x2000 && code < 0x2010) && !isCombining(code)
  );
}

/** The voicing marks that join the kana before them. */
function isVoicing(code: number): boolean {
  return code === 0x3099 || code === 0x309a;
}

function isCombining(code: number): boolean {
  return isVoicing(code) || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xdc00 && code <= 0xdfff);
}

/** Nearly all that stands in a book. */
const [FIRST_KANA, LAST_KANJI] = [0x3041, 0x9fff];

/** Display width in half-width columns: 2 for a kanji or kana, 1 for an ASCII letter or half-width kana. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_KANA && code <= LAST_KANJI) width += isVoicing(code) ? 0 : 2;
    else if (!isCombining(code)) width += isWide(code) ? 2 : 1;
  }
  return width;
}
