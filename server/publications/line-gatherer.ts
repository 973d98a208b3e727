import { matchHeading } from '../core/syntax/heading';

/** A break of the source between characters of full width says nothing. */
const BREAK_IN_WORDS = /(?<=[^\0-\xff])[\t ]*[\r\n][\t\r\n ]*(?=[^\0-\xff])/g;

/** Tables in tables are only taken apart so far: each level goes over all of its lines again. */
const DEEPEST_ROW = 5;

/**
 * Gathers the lines of a document: a block makes a line, a row of a table with one line in each cell makes one, too, unless it
 * goes on with a heading of the guide after a row of more lines.
 */
export class LineGatherer {
  private readonly gathered: string[] = [];
  /** The rows that are open, the innermost last, each with the lines of its cells. */
  private readonly rows: string[][][] = [];
  /** Rows that are open inside those, and are taken for blocks. */
  private deeperRows = 0;
  /** Whether the last row was no line: such a table only arranges text, with headings beside it. */
  private wasApart = false;
  private line = '';

  /** All lines so far. */
  get lines(): readonly string[] {
    return this.gathered;
  }

  /** What stands in the line. */
  get current(): string {
    return this.line;
  }

  add(text: string): void {
    this.line += text;
  }

  /**
   * Ends the line if anything stands in it; white space is taken together as a browser does.
   * @returns whether there was anything
   */
  endLine(): boolean {
    const line = this.line
      .replace(BREAK_IN_WORDS, '')
      .replace(/[\r\n\t ]+/g, ' ')
      .replace(/^ | $/g, '');
    this.line = '';
    if (line === '') return false;
    this.target.push(line);
    return true;
  }

  /** Drops what stands in the line. */
  dropLine(): void {
    this.line = '';
  }

  /** Sets what follows apart from what is there, as an empty line of a plain text does. */
  addBlank(): void {
    this.endLine();
    const { target } = this;
    if (target.length > 0 && target.at(-1) !== '') target.push('');
  }

  openRow(): void {
    this.endLine();
    if (this.rows.length < DEEPEST_ROW) this.rows.push([]);
    else this.deeperRows++;
  }

  openCell(): void {
    this.endLine();
    this.rows.at(-1)?.push([]);
  }

  closeRow(): void {
    this.endLine();
    if (this.deeperRows > 0) {
      this.deeperRows--;
      return;
    }
    const cells = (this.rows.pop() ?? []).map((lines) => lines.filter((line) => line !== ''));
    const isSimple = cells.every((lines) => lines.length <= 1);
    // A list of what there is to do names the sections, too, but has no row of several lines.
    const isSection = this.wasApart && matchHeading(cells[0]?.[0] ?? '')?.ambiguous === false;
    this.wasApart = !isSimple || isSection;
    if (!this.wasApart) this.add(cells.flat().join('\u3000'));
    else for (const line of cells.flat()) this.target.push(line);
    this.endLine();
  }

  private get target(): string[] {
    return this.rows.at(-1)?.at(-1) ?? this.gathered;
  }
}
