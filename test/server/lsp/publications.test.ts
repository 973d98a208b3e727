import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { acceptedAnswers } from '../answers';
import { daisyFiles, docx, epub } from '../publications/documents';
import { Client, type HeldRequest } from './client';
import { draftWith } from './drafts';
import { until } from './until';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 30_000 });

const WRONG = draftWith({ production: '製作館名及び製作年\n青葉点字図書館 令和3年製作\n\n' });
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

let folder: WorkspaceFolder;
let client: Client;
let held: HeldRequest;
beforeEach(async () => {
  folder = new WorkspaceFolder();
  folder.write('a.docx', docx(WRONG));
  folder.write('b.epub', epub(WRONG));
  for (const [name, text] of Object.entries(daisyFiles(WRONG))) folder.write(`daisy/${name}`, text);
  folder.write('cut.epub', epub(WRONG).subarray(0, 500));
  folder.write('source.docx', docx('第一章\n'));
  client = await Client.start({ folders: [folder.uri()], locale: 'en' });
  held = client.hold();
  await until(() => ['a.docx', 'b.epub', 'daisy/book.opf', 'cut.epub'].every((name) => messages(name).length > 0));
});
afterEach(async () => {
  await held.close();
  await client.stop();
  folder.dispose();
});

const messages = (name: string): unknown[] => held.items(folder.uri(name))?.map(({ message }) => message) ?? [];

test('documents of the workspace are checked; the findings name the part and stand at the beginning', () => {
  expect(messages('a.docx')).toEqual([expect.stringMatching(/^Paragraph 7, "青葉点字図書館 令和3年製作": /)]);
  expect(messages('b.epub')).toEqual([expect.stringMatching(/^OEBPS\/chapter1\.xhtml, paragraph 7, /)]);
  expect(messages('daisy/book.opf')).toEqual([expect.stringMatching(/^book\.xml, paragraph 7, /)]);
  expect(held.items(folder.uri('a.docx'))?.[0]).toMatchObject({ range: START, severity: 1 });
  expect(held.items(folder.uri('cut.epub'))?.[0]).toMatchObject({ code: 'publication-unreadable', severity: 4 });
  expect(held.items(folder.uri('source.docx'))).toBeUndefined();
});

test('they are read again when they change, a DAISY book when its text does', async () => {
  folder.write('a.docx', docx(draftWith()));
  await client.fileChanged(folder.uri('a.docx'), FileChangeType.Changed);
  await until(() => messages('a.docx').length === 0);
  folder.write('daisy/book.xml', daisyFiles(draftWith())['book.xml'] ?? '');
  await client.fileChanged(folder.uri('daisy/book.xml'), FileChangeType.Changed);
  await until(() => messages('daisy/book.opf').length === 0);
});

test('a Word document is silent once a text of its name stands beside it', async () => {
  const text = folder.write('a.txt', draftWith());
  await client.fileChanged(text, FileChangeType.Created);
  await until(() => messages('a.docx').length === 0);
});

test('a report names what could not be read; it does not keep the rest from being packed', async () => {
  folder.write('accessible-text.json', JSON.stringify({ declarations: acceptedAnswers('full') }));
  const report = await client.request<{ titles: number; text: string }>('accessibleText/deliveryReport', {
    format: 'txt',
  });
  expect(report.titles).toBe(3);
  expect(report.text).toContain('cut.epub: The text cannot be read');
  const packed = await client.request<{ titles: { problems: string[] }[] }>('accessibleText/pack', {});
  expect(packed.titles.map(({ problems }) => problems)).toEqual([[], [], []]);
});
