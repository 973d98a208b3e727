import { describe, expect, test } from 'vitest';
import { draftSkeleton } from '../../../../server/core/book/template';
import { renderExample } from '../../../../server/core/rules/example';
import { fixedWith, fixesOf, textOf } from '../fix-finding';
import { found, lintText, type LintTextOptions } from '../lint-text';

const RULE = 'placeholder-left';

const source = (line: string): string =>
  renderExample({ 'source-info': `原本情報\n${line}\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\n\n` }).text;
const date = (line: string): string =>
  renderExample({ 'source-info': `原本情報\n水辺の町の記録\n見本太郎 著\n見本書房\n${line}\n\n` }).text;
const production = (line: string): string => renderExample({ production: `製作館名及び製作年\n${line}\n\n` }).text;
const legend = (line: string): string =>
  renderExample({ legend: `テキストデータ凡例\n1. 校正レベルは「全文校正テキストデータ」です。\n${line}\n\n` }).text;
const signs = (text: string): string[] => found(text, RULE).map((place) => place.slice(place.indexOf(':') + 1));

describe('placeholder-left finds', () => {
  test.each([
    [source('○○○'), '○○○'],
    [source('タイトル△:△タイトル関連情報.△巻次・年次'), '△:△タイトル関連情報.△巻次・年次'],
    [source('水辺の町の記録 : タイトル関連情報'), 'タイトル関連情報'],
    [date('20##年##月##日第##版第##刷発行↓'), '20##年##月##日第##版第##刷発行↓'],
    [date('＃＃＃＃年＃＃月＃＃日第＃版'), '＃＃＃＃年＃＃月＃＃日第＃版'],
    [date('20○○年○月○日発行'), '20○○年○月○日'],
    [date('2017年○月○日第○版第○刷発行'), '○月○日第○版第○'],
    [date('YYYY年MM月DD日発行'), 'YYYY年MM月DD日'],
    [production('○○○□20##年制作↓'), '○○○□20##年制作↓'],
    [production('〇〇図書館 2021年製作'), '〇〇'],
    [production('●●図書館 2021年製作'), '●●'],
    [production('××図書館 2021年製作'), '××'],
    [production('(館名) 2021年製作'), '(館名)'],
    [production('青葉点字図書館 令和○年製作'), '令和○年'],
    [production('〇〇〇に製作機関・団体名を記入する。'), '〇〇〇'],
    [legend('2. 〜'), '〜'],
    [legend('2. ○○○'), '○○○'],
    [legend('＜入力方式＞'), '＜入力方式＞'],
    [legend('\n(以下、原本奥付までテキストデータ本文)'), '(以下、原本奥付までテキストデータ本文)'],
    [legend('（本文）'), '（本文）'],
    ['＜入力方式＞\n\n' + renderExample({}).text, '＜入力方式＞'],
    [
      renderExample({ colophon: '原本奥付\n（原本記載のとおりに全て入力する。）\n' }).text,
      '（原本記載のとおりに全て入力する。）',
    ],
  ])('example %#', (text, expected) => {
    expect(signs(text)).toEqual([expected]);
  });

  test('one finding a line, an error', () => {
    const findings = lintText(production('○○○ 20##年製作')).filter(({ ruleId }) => ruleId === RULE);
    expect(findings.map(({ severity, data }) => `${severity} ${textOf(data, 'sign')}`)).toEqual([
      'error ○○○」「20##年',
    ]);
  });

  test('every line of a new draft that is to be filled in', () => {
    const lines = found(draftSkeleton({}), RULE).map((place) => Number(place.split(':')[0]));
    expect(lines).toEqual([2, 3, 4, 5, 8, 11, 15, 17, 20]);
  });
});

