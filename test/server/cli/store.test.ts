import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSession } from '../../../server/cli/session';
import { prepare } from '../../../server/cli/store';
import { PLAIN, type Terminal } from '../../../server/cli/terminal';
import { createSay } from '../../../server/cli/messages';
import { parseDraft } from '../../../server/core/syntax/parse';
import { decode, type TextEncoding } from '../../../server/core/text/decode';
import { applyEdits } from '../../../server/core/text/edit';
import { encode } from '../../../server/host/encode';
import { uriOfPath } from '../../../server/host/uri';

const TERMINAL: Terminal = {
  locale: 'en',
  say: createSay('en'),
  colours: PLAIN,
  out: () => undefined,
  note: () => undefined,
};
const URI = uriOfPath('/books/001.txt');

/** Bytes that a text takes, in an encoding without regard to a mark. */
const LENGTHS: Readonly<Record<TextEncoding, (text: string) => number>> = {
  'utf-8': (text) => Buffer.byteLength(text),
  'utf-16le': (text) => text.length * 2,
  'utf-16be': (text) => text.length * 2,
  'shift_jis': (text) => text.replace(/[^\p{ASCII}\uFF61-\uFF9F]/gu, '00').length,
};

const STORAGES = [
  { encoding: 'utf-8', byteOrderMark: false },
  { encoding: 'utf-8', byteOrderMark: true },
  { encoding: 'utf-16le', byteOrderMark: true },
  { encoding: 'utf-16be', byteOrderMark: true },
  { encoding: 'shift_jis', byteOrderMark: false },
] as const;

const IN_CODE_PAGE = ['本', '文', '①', '髙', '～', 'ｱ', 'ソ', 'a', '\\', '\t', '\r\n', '\n', '。'];
const BOOK = fc.string({ unit: fc.constantFrom(...IN_CODE_PAGE), maxLength: 60 });
const INSERTED = fc.string({ unit: fc.constantFrom(...IN_CODE_PAGE, '〜', 'é', '𠮷'), maxLength: 5 });

test('every byte outside an edit stays, and what cannot be stored is refused', async () => {
  let refused = 0;
  let stored = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(BOOK, BOOK, BOOK),
      INSERTED,
      fc.constantFrom(...STORAGES),
      async ([head, middle, tail], inserted, storage) => {
        const source = `あ${head}${middle}${tail}`;
        const bytes = encode(source, storage);
        const span = { start: 1 + head.length, end: 1 + head.length + middle.length };
        const text = applyEdits(source, [{ span, newText: inserted }]);
        const session = await createSession({ all: false, today: { year: 2026, month: 4, day: 1 } }, TERMINAL, {
          uri: URI,
          bytes,
        });
        const before = parseDraft({ path: '001.txt', ...decode(bytes) });
        const file = await prepare(session, URI, { before, text, bytes: {} });
        if (!file) {
          refused++;
          expect(session.failures).toMatchObject([
            { exitCode: 3, sentence: expect.stringMatching(/cannot be stored|would change it/) as string },
          ]);
          return;
        }
        stored++;
        const back = decode(file.after);
        expect(back.text).toBe(text);
        const length = LENGTHS[storage.encoding];
        const mark = bytes.length - length(source);
        const first = mark + length(source.slice(0, span.start));
        const last = length(tail);
        expect(file.after.slice(0, first)).toEqual(bytes.slice(0, first));
        expect(file.after.slice(file.after.length - last)).toEqual(bytes.slice(bytes.length - last));
      },
    ),
    { numRuns: 400 },
  );
  expect(Math.min(refused, stored)).toBeGreaterThan(5);
});

test('a file that no longer holds what was checked is refused', async () => {
  const session = await createSession({ all: false, today: { year: 2026, month: 4, day: 1 } }, TERMINAL, {
    uri: URI,
    bytes: Buffer.from('別の文'),
  });
  const before = parseDraft({ path: '001.txt', text: '本文' });
  expect(await prepare(session, URI, { before, text: '本文。', bytes: {} })).toBeUndefined();
  expect(session.failures[0]?.sentence).toContain('changed meanwhile');
});

test('new line ends are put everywhere', async () => {
  const bytes = Buffer.from('あ\r\nい\nう\rえ');
  const session = await createSession({ all: false, today: { year: 2026, month: 4, day: 1 } }, TERMINAL, {
    uri: URI,
    bytes,
  });
  const before = parseDraft({ path: '001.txt', ...decode(bytes) });
  const file = await prepare(session, URI, {
    before,
    text: before.text,
    bytes: { terminator: '\r\n', byteOrderMark: true },
  });
  expect(Buffer.from(file?.after ?? []).toString()).toBe('\uFEFFあ\r\nい\r\nう\r\nえ');
});
