import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { parseDraft } from '../../../../server/core/syntax/parse';
import { splitLines, splitLinesAgain } from '../../../../server/core/text/lines';

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
      expect(splitLinesAgain(b, { text: a, lines: splitLines(a) }).lines).toEqual(splitLines(b));
    }),
    { numRuns: 500 },
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
});
