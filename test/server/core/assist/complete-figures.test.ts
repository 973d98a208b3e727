import { expect, test } from 'vitest';
import { complete } from '../../../../server/core/assist/complete';
import { DEFAULT_CONFIG } from '../../../../server/core/book/config';
import { applyEdits } from '../../../../server/core/text/edit';
import { draftWith } from '../legend-and-body';
import { atCursor } from './at-cursor';

function taken(...body: string[]): string[] {
  const { draft, offset } = atCursor(draftWith(['図の説明は省略した。'], body));
  return complete(draft, offset, { drafts: [draft], config: DEFAULT_CONFIG })
    .filter(({ kind, label }) => kind === 'mark' && /図|写真|表/.test(label))
    .map(({ span, text }) => applyEdits(draft.text, [{ span, newText: text }]))
    .map((text) => text.split('\n').find((line) => line.includes('○○○')) ?? '');
}

test.each([['〔‸'], ['〔‸〕'], ['図‸'], ['〔図1-‸'], ['zu‸'], ['‸']])(
  'a figure that the text above names is offered at %s',
  (line) => {
    expect(taken('　図1-2に示す。', line, '　次。')).toEqual(['〔図1-2　○○○〕']);
  },
);

test('those that stand somewhere, and those named below, are not', () => {
  expect(taken('　図1と写真2に示す。', '〔図1　町〕', '〔‸', '　図3に示す。')).toEqual(['〔写真2　○○○〕']);
});

test('nothing is offered within a sentence', () => {
  expect(taken('　図1に示す。図‸')).toEqual([]);
  expect(taken('　図1に示す。', '図‸は広い。')).toEqual([]);
});
