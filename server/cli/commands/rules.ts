import { SEVERITY_NAMES } from '../../core/assist/rule-page';
import { LEVEL_NAMES, PROOFING_LEVELS, type ProofingLevel } from '../../core/book/proofing-level';
import { RULES } from '../../core/rules/index';
import type { Locale, Rule, Wording } from '../../core/rules/rule';
import { displayWidth } from '../../core/text/width';
import type { Terminal } from '../terminal';

const HEADINGS: readonly Wording[] = [
  { ja: '規則', en: 'Rule' },
  { ja: LEVEL_NAMES.full, en: 'Full' },
  { ja: LEVEL_NAMES.simple, en: 'Simple' },
  { ja: LEVEL_NAMES.none, en: 'None' },
  { ja: '見つけるもの', en: 'What it finds' },
];

/** Writes a table of all rules: id, severity at each proofing level, what it finds. */
export function listRules({ locale, colours, out }: Terminal): void {
  const rows = [HEADINGS.map((heading) => heading[locale]), ...RULES.map((rule) => row(rule, locale))];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((cells) => displayWidth(cells[column] ?? ''))));
  rows.forEach((cells, index) => {
    const padded = cells.map((cell, column) => pad(cell, column === cells.length - 1 ? 0 : (widths[column] ?? 0)));
    const line = padded.join('  ');
    out(`${index === 0 ? colours.bold(line) : line}\n`);
  });
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - displayWidth(cell)));
}

function row({ meta }: Rule, locale: Locale): string[] {
  const severities = (level: ProofingLevel): string => {
    const rows = Object.values(meta.messages).map((message) => (message.severity ?? meta.severity)[level]);
    return [...new Set(rows)].map((severity) => SEVERITY_NAMES[severity][locale]).join('/');
  };
  return [meta.id, ...PROOFING_LEVELS.map(severities), meta.summary[locale]];
}
