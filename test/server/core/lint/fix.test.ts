import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../server/core/text/edit';
import { fixText, withoutCollisions, type ChosenFix } from '../../../../server/core/lint/fix';
import { parseDraft } from '../../../../server/core/syntax/parse';
import type { Finding } from '../../../../server/core/lint/finding';

/** A finding on each place where `from` stands, with a fix that puts `to` there. */
const replacing =
  (from: string, to: string) =>
  (text: string): Finding[] => {
    const draft = parseDraft({ path: 'draft.txt', text });
    const places = [...text.matchAll(new RegExp(from, 'g'))];
    return places.map(({ index }) => {
      const span = { start: index, end: index + from.length };
      return {
        ruleId: 'r',
        severity: 'hint',
        draft,
        span,
        message: 'm',
        fixes: [{ fix: 'f', edits: [{ span, newText: to }] }],
      };
    });
  };
const first = (finding: Finding) => finding.fixes?.[0];

describe('fixText', () => {
  test('goes on until nothing is found', () => {
    expect(fixText('aaaa', replacing('aa', 'a'), first).text).toBe('a');
  });

  test('stops when a fix would go on forever', () => {
    expect(fixText('a', replacing('a', 'ba'), first).text).toBe('bbbbbbbbbba');
  });

  test('leaves out fixes that only undo each other', () => {
    const findingsOf = (text: string): Finding[] =>
      [replacing('a', 'b'), replacing('b', 'a'), replacing('x', 'y')].flatMap((find) => find(text));
    const { text, applied } = fixText('ax', findingsOf, first);
    expect([text, applied.length]).toEqual(['ay', 1]);
  });

  test('reports what was applied', () => {
    expect(fixText('xx', replacing('x', 'y'), first).applied).toHaveLength(2);
  });
});

test('of fixes that collide only the first is kept', () => {
  const [finding] = replacing('x', 'y')('x');
  if (!finding) throw new Error('no finding');
  const chosen = (start: number, end: number): ChosenFix => ({
    finding,
    fix: { fix: 'f', edits: [{ span: { start, end }, newText: '' }] },
  });
  const kept = withoutCollisions([chosen(0, 4), chosen(3, 6), chosen(4, 5), chosen(4, 4), chosen(9, 9)]);
  expect(kept.map(({ fix }) => fix.edits[0]?.span.start)).toEqual([0, 4, 9]);
});

test('edits that collide or lie outside are refused', () => {
  const edit = (start: number, end: number) => ({ span: { start, end }, newText: '' });
  expect(() => applyEdits('川は流れる', [edit(0, 2), edit(1, 3)])).toThrow(RangeError);
  expect(() => applyEdits('川は流れる', [edit(2, 2), edit(2, 2)])).toThrow(RangeError);
  expect(() => applyEdits('川は流れる', [edit(4, 9)])).toThrow(RangeError);
});
