import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Archive } from '../../../server/publications/archive';
import { readArchive } from '../../../server/publications/read';
import { UnreadableError } from '../../../server/publications/unreadable';
import { archive, docx, epub, epubFiles, paragraphs, xhtml } from './documents';

const BOOK = '原本情報\n水辺の町の記録\n\n本文\n';
const unreadable = (bytes: Uint8Array, name = 'book.epub') => readArchive(bytes, name).unreadable;

/** Changes 2 or 4 bytes at an offset behind each place where a signature stands. */
function patch(bytes: Uint8Array, signature: number, offset: number, value: number, size: 2 | 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 <= copy.length; at++) {
    if (view.getUint32(at, true) !== signature) continue;
    if (size === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return copy;
}
const ENTRY = 0x02014b50;

describe('what cannot be read is told', () => {
  test.each([
    ['nothing at all', new Uint8Array(), { kind: 'broken' }],
    ['a plain text', strToU8('原本情報\n'), { kind: 'broken' }],
    ['an archive that was cut off', epub(BOOK).subarray(0, 400), { kind: 'broken' }],
    [
      'a Word document with a password',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      { kind: 'compound' },
    ],
    ['an archive without a book', archive({ 'readme.txt': 'x' }), { kind: 'no-text' }],
    ['encrypted files', patch(epub(BOOK), ENTRY, 8, 1, 2), { kind: 'encrypted', part: 'META-INF/container.xml' }],
    ['an unknown method', patch(epub(BOOK), ENTRY, 10, 12, 2), { kind: 'part-broken', part: 'META-INF/container.xml' }],
    [
      'entries elsewhere',
      patch(epub(BOOK), ENTRY, 42, 1e9, 4),
      { kind: 'part-broken', part: 'META-INF/container.xml' },
    ],
  ])('%s', (_, bytes, reason) => {
    expect(unreadable(bytes)).toEqual(reason);
  });

  test('a chapter that is missing, is no XML, or has a DRM of its own', () => {
    const files = epubFiles({ 'a.xhtml': xhtml(paragraphs(BOOK)), 'b.xhtml': xhtml('<p>終わり</p>') });
    const without = { ...files };
    delete without['OEBPS/b.xhtml'];
    expect(unreadable(archive(without))).toEqual({ kind: 'part-missing', part: 'OEBPS/b.xhtml' });
    const broken = archive({ ...files, 'OEBPS/b.xhtml': xhtml('<p>終わり') });
    expect(unreadable(broken)).toEqual({ kind: 'part-broken', part: 'OEBPS/b.xhtml' });
    const locked = (uri: string) =>
      archive({
        ...files,
        'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><CipherData><CipherReference URI="${uri}"/></CipherData></EncryptedData></encryption>`,
      });
    expect(unreadable(locked('OEBPS/b.xhtml'))).toEqual({ kind: 'encrypted', part: 'OEBPS/b.xhtml' });
    // Fonts are often made unreadable for everybody else.
    expect(unreadable(locked('OEBPS/font.otf'))).toBeUndefined();
  });
});

describe('what was made to do harm is bounded', () => {
  test('files that grow when they are opened, whatever size they state', () => {
    const limits = { files: 10, bytes: 1_000_000 };
    const zeros = zipSync({ 'a.xml': new Uint8Array(5_000_000) });
    for (const bytes of [zeros, patch(zeros, ENTRY, 24, 10, 4)]) {
      expect(() => new Archive(bytes, limits).read('a.xml')).toThrow(new UnreadableError('too-large'));
    }
    const many = new Archive(zipSync({ 'a.xml': new Uint8Array(400_000), 'b.xml': new Uint8Array(400_000) }), limits);
    expect(many.read('a.xml')).toHaveLength(400_000);
    expect(many.read('b.xml')).toHaveLength(400_000);
    expect(() => many.read('a.xml')).toThrow('too-large');
  });

  test('more files than a book has', () => {
    const files = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`${index}`, new Uint8Array()]));
    expect(unreadable(zipSync(files, { level: 0 }))).toEqual({ kind: 'too-many-files' });
  });

  test('entities that stand for more and more of each other, and those that nobody declares', () => {
    const lines = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`);
    const laughs = `<!DOCTYPE html [<!ENTITY l0 "はは">${lines.join('')}]>`;
    for (const text of [xhtml('<p>&l9;</p>', laughs), xhtml('<p>&constructor;</p>')]) {
      expect(unreadable(archive(epubFiles({ 'a.xhtml': text })))).toEqual({
        kind: 'own-entities',
        part: 'OEBPS/a.xhtml',
      });
    }
    const latin = archive(epubFiles({ 'a.xhtml': xhtml('<p>a&nbsp;b&hellip;&#x3042;</p>') }));
    expect(readArchive(latin, 'a.epub').text).toBe('a\u00a0b…あ\n');
  });

  test('elements in elements without end', () => {
    const deep = archive(epubFiles({ 'a.xhtml': xhtml('<div>'.repeat(100_000)) }));
    expect(unreadable(deep)?.kind).toBe('too-large');
  });
});

test('any bytes, and any archive with any bytes changed, are read or told of, and nothing is thrown', () => {
  const sources = [docx(BOOK), epub(BOOK, '第一章\n')];
  const change = fc.tuple(fc.nat(), fc.nat(255));
  const mutated = fc
    .tuple(fc.constantFrom(...sources), fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat())
    .map(([source, changes, cut]) => {
      const bytes = source.slice(0, cut % 4 === 0 ? cut % source.length : source.length);
      for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
      return bytes;
    });
  fc.assert(
    fc.property(
      fc.oneof(fc.uint8Array({ maxLength: 300 }), mutated),
      fc.constantFrom('a.docx', 'a.epub'),
      (bytes, name) => {
        const { text, unreadable: reason } = readArchive(bytes, name);
        expect(reason === undefined || text === '').toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
