import { expect, test } from 'vitest';
import { FileError, type Files } from '../../../server/host/files';
import { readStoredText } from '../../../server/host/stored-text';
import { daisyFiles, docx } from '../publications/documents';

const FOLDER = 'memory:/books/';

/** Files in memory; a size is what is claimed. */
function filesOf(contents: Readonly<Record<string, string | Uint8Array>>, size = 0): Files {
  return {
    read(uri) {
      const content = contents[uri.slice(FOLDER.length)];
      if (content === undefined) return Promise.reject(new FileError('missing', uri));
      return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
    list: () => Promise.resolve([]),
    size: () => Promise.resolve(size),
  };
}

test('a plain text is decoded, a document read for its text', async () => {
  const files = filesOf({ 'a.txt': '川\n', 'b.docx': docx('川\n') });
  expect(await readStoredText(files, `${FOLDER}a.txt`)).toMatchObject({ text: '川\n', bytes: { encoding: 'utf-8' } });
  expect(await readStoredText(files, `${FOLDER}b.docx`)).toEqual({
    text: '川\n',
    publication: { parts: [], isNamed: false },
  });
});

test('a large document is opened only where somebody named it', async () => {
  const files = filesOf({ 'b.docx': docx('川\n') }, 40 * 1024 * 1024);
  expect(await readStoredText(files, `${FOLDER}b.docx`)).toMatchObject({
    text: '',
    publication: { unreadable: { kind: 'not-opened' } },
  });
  expect((await readStoredText(files, `${FOLDER}b.docx`, true)).text).toBe('川\n');
});

test('a DAISY book without its text lacks a part; a text that may not be read is another matter', async () => {
  const daisy = daisyFiles('川\n');
  const opf = `${FOLDER}book.opf`;
  expect((await readStoredText(filesOf(daisy), opf)).text).toBe('川\n');
  const { 'book.opf': own = '' } = daisy;
  expect(await readStoredText(filesOf({ 'book.opf': own }), opf)).toMatchObject({
    publication: { unreadable: { kind: 'part-missing', part: 'book.xml' } },
  });
  const denied: Files = {
    ...filesOf(daisy),
    read: (uri) => (uri === opf ? filesOf(daisy).read(uri) : Promise.reject(new FileError('denied', uri))),
  };
  await expect(readStoredText(denied, opf)).rejects.toMatchObject({ problem: 'denied' });
});
