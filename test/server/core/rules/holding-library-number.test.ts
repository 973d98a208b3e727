import { describe, expect, test } from 'vitest';
import { chooseFirst, fixText } from '../../../../server/core/lint/fix';
import { renderExample } from '../../../../server/core/rules/example';
import { found, lintSources, lintText } from '../lint-text';

const RULE = 'holding-library-number';

const sourceInfo = (...lines: string[]): string =>
  renderExample({
    'source-info': `${['原本情報', '水辺の町の記録', '見本太郎 著', '見本書房', ...lines, '2017年5月15日初版第1刷発行'].join('\n')}\n\n`,
  }).text;
const colophon = (...lines: string[]): string =>
  renderExample({ colophon: `${['原本奥付', '水辺の町の記録', '発行所　見本書房', ...lines].join('\n')}\n` }).text;
const legend = (line: string): string =>
  renderExample({
    legend: `テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. ${line}\n\n`,
  }).text;

const findings = (text: string) => lintText(text).filter(({ ruleId }) => ruleId === RULE);
const graded = (text: string): string[] =>
  findings(text).map(({ severity, message, span }) => `${severity} ${message} ${text.slice(span.start, span.end)}`);
const fixed = (text: string): string => fixText(text, (next) => findings(next), chooseFirst(new Set([RULE]))).text;

describe('holding-library-number grades', () => {
  test.each([
    ['請求記号：369.5/ミ', 'error labelled 請求記号：369.5/ミ'],
    ['369.5/ミ', 'warning shape 369.5/ミ'],
    ['全国書誌番号：20667205', 'warning national 全国書誌番号：20667205'],
    ['登録番号：', 'hint labelOnly 登録番号：'],
  ])('%s', (line, expected) => {
    expect(graded(sourceInfo(line))).toEqual([expected]);
  });

  test('a label on the back of the book as one number', () => {
    expect(graded(sourceInfo('K', '369.5', 'M12', '1'))).toEqual(['warning shape K\n369.5\nM12\n1']);
  });

  test('one in the colophon as a hint without a fix, whatever it is', () => {
    const text = colophon('登録番号 0012345', '0123456789');
    expect(graded(text)).toEqual(['hint colophon 登録番号 0012345']);
    expect(fixed(text)).toBe(text);
  });
});

describe('holding-library-number looks into', () => {
  test('the production statement and the legend', () => {
    const production = '製作館名及び製作年\n青葉点字図書館 2021年製作\nデータ番号 TX1234\n\n';
    expect(found(renderExample({ production }).text, RULE)).toEqual([expect.stringMatching(/:データ番号 TX1234$/)]);
    expect(found(legend('原本は当館所蔵（資料番号 123456789）である。'), RULE)).toEqual([
      expect.stringMatching(/:（資料番号 123456789）$/),
    ]);
  });

  test('the lines above the first heading', () => {
    expect(found(`登録番号 0012345\n${renderExample({}).text}`, RULE)).toEqual(['1:登録番号 0012345']);
  });

  test('the file name, once a file', () => {
    const path = 'books/369.5_ミ_水辺の町.txt';
    const [finding, ...others] = lintText(renderExample({}).text, { path }).filter(({ ruleId }) => ruleId === RULE);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', span: { start: 0, end: 0 }, data: { text: '369.5_ミ' } });
    expect(finding?.fixes ?? []).toEqual([]);
  });
});

describe('holding-library-number is silent on', () => {
  test('the body', () => {
    const body = '【11ページ】\n　請求記号 369.5/ミ の本を借りた。\n369.5/ミ\n登録番号 0012345\n\n';
    expect(found(renderExample({ body }).text, RULE)).toEqual([]);
  });

  test('a file that continues another, and the short body in front of its colophon', () => {
    const [head, tail] = renderExample({}).text.split('【12ページ】') as [string, string];
    const sources = [
      { path: '001.txt', text: head },
      { path: '002.txt', text: `369.5/ミ\n${tail}` },
    ] as const;
    expect(lintSources([...sources]).filter(({ ruleId }) => ruleId === RULE)).toEqual([]);
  });

  test('a text that is no draft, whatever its name', () => {
    expect(found('369.5/ミ\n', RULE, { path: '登録番号0012345678.txt' })).toEqual([]);
  });

  test('a shape that the colophon prints too, but not on a label', () => {
    const line = '水辺の機関車 K369-M12';
    const source = sourceInfo(line, '登録番号 12345').replace(
      '発行所　見本書房',
      `発行所　見本書房\n${line}\n登録番号 12345`,
    );
    expect(findings(source).map(({ severity }) => severity)).toEqual(['error', 'hint', 'hint']);
  });

  test('a legend that speaks of such numbers', () => {
    expect(found(legend('請求記号、登録番号などの館独自の番号は記載していない。'), RULE)).toEqual([]);
  });
});

describe('holding-library-number deletes', () => {
  test.each([
    ['the whole line', ['登録番号 0012345'], []],
    ['a stack of lines', ['K', '369.5', 'M12', '1'], []],
    ['a label and the value below it', ['請求記号', '369.5', 'ミ'], []],
    ['two numbers on a line', ['書誌ID:000001234567 / 請求記号:369-461'], []],
    ['a label without value', ['登録番号：'], []],
    ['the number alone', ['見本文庫　EG88-L101'], ['見本文庫']],
    ['brackets with it', ['見本叢書【EG88-L101】 3'], ['見本叢書 3']],
  ])('%s', (_, before, after) => {
    expect(fixed(sourceInfo(...before))).toBe(sourceInfo(...after));
    const windows = (text: string): string => text.replace(/\n/g, '\r\n');
    expect(fixed(windows(sourceInfo(...before)))).toBe(windows(sourceInfo(...after)));
  });

  test('nothing out of the middle of a sentence', () => {
    const text = legend('この本の登録番号は0012345です。');
    expect(graded(text)).toEqual(['error labelled 登録番号は0012345']);
    expect(fixed(text)).toBe(text);
  });
});

describe('holding-library-number obeys', () => {
  const options = (values: Record<string, unknown>) => ({ config: { rules: { [RULE]: { options: values } } } });

  test('further labels', () => {
    const text = sourceInfo('音訳簿：12-34');
    expect(found(text, RULE)).toEqual([]);
    expect(found(text, RULE, options({ labels: ['音訳簿'] }))).toEqual(['5:音訳簿：12-34']);
  });

  test('what is to be left alone', () => {
    const text = sourceInfo('見本双紙 369-M12', '369-M13');
    expect(found(text, RULE, options({ ignore: ['見本双紙'] }))).toEqual(['6:369-M13']);
  });
});
