import { decode, encode } from '@jridgewell/sourcemap-codec';

/** What stands outside ASCII, a UTF-16 unit at a time: two escapes in a row make one character in every kind of pattern. */
const BEYOND = /[^\0-\x7F]/g;
/** A character that is escaped already: the backslash before it would take the one of its escape for a letter. */
const ESCAPED = /(?<!\\)(?:\\\\)*\\[^\0-\x7F]/;
/** A unit takes one column, its escape `\u3042` six. */
const GROWTH = 5;

/**
 * Escapes what esbuild leaves as it is with the charset `ascii`: the characters of patterns. A program of ASCII alone takes V8 a
 * fifth of the time to read.
 * @param {string} script
 * @param {string} json its source map
 * @returns {{ script: string, map: string }}
 * @throws {Error} where a pattern would become another one
 */
export function asciiOnly(script, json) {
  const [escape] = ESCAPED.exec(script) ?? [];
  if (escape !== undefined) throw new Error(`A backslash stands before a character outside ASCII: ${escape}`);
  const map = JSON.parse(json);
  const lines = decode(map.mappings);
  script.split('\n').forEach((line, index) => moveColumns(line, lines[index] ?? []));
  const escaped = script.replace(BEYOND, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return { script: escaped, map: JSON.stringify({ ...map, mappings: encode(lines) }) };
}

/** @param segments of a source map, for one line; the first number of each is a column, and the columns go up */
function moveColumns(line, segments) {
  let at = 0;
  let escapes = 0;
  for (const segment of segments) {
    escapes += line.slice(at, segment[0]).match(BEYOND)?.length ?? 0;
    at = segment[0];
    segment[0] += escapes * GROWTH;
  }
}
