import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyChanges } from '../../../server/lsp/text-changes';

const at = (line: number, character: number, endLine = line, endCharacter = character) => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});

describe('applyChanges', () => {
  test('applies each change to what the one before it left', () => {
    const changes = [
      { range: at(0, 0), text: 'あ\n' },
      { range: at(1, 0, 1, 1), text: 'い' },
    ];
    expect(applyChanges('x\ny', changes)).toBe('あ\nい\ny');
  });

  test('takes a change without range as the whole text', () => {
    expect(applyChanges('x', [{ text: 'a\nb' }, { range: at(1, 1), text: 'c' }])).toBe('a\nbc');
  });

  test.each([
    ['behind the end of a line', at(0, 99), 'ab!\ncd'],
    ['behind the last line', at(9, 0), 'ab\ncd!'],
    ['before the first line', at(-1, 5), '!ab\ncd'],
    ['with its ends exchanged', at(1, 0, 0, 1), 'a!cd'],
  ])('takes a position %s as the protocol has it', (_, range, expected) => {
    expect(applyChanges('ab\ncd', [{ range, text: '!' }])).toBe(expected);
  });

  test('counts lines as before when a line feed comes to stand behind a carriage return', () => {
    const changes = [
      { range: at(1, 0), text: '\n' },
      { range: at(1, 0), text: '!' },
    ];
    expect(applyChanges('a\rb', changes)).toBe('a\r\n!b');
  });

  test('gives what the reference implementation gives, change by change', () => {
    const text = fc.string({ unit: fc.constantFrom('あ', '𠮷', 'a', '\n', '\r'), maxLength: 12 });
    const step = fc.record({ from: fc.nat(40), length: fc.nat(6), text });
    fc.assert(
      fc.property(text, fc.array(step, { maxLength: 6 }), (start, steps) => {
        const document = TextDocument.create('file:///a.txt', 'plaintext', 0, start);
        const changes = steps.map((edit): TextDocumentContentChangeEvent => {
          const range = { start: document.positionAt(edit.from), end: document.positionAt(edit.from + edit.length) };
          TextDocument.update(document, [{ range, text: edit.text }], 1);
          return { range, text: edit.text };
        });
        expect(applyChanges(start, changes)).toBe(document.getText());
      }),
    );
  });
});
