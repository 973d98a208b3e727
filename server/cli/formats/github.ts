import type { Severity } from '../../core/rules/rule';
import type { ResultMessage } from '../result';
import { visible } from '../terminal';
import type { Format } from './report';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub Actions shows as annotations. */
export const github: Format = ({ files }, { shown }) =>
  files.flatMap(({ path, messages }) => messages.map((message) => command(shown(path), message))).join('');

function command(path: string, { severity, start, end, ruleId, message }: ResultMessage): string {
  const properties = {
    file: path.replaceAll('\\', '/'),
    line: start.line,
    endLine: end.line,
    // GitHub takes columns only where the whole stands on one line.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: ruleId,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${written.join(',')}::${escapeData(visible(message))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
