import writeCheckstyle from '@textlint/linter-formatter/lib/src/formatters/checkstyle';
import writeJunit from '@textlint/linter-formatter/lib/src/formatters/junit';
import type { Severity } from '../../core/rules/rule';
import { allowedInXml, escapeXml } from '../../core/text/xml';
import type { FileResult, ResultMessage } from '../result';
import type { Format } from './report';

type TextlintResult = Parameters<typeof writeJunit>[0][number];

const SEVERITIES = { error: 2, warning: 1, information: 3, hint: 3 } as const satisfies Record<Severity, number>;

/** JUnit's XML. */
export const junit: Format = ({ files }) =>
  // This formatter does not escape the path.
  writeJunit(files.map((file) => textlintResult(file, escapeXml(file.path))));

/** Checkstyle's XML. */
export const checkstyle: Format = ({ files }) => writeCheckstyle(files.map((file) => textlintResult(file, file.path)));

function textlintResult({ messages }: FileResult, path: string): TextlintResult {
  return { filePath: allowedInXml(path), messages: messages.map(textlintMessage) };
}

function textlintMessage({
  ruleId,
  severity,
  message,
  start,
  end,
  range,
}: ResultMessage): TextlintResult['messages'][number] {
  return {
    type: 'lint',
    ruleId,
    message: allowedInXml(message),
    /* eslint-disable @typescript-eslint/no-deprecated -- the formatters still read these */
    index: range[0],
    line: start.line,
    column: start.column,
    /* eslint-enable @typescript-eslint/no-deprecated */
    range,
    loc: { start, end },
    severity: SEVERITIES[severity],
  };
}
