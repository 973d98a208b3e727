import writeCheckstyle from '@textlint/linter-formatter/lib/src/formatters/checkstyle';
import writeJunit from '@textlint/linter-formatter/lib/src/formatters/junit';
import type { Severity } from '../../core/rules/rule';
import type { FileResult, ResultMessage } from '../result';
import type { Format } from './report';

type TextlintResult = Parameters<typeof writeJunit>[0][number];

const SEVERITIES = { error: 2, warning: 1, information: 3, hint: 3 } as const satisfies Record<Severity, number>;

/** Characters that XML 1.0 does not allow, not even escaped; a half of a surrogate pair is one of them. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** JUnit's XML. */
export const junit: Format = ({ files }) =>
  // This formatter does not escape the path.
  writeJunit(files.map((file) => textlintResult(file, escapeAttribute(file.path))));

/** Checkstyle's XML. */
export const checkstyle: Format = ({ files }) => writeCheckstyle(files.map((file) => textlintResult(file, file.path)));

function textlintResult({ messages }: FileResult, path: string): TextlintResult {
  return { filePath: path.replace(FORBIDDEN, '\uFFFD'), messages: messages.map(textlintMessage) };
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
    message: message.replace(FORBIDDEN, '\uFFFD'),
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

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
