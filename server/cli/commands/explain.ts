import { rulePage } from '../../core/assist/rule-page';
import type { Rule } from '../../core/rules/rule';
import type { Colours, Terminal } from '../terminal';

/** Writes what there is to know of a rule: why it matters, what it rests on, how grave it is, examples. */
export function explain(rule: Rule, { locale, colours, out }: Terminal): void {
  out(`${colours.bold(rule.meta.id)}\n\n${withoutMarkup(rulePage(rule, locale), colours)}`);
}

/** Turns the Markdown of a rule's page into lines that read well on a screen and aloud. */
function withoutMarkup(markdown: string, colours: Colours): string {
  const lines: string[] = [];
  let quoted = false;
  let header: readonly string[] | undefined;
  for (const line of markdown.split('\n')) {
    const cells = quoted || !line.startsWith('|') ? undefined : cellsOf(line);
    if (line.startsWith('```')) quoted = !quoted;
    else if (quoted) lines.push(`    ${line}`);
    else if (cells && header) lines.push(...tableLines(header, cells));
    else if (!cells) lines.push(line.startsWith('## ') ? colours.bold(line.slice(3)) : line.replaceAll('`', ''));
    header = cells && (header ?? cells);
  }
  return lines.join('\n');
}

function cellsOf(row: string): string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** A row as `column: value`, so that nobody has to look up to the header. */
function tableLines(header: readonly string[], cells: readonly string[]): string[] {
  if (cells.every((cell) => /^-+$/.test(cell))) return [];
  return cells.slice(1).map((cell, index) => `${header[index + 1] ?? ''}: ${cell}`);
}
