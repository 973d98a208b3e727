import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { DictionaryError } from '../../../server/engine/dictionary-error';
import { readDictionary } from '../../../server/engine/node/read-dictionary';
import { readPack, writePack, type PackBuffer, type Sections } from '../../../server/engine/pack-format';

const sections: Sections = {
  connections: Int16Array.of(-1, 2, -3),
  labels: Uint16Array.of(0xffff),
  trie: Uint32Array.of(0xffff_ffff, 1),
  firstWord: new Int32Array(0),
  pairs: new Uint8Array(0),
  words: Int32Array.of(-5, 6),
  readings: Uint32Array.of(7),
  baseForms: Uint8Array.of(1, 2, 3, 4, 5),
  letters: Uint8Array.of(8),
  classes: Uint8Array.of(9),
  tables: new TextEncoder().encode(JSON.stringify({ filler: '字'.repeat(1500) })),
};

const folder = mkdtempSync(join(tmpdir(), 'dictionary-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function problemOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error instanceof DictionaryError ? error.problem : error;
  }
}

function changed(change: (bytes: Uint8Array) => void): ArrayBuffer {
  const copy = writePack(sections);
  change(new Uint8Array(copy));
  return copy;
}

describe('a packed dictionary', () => {
  test('gives back every section, from ordinary and from shared memory', () => {
    const pack = writePack(sections);
    const shared = new SharedArrayBuffer(pack.byteLength);
    new Uint8Array(shared).set(new Uint8Array(pack));
    for (const buffer of [pack, shared]) {
      const read = readPack(buffer);
      expect(read).toEqual(sections);
      expect(read.words.buffer).toBe(buffer);
    }
  });

  test.each<[string, PackBuffer, string]>([
    ['nothing', new ArrayBuffer(0), 'truncated'],
    ['a few bytes of it', writePack(sections).slice(0, 40), 'truncated'],
    ['most of it', writePack(sections).slice(0, -16), 'truncated'],
    ['an odd number of bytes of it', writePack(sections).slice(0, -1), 'truncated'],
    ['another file', new TextEncoder().encode('%PDF-1.4 and so on').buffer, 'foreign'],
    [
      'another version',
      changed((bytes) => {
        bytes.set([99], 4);
      }),
      'other-version',
    ],
    [
      'without half a kilobyte of a section',
      changed((bytes) => {
        bytes.fill(0, bytes.length - 1536, bytes.length - 1024);
      }),
      'damaged',
    ],
    [
      'a changed byte of the header',
      changed((bytes) => {
        bytes.set([99], 21);
      }),
      'damaged',
    ],
    [
      'something behind it',
      changed((bytes) => {
        new DataView(bytes.buffer).setUint32(8, bytes.length - 16, true);
      }),
      'damaged',
    ],
  ])('is refused when it is %s', (_, buffer, problem) => {
    expect(problemOf(() => readPack(buffer))).toBe(problem);
  });

  test('is read from a file; a missing and an unreadable file are told apart', () => {
    const file = join(folder, 'test.dic');
    writeFileSync(file, new Uint8Array(writePack(sections)));
    expect(readPack(readDictionary(pathToFileURL(file)))).toEqual(sections);
    expect(problemOf(() => readDictionary(pathToFileURL(join(folder, 'none.dic'))))).toBe('missing');
    expect(problemOf(() => readDictionary(pathToFileURL(folder)))).toBe('unreadable');
  });

  test('that cannot be opened is spoken of in both languages', () => {
    expect(new DictionaryError('damaged').message).toMatch(/辞書が壊れています。 \/ .*damaged/);
  });
});
