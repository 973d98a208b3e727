import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { acceptedAnswers } from '../answers';
import { daisyFiles, docx, epub } from '../publications/documents';
import { useCli } from './cli';
import { draft } from './drafts';

const cli = useCli();
const ANSWERS = JSON.stringify({ declarations: acceptedAnswers('full') });
const WRONG = draft({ production: '製作館名及び製作年\n青葉点字図書館 令和3年製作\n\n' });
const RULE = 'production-year-not-western';
const chapters = (text: string): string[] => text.split(/(?<=\n\n)/);
const read = (name: string): Buffer => readFileSync(join(cli.folder, name));

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string; readonly line: number; readonly message: string }[];
}

async function checked(...args: readonly string[]): Promise<Record<string, readonly string[]>> {
  const { stdout } = await cli.run(['check', ...args, '--format', 'json']);
  const files = JSON.parse(stdout) as readonly Result[];
  return Object.fromEntries(
    files.map(({ filePath, messages }) => [
      filePath.slice(cli.folder.length + 1),
      messages.map(({ ruleId, line, message }) => `${ruleId}:${line}: ${message}`),
    ]),
  );
}

function writeDaisy(folder: string, text: string): void {
  for (const [name, content] of Object.entries(daisyFiles(text))) cli.write(`${folder}/${name}`, content);
}

describe('a folder with books in every format', () => {
  beforeEach(() => {
    cli.write('a.txt', draft());
    cli.write('b.docx', docx(WRONG));
    cli.write('c.epub', epub(...chapters(WRONG)));
    writeDaisy('d', WRONG);
  });

  test('is checked in all of them; the findings name the part', async () => {
    const found = await checked('.');
    expect(Object.keys(found).sort()).toEqual(['a.txt', 'b.docx', 'c.epub', 'd/book.opf']);
    expect(found['a.txt']).toEqual([]);
    expect(found['b.docx']).toEqual([expect.stringMatching(`^${RULE}:1: Paragraph 7, "青葉点字図書館 令和3年製作": `)]);
    expect(found['c.epub']).toEqual([expect.stringMatching(`^${RULE}:1: OEBPS/chapter2.xhtml, paragraph 2, `)]);
    expect(found['d/book.opf']).toEqual([expect.stringMatching(`^${RULE}:1: book.xml, paragraph 7, `)]);
  });

  test('is reported on and packed in all of them, each file as it is stored; no fix changes a byte', async () => {
    const names = ['b.docx', 'c.epub', 'd/book.opf', 'd/book.xml', 'd/smil/book.smil'];
    const before = names.map(read);
    const fixed = await cli.run(['fix', '.', '--review', '--only', RULE]);
    expect(fixed.code).toBe(1);
    expect(names.map(read)).toEqual(before);
    const report = JSON.parse((await cli.run(['report', '.', '--format', 'json'])).stdout) as {
      titles: { files: string[]; items: { item: string; state: string }[] }[];
    };
    const word = report.titles.find(({ files }) => files.includes('b.docx'));
    const states = Object.fromEntries(word?.items.map(({ item, state }) => [item, state]) ?? []);
    expect(states).toMatchObject({ 'D': 'passed', 'G.2-5': 'look', 'G.2-6': 'passed', '別添1 No 2': 'found' });
    cli.write('accessible-text.json', ANSWERS);
    expect((await cli.run(['pack', '.', '-o', '../refused.zip'])).code).toBe(1);
    expect((await cli.run(['pack', 'd', '-o', 'out.zip', '--force', '試し'])).code).toBe(0);
    const packed = unzipSync(read('out.zip'));
    expect(Object.keys(packed).sort()).toEqual(['book.opf', 'book.xml', 'smil/book.smil']);
    expect(Buffer.from(packed['book.xml'] ?? [])).toEqual(read('d/book.xml'));
  });
});

describe('a document that nobody named', () => {
  test('is left alone where it has no heading of the guide, or is what a text was made from', async () => {
    cli.write('川.txt', draft());
    cli.write('川.docx', docx(WRONG));
    cli.write('~$川の話.docx', 'x');
    cli.write('002.docx', docx('第二章\n川の話\n'));
    cli.write('unpacked/content.opf', '<package><manifest/><spine/></package>');
    cli.write('手紙.docx', docx('著作権処理に関する事項\n先日のお問い合わせにお答えします。\n'));
    cli.write(
      '確認表.docx',
      docx('原本情報\n製作館名及び製作年\n著作権処理に関する事項\nテキストデータ凡例\n原本奥付\n'),
    );
    expect(await checked('.')).toEqual({ '川.txt': [] });
    expect(Object.keys(await checked('.', '--all'))).toEqual(['川.txt']);
    const named = await checked('川.docx', '002.docx');
    expect(named['川.docx']).toHaveLength(1);
    expect(named['002.docx']?.every((finding) => finding.startsWith('section-missing:1: '))).toBe(true);
  });

  test('is told of where it cannot be read, and neither reported on nor packed; one that was named is an error', async () => {
    cli.write('accessible-text.json', ANSWERS);
    cli.write('books/川.txt', draft());
    cli.write('books/cut.epub', epub(draft()).subarray(0, 600));
    expect((await cli.run(['check', '.', '--max-warnings', '0'])).code).toBe(0);
    expect((await checked('.'))['books/cut.epub']).toEqual([expect.stringMatching('^publication-unreadable:1: ')]);
    const { code, stdout, stderr } = await cli.run(['report', '.', '--format', 'md']);
    expect([code, stderr]).toEqual([0, expect.stringContaining('books/cut.epub: The text cannot be read')]);
    expect(stdout).toContain('books/cut.epub: The text cannot be read');
    expect((await cli.run(['pack', '.', '-o', 'out.zip'])).code).toBe(0);
    expect(Object.keys(unzipSync(read('out.zip')))).toEqual(['川.txt']);
    expect((await cli.run(['check', 'books/cut.epub'])).code).toBe(1);
  });

  test('forms a title with others of its format, as texts do', async () => {
    const [front, back] = draft().split(/(?=原本奥付)/);
    cli.write('001.docx', docx(front ?? ''));
    cli.write('002.docx', docx(back ?? ''));
    expect(await checked('.')).toEqual({ '001.docx': [], '002.docx': [] });
    expect(await checked('001.docx')).toEqual({ '001.docx': [] });
  });
});
