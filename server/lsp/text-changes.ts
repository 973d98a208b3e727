import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { splitLines } from '../core/text/lines';

/**
 * Applies the changes of one notification, each of which refers to the text that the one before it left. The text is
 * taken apart and put together once, however many changes there are (a fix-all sends hundreds).
 */
export function applyChanges(text: string, changes: readonly TextDocumentContentChangeEvent[]): string {
  let lines = linesOf(text);
  for (const change of changes) {
    lines = 'range' in change ? replaceRange(lines, change.range, change.text) : linesOf(change.text);
  }
  return lines.join('');
}

/** Every line with its terminator; the last one has none and may be empty. */
function linesOf(text: string): string[] {
  return splitLines(text).map(({ start, next }) => text.slice(start, next));
}

function replaceRange(lines: readonly string[], range: Range, newText: string): string[] {
  const [from, to] = inOrder(clamp(lines, range.start), clamp(lines, range.end));
  const head = lines[from.line]?.slice(0, from.character) ?? '';
  const replaced = head + newText + (lines[to.line]?.slice(to.character) ?? '');
  const before = lines[from.line - 1] ?? '';
  // A line feed that comes to stand behind a carriage return makes one line terminator with it.
  const joins = before.endsWith('\r') && replaced.startsWith('\n');
  const middle = linesOf(joins ? before + replaced : replaced);
  if (to.line < lines.length - 1) middle.pop();
  return lines.slice(0, joins ? from.line - 1 : from.line).concat(middle, lines.slice(to.line + 1));
}

/** A position behind the end of its line stands for the end, as the protocol has it; so does one behind the last line. */
function clamp(lines: readonly string[], { line, character }: Position): Position {
  if (line < 0) return { line: 0, character: 0 };
  const last = lines.length - 1;
  if (line > last) return { line: last, character: lines[last]?.length ?? 0 };
  const length = lines[line]?.replace(/\r?\n$|\r$/, '').length ?? 0;
  return { line, character: Math.max(0, Math.min(character, length)) };
}

function inOrder(a: Position, b: Position): [Position, Position] {
  return a.line < b.line || (a.line === b.line && a.character <= b.character) ? [a, b] : [b, a];
}
