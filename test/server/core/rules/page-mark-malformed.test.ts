import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../server/core/text/edit';
import { renderExample } from '../../../../server/core/rules/example';
import { lintText } from '../lint-text';

const RULE = 'page-mark-malformed';
const LEVEL = '1. 校正レベルは「全文校正テキストデータ」です。\n';

function book(body: string, example = '【361ページ】'): string {
  const legend = `テキストデータ凡例\n${LEVEL}2. 原本のページ番号は、ページが始まる位置に入れた。例 ${example}\n\n`;
  return renderExample({ legend, body: `${body}\n\n` }).text;
}

const findings = (text: string) => lintText(text).filter(({ ruleId }) => ruleId === RULE);
const shown = (text: string): string[] =>
  findings(text).map(({ span, message }) => `${message} ${text.slice(span.start, span.end)}`);
const fixed = (text: string): string =>
  applyEdits(
    text,
    findings(text).flatMap(({ fixes = [] }) => fixes[0]?.edits ?? []),
  );

const AROUND = (mark: string): string =>
  `【11ページ】\n　川は流れる。\n${mark}\n　朝になった。\n【13ページ】\n　雨だった。`;

describe('page-mark-malformed', () => {
  test.each([
    ['form', '(p12)'],
    ['form', '［12頁］'],
    ['form', '【12頁】'],
    ['form', '【p12】'],
    ['form', '【 12ページ】'],
    ['form', '【12ぺージ】'],
    ['form', 'p.12'],
    ['form', '【12】'],
    ['width', '【１２ページ】'],
    ['unclosed', '【12ページ'],
    ['unclosed', '12ページ】'],
    ['unclosed', '【12ページ］'],
    ['unclosed', '(p12'],
    ['unclosed', 'p12)'],
    ['number', '【l2ページ】'],
  ])('finds %s: %s and writes it as the legend does', (message, mark) => {
    const text = book(AROUND(mark));
    expect(shown(text)).toEqual([`${message} ${mark}`]);
    expect(fixed(text)).toBe(book(AROUND('【12ページ】')));
    expect(fixed(text.replace(/\n/g, '\r\n'))).toBe(book(AROUND('【12ページ】')).replace(/\n/g, '\r\n'));
  });

  test.each([
    ['(p1)', '(p11)\n　川は流れる。\n【12ページ】\n　朝になった。\n(p13)\n　雨だった。', '【12ページ】', '(p12)'],
    [
      '「--1ページ--」',
      '－－11ページ－－\n　川。\n－－12ページ－\n　朝。\n－－13ページ－－\n　雨。'.replaceAll('－', '-'),
      '--12ページ-',
      '--12ページ--',
    ],
    ['［○○○頁］', '［11頁］\n　川は流れる。\n［12頁］\n　朝。\n［１３頁］\n　雨。', '［１３頁］', '［13頁］'],
  ])('the example of the legend decides: %s', (example, body, wrong, right) => {
    const text = book(body, example);
    expect(shown(text)).toHaveLength(1);
    expect(shown(text)[0]).toContain(wrong);
    expect(fixed(text)).toBe(book(body.replace(wrong, right), example));
  });

  test('without an example the form of most marks decides', () => {
    const legend = `テキストデータ凡例\n${LEVEL}\n`;
    const text = renderExample({ legend, body: `【11頁】\n　川。\n【12頁】\n　町。\n【13ページ】\n　雨。\n\n` }).text;
    expect(shown(text)).toEqual(['form 【13ページ】']);
  });

  test('many marks in one other form are one finding, which one fix mends', () => {
    const marks = Array.from({ length: 12 }, (_, index) => `【p${index + 2}】\n　川は流れる。`).join('\n');
    const text = book(`【1ページ】\n　町。\n${marks}`);
    expect(findings(text)).toMatchObject([{ message: 'many', data: { count: 12 } }]);
    expect(fixed(text)).not.toContain('【p');
    expect(findings(fixed(text))).toEqual([]);
  });

  test.each([
    ['Roman pages', '【ivページ】\n　序。\n【1ページ】\n　川。'],
    ['plates and remarks', '【1ページ】\n　川。\n【口絵1ページ】\n　絵。\n【2ページ（白紙）】\n【3-4ページ】\n　町。'],
    ['pages that the book cites', '【11ページ】\n　前に見た（p. 12）ように、［13頁］も。\n(p90)\n【12ページ】\n　町。'],
    [
      'headings in the same brackets',
      '【1】はじめに\n【11ページ】\n　川。\n【3ページで分かる統計】\n【C】\n【12ページ】\n　町。',
    ],
    ['a mark in the middle of a sentence', '【11ページ】\n　川は静【12ページ】かだ。'],
    ['times and sizes', '【11ページ】\n　(12p)の冊子と〔3頁〕の本。'],
  ])('is silent on %s', (_, body) => {
    expect(shown(book(body))).toEqual([]);
  });

  test('is silent where the body uses one form that is not the legend’s: the legend is wrong then', () => {
    expect(shown(book('(p5)\n　川。\n(p6)\n　町。\n(p7)\n　雨。'))).toEqual([]);
  });
});
