/** Signs that end a line, that a terminal or a browser would obey, or that turn the direction of what follows. */
const UNSAFE = /[^\P{Cc}\t]|[\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** @returns the text in one line, with what nobody could see shown as U+FFFD: names of files and drafts may hold anything */
export function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(UNSAFE, '\u{FFFD}');
}
