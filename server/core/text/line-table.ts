import type { Line, LineList } from './lines';

/**
 * The lines of a text as numbers in two arrays: a keystroke moves all lines behind it, and half a million small objects would be
 * made for every word that somebody types into a long book.
 */
export class LineTable implements LineList {
  private constructor(
    /** Where each line starts, and the end of the text. */
    private readonly starts: Int32Array,
    /** How long the terminator of each line is. */
    private readonly terminators: Uint8Array,
  ) {}

  static of(lines: readonly Line[]): LineTable {
    const table = new LineTable(new Int32Array(lines.length + 1), new Uint8Array(lines.length));
    table.fill(0, lines);
    table.starts[lines.length] = lines.at(-1)?.next ?? 0;
    return table;
  }

  get length(): number {
    return this.terminators.length;
  }

  at(index: number): Line | undefined {
    const [start, next] = [this.starts[index], this.starts[index + 1]];
    if (start === undefined || next === undefined) return undefined;
    return { start, end: next - (this.terminators[index] ?? 0), next };
  }

  /** Puts other lines in the place of some. @param shift how far all lines behind them move, in UTF-16 units */
  replace(from: number, to: number, lines: readonly Line[], shift: number): LineTable {
    const { starts, terminators, length } = this;
    const behind = from + lines.length;
    const count = length - (to - from) + lines.length;
    const table = new LineTable(new Int32Array(count + 1), new Uint8Array(count));
    table.starts.set(starts.subarray(0, from));
    table.terminators.set(terminators.subarray(0, from));
    table.fill(from, lines);
    table.terminators.set(terminators.subarray(to), behind);
    for (let index = to; index <= length; index++) table.starts[behind + index - to] = (starts[index] ?? 0) + shift;
    return table;
  }

  toArray(): Line[] {
    const lines: Line[] = [];
    for (let index = 0; index < this.length; index++) {
      const line = this.at(index);
      if (line) lines.push(line);
    }
    return lines;
  }

  private fill(from: number, lines: readonly Line[]): void {
    lines.forEach(({ start, end, next }, index) => {
      this.starts[from + index] = start;
      this.terminators[from + index] = next - end;
    });
  }
}
