import { displayWidth } from '../../text/width';
import { beginsForbidden, characterClass, isClosed, type CharacterClass } from './character-class';
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
  readonly first: CharacterClass;
  readonly last: CharacterClass;
  /** Whether the line ends as a sentence or a heading ends. */
  readonly closed: boolean;
}

/** What stands between two lines of text. */
export type Gap = 'nothing' | 'blank' | 'blanks' | 'furniture' | 'page-mark';

/** The end of a line of text and the line of text behind it. */
export interface LineEnd {
  readonly line: LineShape;
  readonly next: LineShape;
  readonly gap: Gap;
  /** Whether the next line begins with a character that no line begins with. */
  readonly forbidden: boolean;
}

/** The lines of text of a body and the ends between them; `ends[k]` lies between `shapes[k]` and `shapes[k + 1]`. */
export interface LineEnds {
  readonly shapes: readonly LineShape[];
  readonly ends: readonly LineEnd[];
}

/** Reads the line ends of a body; blank lines, page marks and page furniture stand between lines, not for them. */
export function lineEnds(lines: readonly string[]): LineEnds {
  const roles = lineRoles(lines);
  const shapes = lines.flatMap((line, index) => (roles[index] === 'text' ? [shapeOf(line, index)] : []));
  const ends = shapes.slice(1).map((next, k): LineEnd => {
    const line = shapes[k] ?? next;
    return { line, next, gap: gapOf(roles.slice(line.index + 1, next.index)), forbidden: beginsForbidden(next.text) };
  });
  return { shapes, ends };
}

function shapeOf(line: string, index: number): LineShape {
  const visible = visibleText(line).trimEnd();
  const text = visible.trimStart();
  const last = characterClass(text.at(-1));
  return {
    index,
    text,
    width: displayWidth(visible),
    indent: visible.length - text.length,
    first: characterClass(text[0]),
    last,
    closed: isClosed(last),
  };
}

function gapOf(between: readonly LineRole[]): Gap {
  if (between.includes('page-mark')) return 'page-mark';
  if (between.includes('furniture')) return 'furniture';
  if (between.length === 0) return 'nothing';
  return between.length === 1 ? 'blank' : 'blanks';
}
