import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { parseDraft, parseInSteps } from '../../../../server/core/syntax/parse';
import { sectionsBetween } from '../../../../server/core/syntax/section-nodes';
import { replaceSpan, splitLinesAgain, withLines } from '../../../../server/core/text/edit-lines';
import { splitLines } from '../../../../server/core/text/lines';

const piece = fc.constantFrom(
  '',
  'あ',
  'あいう',
  '\n',
  '\r',
  '\r\n',
  '𠮷',
  '原本奥付\n',
  '\n凡例\n',
  '【13ページ】',
  '　川は',
);
const textOf = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
const edits = fc.array(fc.record({ at: fc.nat(), remove: fc.nat({ max: 6 }), insert: piece }), { maxLength: 6 });

function apply(text: string, { at, remove, insert }: { at: number; remove: number; insert: string }): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + insert + text.slice(start + remove);
}

test('lines split again after an edit are those of the text split afresh', () => {
  fc.assert(
    fc.property(textOf, textOf, (a, b) => {
      expect(splitLinesAgain(b, withLines(a)).lines.toArray()).toEqual(splitLines(b));
    }),
    { numRuns: 500 },
  );
});

test('a span replaced again and again gives the text, its lines and what changed in them', () => {
  fc.assert(
    fc.property(textOf, edits, (start, changes) => {
      let lined = withLines(start);
      for (const { at, remove, insert } of changes) {
        const { text } = lined;
        const from = at % (text.length + 1);
        const to = Math.min(text.length, from + remove);
        const before = lined;
        lined = replaceSpan(lined, { start: from, end: to }, insert);
        expect(lined.text).toBe(text.slice(0, from) + insert + text.slice(to));
        expect(lined.lines.toArray()).toEqual(splitLines(lined.text));
        const draft = parseDraft({ path: 'a.txt', text });
        expect(parseDraft({ path: 'a.txt', text: lined.text, lined }, draft)).toEqual(
          parseDraft({ path: 'a.txt', text: lined.text }),
        );
        expect(lined.edit?.before).toBe(before.text);
      }
    }),
    { numRuns: 200 },
  );
});

describe('a draft parsed again', () => {
  test('is the draft parsed afresh after any edits', () => {
    const start = fc.oneof(
      textOf,
      fc.constant(renderExample({}).text),
      fc.constant(renderExample({ body: null }).text),
    );
    fc.assert(
      fc.property(start, edits, (text, changes) => {
        let draft = parseDraft({ path: 'a.txt', text });
        for (const change of changes) {
          const next = { path: 'a.txt', text: apply(draft.text, change) };
          draft = parseDraft(next, draft);
          expect(draft).toEqual(parseDraft(next));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('shares what was not touched, and before the edit also what stands where it stood', () => {
    const { text } = renderExample({});
    const before = parseDraft({ path: 'a.txt', text });
    const after = parseDraft({ path: 'a.txt', text: text.replace('水門の開く', '大水門の開く') }, before);
    const touched = after.contents.filter((content, index) => content !== before.contents[index]);
    expect(touched.map((content) => content.text)).toEqual([expect.stringContaining('大水門の開く')]);
    const kept = after.sections.filter((section, index) => section === before.sections[index]);
    expect(kept.map(({ kind }) => kind)).toEqual(['source-info', 'production', 'copyright', 'legend']);
  });

  test('in steps is the draft parsed at once', () => {
    fc.assert(
      fc.property(textOf, fc.constantFrom('a.txt', 'a.md'), (text, path) => {
        const steps = parseInSteps({ path, text });
        let step = steps.next();
        while (!step.done) step = steps.next();
        expect(step.value).toEqual(parseDraft({ path, text }));
      }),
      { numRuns: 100 },
    );
  });
});

test('the sections between two lines hold the paragraphs that stand there', () => {
  const draft = parseDraft({ path: 'a.txt', text: renderExample({}).text });
  const all = draft.sections.flatMap(({ kind, children }) => children.map(({ text }) => [kind, text]));
  const cut = (from: number, to: number): string[][] =>
    sectionsBetween(draft, from, to).flatMap(({ kind, children }) => children.map(({ text }) => [kind, text]));
  expect(cut(0, draft.lines.length)).toEqual(all);
  for (let line = 0; line < draft.lines.length; line++) {
    expect([...cut(0, line), ...cut(line, draft.lines.length)]).toEqual(all);
  }
});
