import { displayWidth } from '../../text/width';
import { looseBrackets, type LooseBrackets } from './brackets';
import { characterClass, endingOf, forbiddenFirst, type CharacterClass, type Ending } from './character-class';
import { lineRoles, type LineRole } from './page-furniture';
import { visibleText } from './visible-text';

/** A line of text as its shape on the page tells. */
export interface LineShape {
  /** 0-based index of the line among all lines of the body. */
  readonly index: number;
  /** The visible words without the indent and the white space behind. */
  readonly text: string;
  /** Width of the visible line in half-width columns, indent included. */
  readonly width: number;
  /** Characters of white space in front. */
  readonly indent: number;
  /** Whether half-width spaces place the line, as programs do that copy the layout of a page. */
  readonly placed: boolean;
  /** Whether white space within parts the line into the columns of a table. */
  readonly columns: boolean;
  readonly first: CharacterClass;
  readonly last: CharacterClass;
  readonly ending: Ending;
  readonly brackets: LooseBrackets;
  /** Whether a sentence ends on the line. */
  readonly sentence: boolean;
}

/** What stands between two lines of text. */
export type Gap = 'nothing' | 'blank' | 'blanks' | 'furniture' | 'page-mark';

/** The end of a line of text and the line of text behind it. */
export interface LineEnd {
  readonly line: LineShape;
  readonly next: LineShape;
  readonly gap: Gap;
  /** Whether kinsoku keeps the first character of the next line from there, or a hyphen splits a word. */
  readonly forbidden: 'no' | 'loosely' | 'strictly';
}

/** The lines of text of a body and the ends between them; `ends[k]` lies between `shapes[k]` and `shapes[k + 1]`. */
export interface LineEnds {
  readonly shapes: readonly LineShape[];
  readonly ends: readonly LineEnd[];
}

const WIDE_SPACE = /\u3000{2}|[\s\u3000]{3}/;
const COLUMNS = /[^\s\u3000][\s\u3000]{3,}[^\s\u3000]|[^\s\u3000]\u3000{2,}[^\s\u3000]+\u3000{2,}[^\s\u3000]/;

/** Reads the line ends of a body; blank lines, page marks and page furniture stand between lines, not for them. */
export function lineEnds(lines: readonly string[]): LineEnds {
  const roles = lineRoles(lines);
  const shapes: LineShape[] = [];
  lines.forEach((line, index) => {
    if (roles[index] === 'text') shapes.push(new ShapeOfLine(line, index));
  });
  const ends = shapes.slice(1).map((next, k): LineEnd => {
    const line = shapes[k] ?? next;
    const forbidden = splitsWord(line, next) ? 'strictly' : forbiddenFirst(next.text);
    return { line, next, gap: gapOf(roles, line.index, next.index), forbidden };
  });
  return { shapes, ends };
}

function splitsWord(line: LineShape, next: LineShape): boolean {
  return next.first === 'latin' && /[A-Za-z]-$/.test(line.text) && /^[a-z]/.test(next.text);
}

/** Columns and brackets are read where an end is in doubt; most are not. */
class ShapeOfLine implements LineShape {
  readonly text: string;
  readonly width: number;
  readonly indent: number;
  readonly placed: boolean;
  readonly first: CharacterClass;
  readonly last: CharacterClass;
  readonly ending: Ending;
  readonly sentence: boolean;

  constructor(
    line: string,
    readonly index: number,
  ) {
    const visible = visibleText(line).trimEnd();
    const text = visible.trimStart();
    this.text = text;
    this.width = displayWidth(visible);
    this.indent = visible.length - text.length;
    this.placed = visible.startsWith('   ');
    this.first = characterClass(text[0]);
    this.last = characterClass(text.at(-1));
    this.ending = endingOf(this.last);
    this.sentence = text.includes('。');
  }

  get columns(): boolean {
    return WIDE_SPACE.test(this.text) && COLUMNS.test(this.text);
  }

  get brackets(): LooseBrackets {
    return looseBrackets(this.text);
  }
}

function gapOf(roles: readonly LineRole[], from: number, to: number): Gap {
  if (to === from + 1) return 'nothing';
  const between = roles.slice(from + 1, to);
  if (between.includes('page-mark')) return 'page-mark';
  if (between.includes('furniture')) return 'furniture';
  return between.length === 1 ? 'blank' : 'blanks';
}
