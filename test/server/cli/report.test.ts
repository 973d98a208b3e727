import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { acceptedAnswers } from '../answers';
import { useCli } from './cli';
import { CONTROL, draft } from './drafts';

const cli = useCli();
const CONFIG = 'accessible-text.json';

function answered(more: object = {}): string {
  return JSON.stringify({ declarations: acceptedAnswers('full'), ...more });
}

describe('a title with every question answered', () => {
  beforeEach(() => {
    cli.write(CONFIG, answered());
    cli.write('川/001.txt', draft());
  });

  test('is ready, which the exit code says too', async () => {
    const ended = await cli.run(['report', '.', '--made-by', '例示花子', '--today', '2026-04-01']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('Titles: 1; ready for delivery: 1.');
    expect(ended.stdout).toContain('Made on 2026-04-01\nMade by 例示花子\n');
    expect(ended.stdout).toContain('水辺の町の記録');
  });

  test('is told in Japanese without tables or signs in plain text', async () => {
    const { stdout } = await cli.run(['report', '.', '--locale', 'ja']);
    expect(stdout).toContain('1タイトルのうち、納品できるものは1タイトルです。');
    expect(stdout).not.toMatch(/[|*#]/);
  });

  test('can be had as a page, as Markdown and as data', async () => {
    const html = (await cli.run(['report', '.', '--format', 'html'])).stdout;
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<a href="#title-1">');
    expect(html).toContain('<h2 id="title-1">');
    expect(html).not.toMatch(/<script|https?:|src=/);
    expect((await cli.run(['report', '.', '--format', 'md'])).stdout).toMatch(/^# Delivery report\n/);
    const data: unknown = JSON.parse((await cli.run(['report', '.', '--format', 'json'])).stdout);
    expect(data).toMatchObject({ titles: [{ ready: true, files: ['川/001.txt'], blockers: [] }] });
  });

  test('is written to a file, but never in the place of a draft', async () => {
    const ended = await cli.run(['report', '.', '--format', 'html', '--output-file', 'report.html']);
    expect(ended).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(join(cli.folder, 'report.html'), 'utf8')).toContain('</html>');
    expect((await cli.run(['report', '.', '--output-file', '川/001.txt'])).code).toBe(2);
    expect(readFileSync(join(cli.folder, '川/001.txt'), 'utf8')).toBe(draft());
  });
});

test('a title with an error and no answers is blocked, in words', async () => {
  cli.write('a.txt', draft(CONTROL));
  const { code, stdout } = await cli.run(['report', 'a.txt']);
  expect(code).toBe(1);
  expect(stdout).toContain('Not ready for delivery. This is left:\n\nErrors: 1.\nNot answered: ');
});

test('what was allowed is told with its reason, or with the want of one', async () => {
  const allow = [
    { rule: 'control-character', file: 'a.txt', text: '\u0001', reason: '原本のとおり' },
    { rule: 'ruby-malformed' },
  ];
  cli.write(CONFIG, answered({ allow }));
  cli.write('a.txt', draft(CONTROL));
  const { code, stdout } = await cli.run(['report', 'a.txt']);
  expect(code).toBe(0);
  expect(stdout).toContain('control-character “\uFFFD” a.txt: 原本のとおり');
  expect(stdout).toContain('a.txt: 原本のとおり (places: 1)');
  expect(stdout).toContain(
    'every finding of ruby-malformed, in every file: no reason is given (there is no such finding now)',
  );
});

describe('a rule that the configuration has switched off or lowered', () => {
  const rules = { 'control-character': { severity: 'hint' }, 'ruby-malformed': { severity: 'off' } };
  test.each(['html', 'md', 'txt'])('is told in %s, and the title is not simply ready', async (format) => {
    cli.write(CONFIG, answered({ rules, allow: [{ rule: 'ruby-malformed' }] }));
    cli.write('a.txt', draft(CONTROL));
    const english = (await cli.run(['report', '.', '--format', format])).stdout.replaceAll('\\', '');
    expect(english).toContain('ready, but not checked by every rule');
    expect(english).toContain('Rules that the configuration has switched off: 1. Nobody has checked');
    expect(english).toMatch(/ruby-malformed \(.+\): switched off, so this was not checked/);
    expect(english).toMatch(/control-character \(.+\): lowered from error to hint/i);
    expect(english).toContain('the rule is switched off, so it is not known whether there is such a finding');
    expect(english).not.toContain('..');
    const japanese = (await cli.run(['report', '.', '--format', format, '--locale', 'ja'])).stdout.replaceAll('\\', '');
    expect(japanese).toContain('納品できます（使わなかった規則あり）');
    expect(japanese).toMatch(/ruby-malformed（.+）: 使っていません。この点は点検していません。/);
  });

  test('stands in the data', async () => {
    cli.write(CONFIG, answered({ rules, allow: [{ rule: 'hard-line-break' }] }));
    cli.write('a.txt', draft(CONTROL));
    const [title] = (JSON.parse((await cli.run(['report', '.', '--format', 'json'])).stdout) as { titles: unknown[] })
      .titles;
    expect(title).toMatchObject({
      changedRules: [
        { ruleId: 'ruby-malformed', now: 'off' },
        { ruleId: 'control-character', usual: 'error', now: 'hint' },
      ],
      allowed: [{ rule: 'hard-line-break', findings: 0 }],
    });
  });
});

test('a book that was checked as another than it says does not seem to say so', async () => {
  cli.write(CONFIG, answered());
  cli.write('a.txt', draft());
  const { stdout } = await cli.run(['report', '.', '--level', 'none', '--locale', 'ja']);
  expect(stdout).toContain('校正レベル: 未校正として点検しました。原稿の記載は「全文校正」です。');
});

test('a rule that had to do without the dictionary has not checked all', () => {
  const program = cli.write('program/cli.js', readFileSync(cli.program));
  cli.write(CONFIG, answered());
  cli.write('本/a.txt', draft({ body: '【11ページ】\n　川の口は口ープで囲まれ、町の人は夕方まで\n舟を待った。\n\n' }));
  const { stdout } = spawnSync(process.execPath, [program, 'report', '本', '--locale', 'ja'], {
    cwd: cli.folder,
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/辞書を使えなかったため、\d件の規則（.*ocr-lookalike.*）は一部しか点検していません。/);
});

test('titles of a very large folder stand in the order of their files', async () => {
  const [front = '', colophon = ''] = draft({ body: '　本文。\n' }).split('　本文。\n');
  for (let title = 1; title <= 101; title++) cli.write(`本/book${title}.txt`, draft());
  cli.write('本/a1.txt', `${front}　本文。\n`);
  cli.write('本/a2.txt', `　続き。\n\n${colophon}`);
  const { stdout } = await cli.run(['report', '.', '--format', 'json']);
  const files = (JSON.parse(stdout) as { titles: { files: string[] }[] }).titles.map((title) => title.files);
  expect(files.slice(0, 3)).toEqual([['本/a1.txt', '本/a2.txt'], ['本/book1.txt'], ['本/book2.txt']]);
  expect(files).toHaveLength(102);
});

test('a name that is made to be obeyed is only shown', async () => {
  const name = '<script>alert(1)<script>&\u001B[31m|.txt';
  cli.write(name, draft());
  const html = (await cli.run(['report', '.', '--format', 'html'])).stdout;
  expect(html).toContain('&lt;script&gt;alert(1)&lt;script&gt;&amp;\uFFFD[31m|.txt');
  expect(html).not.toContain('<script');
  expect((await cli.run(['report', '.', '--format', 'md'])).stdout).toContain('\\<script\\>');
  expect((await cli.run(['report', '.'])).stdout).not.toContain('\u001B');
});

test('what could not be checked stands in the report, and a broken configuration answers nothing', async () => {
  cli.write(CONFIG, answered().replace('{', '{ "include": [,'));
  cli.write('a.txt', draft());
  const { code, stdout } = await cli.run(['report', '.']);
  expect(code).toBe(2);
  expect(stdout).toContain(`What could not be checked\n\n${CONFIG}: this is not valid JSON.`);
});

test.each(['report', 'pack'])('%s tells of a setting that does not exist', async (command) => {
  cli.write(CONFIG, '{ "rules": { "no-such-rule": "off" } }');
  cli.write('a.txt', draft());
  const { stderr } = await cli.run([command, '.', ...(command === 'pack' ? ['-o', 'out.zip'] : [])]);
  expect(stderr).toMatch(/accessible-text\.json:1:\d+: .*no-such-rule/);
});

test('where there is no draft the report says so', async () => {
  cli.write('memo.txt', '買い物\n');
  const ended = await cli.run(['report', '.']);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('No draft was found.');
});
