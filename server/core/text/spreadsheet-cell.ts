/** What a spreadsheet would take for a formula, and what stands so after it was guarded. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r]/;

/** Guards the text of a cell with an apostrophe where a spreadsheet would calculate it. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** @returns the text of a cell without its guard */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
