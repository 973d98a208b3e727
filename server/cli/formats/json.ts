import type { FileResult, ResultMessage } from '../result';
import type { Format } from './report';

/** The numbers that ESLint's consumers know; information and hints have none of their own there. */
const SEVERITIES = { error: 2, warning: 1, information: 0, hint: 0 } as const;

/** ESLint's JSON: one object a file. */
export const json: Format = ({ files }) => `${JSON.stringify(files.map(fileObject))}\n`;

function fileObject({ path, messages }: FileResult): object {
  const objects = messages.map(messageObject);
  const count = (severity: number, fixableOnly = false): number =>
    objects.filter((message) => message.severity === severity && (!fixableOnly || message.fix !== undefined)).length;
  return {
    filePath: path,
    messages: objects,
    errorCount: count(SEVERITIES.error),
    warningCount: count(SEVERITIES.warning),
    infoCount: count(SEVERITIES.information),
    fixableErrorCount: count(SEVERITIES.error, true),
    fixableWarningCount: count(SEVERITIES.warning, true),
  };
}

interface MessageObject extends Readonly<Record<string, unknown>> {
  readonly severity: number;
  readonly fix?: object;
}

function messageObject(message: ResultMessage): MessageObject {
  const { ruleId, severity, start, end, range, places } = message;
  const replacements = message.fixes[0]?.replacements ?? [];
  const [replacement] = replacements.length === 1 ? replacements : [];
  return {
    ruleId,
    severity: SEVERITIES[severity],
    message: message.message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    range,
    ...(replacement && { fix: { range: replacement.range, text: replacement.text } }),
    ...(places.length > 0 && { places }),
  };
}
