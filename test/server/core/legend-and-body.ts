import { renderExample } from '../../../server/core/rules/example';

const LEVEL = '1. このデータの校正レベルは、「全文校正テキストデータ」です。';

/** A correct draft with these lines in its legend, numbered from 2, and these in its body. */
export function draftWith(legend: readonly string[], body: readonly string[]): string {
  const entries = legend.map((sentence, index) => `${index + 2}. ${sentence}`);
  return renderExample({
    legend: `${['テキストデータ凡例', LEVEL, ...entries].join('\n')}\n\n`,
    body: `${body.join('\n')}\n\n`,
  }).text;
}
