const READINGS_AND_MARKS = /《[^《》]*》|｜|【[^【】]{1,12}】|注\d+\)/g;

/** @returns the words of a line as they stood on the paper: without ruby, page marks and note marks of the producer. */
export function visibleText(line: string): string {
  return /[《｜【注]/.test(line) ? line.replace(READINGS_AND_MARKS, '') : line;
}
