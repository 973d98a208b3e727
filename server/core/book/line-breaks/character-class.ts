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

const CLASSES: readonly (readonly [CharacterClass, RegExp])[] = [
  ['hiragana', /[ぁ-ゖ]/],
  ['kanji', /[一-鿿々〆㐀-䶿豈-﫿〓]/],
  ['stop', /[。．！？!?]/],
  ['comma', /[、，,]/],
  ['close', /[」』）)】〕〉》］]/],
  ['open', /[「『（(【〔〈《［[]/],
  ['katakana', /[ァ-ヺー]/],
  ['dash', /[…―—‥─]/],
  ['colon', /[：:；;]/],
  ['digit', /[0-9０-９]/],
  ['latin', /[A-Za-zＡ-Ｚａ-ｚ]/],
  ['middle-dot', /・/],
  ['space', /[\s\u3000]/],
  ['bullet', /[○●◎◇◆□■△▲※＊*]/],
];

/** @returns the class of a character; `none` when there is no character. */
export function characterClass(character: string | undefined): CharacterClass {
  if (character === undefined || character === '') return 'none';
  return CLASSES.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other';
}

/** Classes that end a line as a sentence or a heading ends. */
const CLOSED = new Set<CharacterClass>(['stop', 'close', 'dash', 'colon']);

/** @returns whether a line that ends in this class could be complete. */
export function isClosed(last: CharacterClass): boolean {
  return CLOSED.has(last);
}

/** @returns whether the line begins with a character that no line begins with by itself (kinsoku, JIS X 4051). */
export function beginsForbidden(text: string): boolean {
  return /^[、。，．」』）】〕〉》！？ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々ゝゞヽヾ)\],.!?]/.test(text);
}
