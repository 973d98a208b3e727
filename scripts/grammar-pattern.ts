/**
 * What OCR and producers make of the words of a heading, besides widths and spaces; the same as matchHeading puts right.
 */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['データ', '(?:デ[ー一―—–‐−-]?|ナー)[タ夕ダ]'],
  ['テキスト', '[テデ]キス[ト卜]'],
  ['製作', '[製制]作'],
  ['著作', '[著者]作'],
  ['原本', '原[本木]'],
  ['及び', '(?:及び|およ[びぴ])'],
  ['奥付', '[奥奧][付附]け?'],
];

/** An escape, a class, the beginning of a group, a sign between atoms, a quantifier, or a character that means itself. */
const TOKEN =
  /(?<escape>\\.)|(?<set>\[(?:\\.|[^\]])*\])|(?<group>\(\?(?:<\w+>|<?[:=!])|[()|])|(?<anchor>[$^])|(?<times>(?:[*+?]|\{\d+(?:,\d*)?\})\??)|(?<plain>.)/gsu;

/**
 * Rewrites a pattern that speaks of folded text, so that the engine of TextMate grammars finds the same in the text as it
 * stands: with full-width characters and every kind of dash. Anchors are left out, named groups capture nothing.
 */
export function asWritten(pattern: RegExp): string {
  return rewrite(pattern.source, '');
}

/** The same for the words of a heading, which may also be spaced out and spelt as OCR reads them. */
export function headingAsWritten(pattern: RegExp): string {
  const source = SPELLINGS.reduce((text, [word, spellings]) => text.replaceAll(word, spellings), pattern.source);
  return rewrite(source, '\\s*');
}

function rewrite(source: string, between: string): string {
  let result = '';
  let afterAtom = false;
  for (const { groups = {} } of source.matchAll(TOKEN)) {
    const { escape, set, group, times, plain } = groups;
    const atom = set !== undefined ? rewriteSet(set) : rewriteAtom(escape ?? plain ?? '');
    if (afterAtom && times === undefined) result += between;
    result += times ?? group?.replace(/^\(\?<\w+>$/, '(?:') ?? atom;
    afterAtom = atom !== '' || (afterAtom && times !== undefined);
  }
  return result;
}

function rewriteAtom(written: string): string {
  if (written === '\\d') return '[0-9０-９]';
  if (/^(?:\\[a-z]|\.)?$/.test(written)) return written;
  const members = widths(written.replace('\\', ''));
  return members.length > 1 || members === '\\' ? `[${members}]` : members;
}

/** A class names characters and ranges one by one, so that each can be written in both widths. */
function rewriteSet(set: string): string {
  const [, negation = '', members = ''] = /^\[(\^?)(.*)\]$/su.exec(set) ?? [];
  const rewritten = members.replace(
    /\\d|(\\[a-z])|(\\?.)(?:-(\\?.))?/gsu,
    (all, type?: string, from?: string, to?: string) => {
      if (type !== undefined) return type;
      if (from === undefined) return '0-9０-９';
      const [first, last] = [from.replace('\\', ''), to?.replace('\\', '')];
      if (last === undefined) return widths(first);
      return isAscii(first) ? `${all}${fullWidth(first)}-${fullWidth(last)}` : all;
    },
  );
  return `[${negation}${rewritten}]`;
}

/** A character in both widths, as a class names it; unlike JavaScript's, the engine's classes nest. */
function widths(character: string): string {
  if (character === '-') return '\\-－‐‑‒–—―−';
  if (!isAscii(character)) return character;
  return `${/\w/.test(character) ? '' : '\\'}${character}${fullWidth(character)}`;
}

function isAscii(character: string): boolean {
  return /^[!-~]$/.test(character);
}

function fullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}
