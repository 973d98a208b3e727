/** What a character at the edge of a line tells about the line. */
export type CharacterClass =
  | 'none'
  | 'stop'
  | 'comma'
  | 'close'
  | 'open'
  | 'dash'
  | 'colon'
  | 'hiragana'
  | 'katakana'
  | 'kanji'
  | 'digit'
  | 'latin'
  | 'middle-dot'
  | 'space'
  | 'bullet'
  | 'other';

/** Characters and ranges of each class; all stand in the basic plane. */
const CLASSES: readonly (readonly [CharacterClass, string])[] = [
  ['hiragana', 'ぁ-ゖゝゞ'],
  ['kanji', '一-鿿々〆㐀-䶿豈-﫿〓'],
  ['stop', '。．！？!?.'],
  ['comma', '、，,'],
  ['close', '」』）)】〕〉》］'],
  ['open', '「『（(【〔〈《［['],
  ['katakana', 'ァ-ヺーヽヾ'],
  ['dash', '…―—‥─'],
  ['colon', '：:；;'],
  ['digit', '0-9０-９'],
  ['latin', 'A-Za-zＡ-Ｚａ-ｚ'],
  ['middle-dot', '・'],
  ['space', ' \t\u00a0\u3000'],
  ['bullet', '○●◎◇◆□■△▲※＊*'],
];

export const CHARACTER_CLASSES: readonly CharacterClass[] = ['none', 'other', ...CLASSES.map(([name]) => name)];
const OTHER = CHARACTER_CLASSES.indexOf('other');
const TABLE = classTable();

/** One byte a character: looked up for every line of a book, where patterns would cost more than all else. */
function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(OTHER);
  for (const [name, characters] of CLASSES) {
    const index = CHARACTER_CLASSES.indexOf(name);
    for (const [, from = '', to = from] of characters.matchAll(/(.)(?:-(.))?/gs))
      table.fill(index, from.charCodeAt(0), to.charCodeAt(0) + 1);
  }
  return table;
}

/** @returns the class of a character; `none` when there is no character. */
export function characterClass(character: string | undefined): CharacterClass {
  if (character === undefined || character === '') return 'none';
  return CHARACTER_CLASSES[TABLE[character.charCodeAt(0)] ?? OTHER] ?? 'other';
}

/** Whether a line could be complete by its last character, pauses at 、, or goes on. */
export type Ending = 'open' | 'comma' | 'closed';

/** @returns how a line ends whose last character is of this class */
export function endingOf(last: CharacterClass): Ending {
  if (last === 'comma') return 'comma';
  return isClosed(last) ? 'closed' : 'open';
}

/** @returns whether a line that ends in this class could be complete. */
export function isClosed(last: CharacterClass): boolean {
  return last === 'stop' || last === 'close' || last === 'dash' || last === 'colon';
}

/** Characters that no line begins with by itself, however loosely it is set (kinsoku, JIS X 4051). */
const NEVER_FIRST = new Set('、。，．」』）】〕〉》］！？)!?,.］');
/** Characters that only loose setting lets begin a line. */
const SELDOM_FIRST = new Set('ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々ゝゞヽヾ');

/** @returns whether kinsoku keeps the first character of a line from standing there */
export function forbiddenFirst(text: string): 'no' | 'loosely' | 'strictly' {
  const first = text.charAt(0);
  if (NEVER_FIRST.has(first)) return 'strictly';
  return SELDOM_FIRST.has(first) ? 'loosely' : 'no';
}
