/** How a page is set: the width of its rows and the rules for what may not begin one. */
export interface PageStyle {
  /** In full-width characters. */
  readonly width: number;
  /** Whether 、 and 。 hang over the end of a row. */
  readonly hanging: boolean;
  /** Whether other characters that may not begin a row are pulled into the row before, or pushed out with one more. */
  readonly pulling: boolean;
  /** Whether small kana and ー may begin a row. */
  readonly loose: boolean;
  /** Whether punctuation is narrowed where that brings one more character into a row. */
  readonly narrowing: boolean;
}

const LOOSE = 'ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々ゝゞヽヾ';
const NEVER_FIRST = `${LOOSE}、。，．」』）】〕〉》！？)：；!?,.…`;
const NEVER_LAST = '「『（(【〔〈《［[';
const NARROW = '「『（）」』、。・';
const UNIT = /《[^《》]*》|[A-Za-z0-9'’.,-]+ ?|./gsu;

/** Sets a paragraph into rows as typesetters do (JIS X 4051); Latin words stay whole and readings with their word. */
export function setRows(paragraph: string, style: PageStyle): string[] {
  const units = unitsOf(paragraph);
  const forbidden = (unit: string | undefined): boolean => {
    const first = unit?.charAt(0) ?? '\n';
    return NEVER_FIRST.includes(first) && !(style.loose && LOOSE.includes(first));
  };
  const rows: string[][] = [];
  let row: string[] = [];
  units.forEach((unit, index) => {
    if (row.length > 0 && widthOf([...row, unit]) > style.width * 2 + slackOf(row, style)) {
      const stays = forbidden(unit) && ('、。，．'.includes(unit) ? style.hanging : style.pulling);
      if (stays) {
        row.push(unit);
        if (forbidden(units[index + 1])) return;
        rows.push(row);
        row = [];
        return;
      }
      const carried = carriedOver(row, forbidden(unit), forbidden);
      rows.push(row);
      row = carried;
    }
    row.push(unit);
  });
  return [...rows, row].filter(({ length }) => length > 0).map((units) => units.join(''));
}

/** Takes from the end of a row what has to begin the next one. */
function carriedOver(row: string[], push: boolean, forbidden: (unit: string) => boolean): string[] {
  const carried: string[] = [];
  const take = (): string => {
    const unit = row.pop() ?? '';
    carried.unshift(unit);
    return unit;
  };
  while (push && row.length > 1 && forbidden(take()));
  while (row.length > 1 && NEVER_LAST.includes(row.at(-1) ?? '\n')) take();
  return carried;
}

function unitsOf(paragraph: string): string[] {
  const units: string[] = [];
  for (const [unit] of paragraph.matchAll(UNIT)) {
    const base = unit.startsWith('《') ? units.pop() : undefined;
    units.push((base ?? '') + unit);
  }
  return units;
}

function widthOf(units: readonly string[]): number {
  let width = 0;
  for (const unit of units)
    for (const character of unit.replace(/《[^《》]*》/g, ''))
      width += (character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2;
  return width;
}

function slackOf(row: readonly string[], { narrowing }: PageStyle): number {
  return narrowing ? Math.min(2, row.filter((unit) => NARROW.includes(unit)).length) : 0;
}
