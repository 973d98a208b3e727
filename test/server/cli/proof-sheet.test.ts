import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useCli } from './cli';
import { draft, utf16 } from './drafts';

const cli = useCli();

const BODY = '　川は東へ流れる。\n　町の橋を渡る。\n\n';
const OLD = draft({ body: BODY });
const NEW = draft({ body: BODY.replace('橋', '端').replace('東', '西') });

test('what changed goes into a table, which gives the new version when it comes back', async () => {
  cli.write('old.txt', utf16(OLD.replaceAll('\n', '\r\n')));
  cli.write('new.txt', NEW);
  const written = await cli.run(['proof-sheet', 'old.txt', 'new.txt', '-o', 'sheet.csv']);
  expect(written).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringContaining('Rows in the proof sheet: 2') as string,
  });
  const shown = await cli.run(['apply-proof-sheet', 'old.txt', 'sheet.csv', '--dry-run']);
  expect(shown.code).toBe(0);
  expect(shown.stdout).toContain('+　町の端を渡る。');
  expect(readFileSync(`${cli.folder}/old.txt`)).toEqual(utf16(OLD.replaceAll('\n', '\r\n')));
  expect((await cli.run(['apply-proof-sheet', 'old.txt', 'sheet.csv'])).code).toBe(0);
  expect(readFileSync(`${cli.folder}/old.txt`)).toEqual(utf16(NEW.replaceAll('\n', '\r\n')));
  expect(await cli.run(['apply-proof-sheet', 'old.txt', 'sheet.csv'])).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('this is so already') as string,
  });
});

test('rows that fit nowhere or twice are told, and the others applied', async () => {
  cli.write('a.txt', OLD);
  cli.write('sheet.csv', '誤,正\n海,湖\nの,が\n橋,端\n');
  const ended = await cli.run(['apply-proof-sheet', 'a.txt', 'sheet.csv']);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('row 1, "海" → "湖": not applied, for this text is not there.');
  expect(ended.stderr).toContain('row 2, "の" → "が": not applied, for it fits more than one place.');
  expect(readFileSync(`${cli.folder}/a.txt`, 'utf8')).toBe(OLD.replace('橋', '端'));
});

test('原本奥付 is changed only when that is asked for', async () => {
  const colophon = OLD.slice(OLD.indexOf('原本奥付'));
  const wrong = /[0-9]{4}年/.exec(colophon)?.[0] ?? '';
  const line = OLD.slice(0, OLD.lastIndexOf(wrong)).split('\n').length;
  cli.write('a.txt', OLD);
  cli.write('sheet.csv', `行,誤,正\n${line},${wrong},1999年\n`);
  const refused = await cli.run(['apply-proof-sheet', 'a.txt', 'sheet.csv']);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('--colophon') as string });
  expect(readFileSync(`${cli.folder}/a.txt`, 'utf8')).toBe(OLD);
  const applied = await cli.run(['apply-proof-sheet', 'a.txt', 'sheet.csv', '--colophon']);
  expect(applied).toMatchObject({ code: 0, stdout: expect.stringContaining('原本奥付 is changed, too') as string });
  expect(readFileSync(`${cli.folder}/a.txt`, 'utf8')).toContain('1999年');
});

test('a character that the encoding cannot hold leaves the file as it is', async () => {
  const bytes = Buffer.from([0x90, 0xec, 0x8b, 0xb4, 0x0a]);
  cli.write('a.txt', bytes);
  cli.write('sheet.csv', '誤,正\n川,𠮷\n');
  expect((await cli.run(['apply-proof-sheet', 'a.txt', 'sheet.csv'])).code).toBe(3);
  expect(readFileSync(`${cli.folder}/a.txt`)).toEqual(bytes);
});

test.each([
  [['proof-sheet', 'a.txt', 'a.txt', '-o', 'a.txt'], 2],
  [['proof-sheet', 'a.txt', 'gone.txt'], 3],
  [['proof-sheet', 'a.txt'], 2],
  [['proof-sheet', 'a.txt', 'a.txt', '--format', 'xlsx'], 2],
  [['apply-proof-sheet', 'a.txt', 'a.txt'], 2],
])('%j ends with %i and leaves the draft', async (args, code) => {
  cli.write('a.txt', OLD);
  expect((await cli.run(args)).code).toBe(code);
  expect(readFileSync(`${cli.folder}/a.txt`, 'utf8')).toBe(OLD);
});
