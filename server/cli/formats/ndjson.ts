import type { FileResult, ResultMessage } from '../result';
import type { StreamedFormat } from './report';

/**
 * JSON Lines: an object a finding, written as soon as a title has been checked, then one for each thing that could not be done, and a
 * `summary` at the end. Where the last line is no summary, the run was cut off.
 */
export const ndjson: StreamedFormat = {
  file: ({ path, messages }: FileResult, { shown }) =>
    messages.map((message) => line({ type: 'finding', path: slashed(shown(path)), ...finding(message) })).join(''),
  end: ({ failures, counts, fileCount }, { shown }) =>
    failures
      .map(({ path, sentence }) => line({ type: 'failure', path: slashed(shown(path)), message: sentence }))
      .join('') + line({ type: 'summary', files: fileCount, ...counts, failures: failures.length }),
};

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

function finding({ ruleId, severity, message, start, end, range, places, fixes }: ResultMessage): object {
  return {
    ruleId,
    severity,
    message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    range,
    ...(places.length > 0 && { places }),
    ...(fixes.length > 0 && { fixes: fixes.map(({ title }) => title) }),
  };
}