describe('placeholder-left is silent on', () => {
  test.each([
    source('二〇〇七年の記録'),
    source('〇〇七号の秘密'),
    source('○と×の哲学'),
    source('C#入門'),
    source('第XX巻の謎'),
    date('二〇〇〇年一〇月一日初版第一刷発行'),
    date('一九〇〇年五月一〇日発行'),
    source('責任表示：見本太郎 著'),
    legend('2. 読み取れない文字は□で示した。'),
    legend('3. 原本の■は、〔読み取り不能文字〕■と記述した。'),
    legend('2. 伏せ字の○○や××は原本のとおり入力した。'),
    legend('2. ページ番号は【○○ページ】の形で入れた。'),
    legend('2. 見出しには##、△には三角と付けた。'),
    renderExample({ body: '【11ページ】\n　○○○と書かれた札が下がっていた。\n（本文）\n20##年\n\n' }).text,
    '○○○ 20##年製作\n',
    'ファイルの構成\n001.txt 本文\n図は###.txtの形の名前にした。\n\n' + renderExample({}).text,
  ])('example %#', (text) => {
    expect(found(text, RULE)).toEqual([]);
  });
});

describe('a sign that the colophon has too', () => {
  const printed = (title: string, colophonTitle: string): string =>
    renderExample({
      'source-info': `原本情報\n${title}\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\n\n`,
      'colophon': `原本奥付\n${colophonTitle}\n2017年5月15日　初版第1刷発行\n発行所　見本書房\n`,
    }).text;
  const graded = (text: string): string[] =>
    lintText(text)
      .filter(({ ruleId }) => ruleId === RULE)
      .map(({ severity, fixes, data }) => `${severity} ${fixes?.length ?? 0} ${textOf(data, 'sign')}`);

  test.each([
    ['△の家', '△の家', ['warning 0 △']],
    ['○○のない国', '〇〇のない国', ['warning 0 ○○']],
    ['○○のない国', '二〇〇七年の国', ['error 0 ○○']],
    ['○○の△', '水辺の△', ['error 0 ○○']],
    ['△の家', '水辺の家', ['error 1 △']],
  ])('%s, %s', (title, colophonTitle, expected) => {
    expect(graded(printed(title, colophonTitle))).toEqual(expected);
  });
});

describe('fixes of placeholder-left', () => {
  const first = (text: string, fix: string, options?: LintTextOptions): string | undefined => {
    const line = found(text, RULE, options)[0]?.split(':')[0];
    return fixedWith(text, RULE, fix, options).split('\n')[Number(line) - 1];
  };

  test('fill in the organisation of the other section', () => {
    expect(first(production('○○○ 2021年製作'), 'organisation')).toBe('青葉点字図書館 2021年製作');
    const configured = { config: { organisation: '松原図書館' } };
    expect(first(production('○○○ 2021年製作'), 'organisation', configured)).toBe('松原図書館 2021年製作');
  });

  test('fill in the year, in the production statement only', () => {
    expect(first(production('松原図書館　20##年製作'), 'year')).toBe('松原図書館　2026年製作');
    expect(fixesOf(date('20##年5月15日発行'), RULE)).toEqual([]);
  });

  test('turn the signs of the table into what they stand for', () => {
    expect(first(production('松原図書館□2021年製作'), 'space')).toBe('松原図書館 2021年製作');
    expect(first(production('松原図書館 2021年製作↓'), 'break')).toBe('松原図書館 2021年製作');
  });

  test('fill in a level, with a place for what 簡易校正 was', () => {
    const text = renderExample({ legend: 'テキストデータ凡例\n1. 校正レベルは「○○○テキストデータ」です。\n\n' }).text;
    const filled = [0, 1, 2].map((nth) =>
      fixedWith(text, RULE, 'level', {}, nth)
        .split('\n')
        .find((line) => line.startsWith('1.')),
    );
    expect(filled).toEqual([
      '1. 校正レベルは「全文校正テキストデータ」です。',
      '1. 校正レベルは「簡易校正テキストデータ」です。確認や修正をしたのは、○○○です。',
      '1. 校正レベルは「未校正テキストデータ」です。',
    ]);
  });

  test('delete the line of a remark, and nothing in the colophon', () => {
    const text = legend('（本文）').replace(/\n/g, '\r\n');
    expect(fixedWith(text, RULE, 'deleteLine')).toBe(text.replace('（本文）\r\n', ''));
    expect(fixesOf(renderExample({ colophon: '原本奥付\n(原本記載のとおりに全て入力する。)\n' }).text, RULE)).toEqual(
      [],
    );
  });
});
