import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { fixedWith, fixesOf, textOf } from '../fix-finding';
import { found, lintSources, lintText, type LintTextOptions } from '../lint-text';

const RULE = 'section-missing';
const KINDS = ['source-info', 'production', 'copyright', 'legend', 'body', 'colophon'] as const;

const missing = (text: string, options: LintTextOptions = {}): unknown[] =>
  lintText(text, options)
    .filter(({ ruleId }) => ruleId === RULE)
    .map(({ data, message }) => data?.['section'] ?? message);

describe('section-missing finds', () => {
  test.each([
    ['source-info', '原本情報'],
    ['production', '製作館名及び製作年'],
    ['copyright', '著作権処理に関する事項'],
    ['legend', 'テキストデータ凡例'],
    ['body', 'body'],
    ['colophon', '原本奥付'],
  ])('%s', (kind, section) => {
    expect(missing(renderExample({ [kind]: null }).text)).toEqual([section]);
  });

  test('a body of blank lines, page marks and the remark of the guide only', () => {
    expect(missing(renderExample({ body: '(本文)\n\n【11ページ】\n\n【12ページ】\n\n' }).text)).toEqual(['body']);
  });

  test('every section in an empty file that the user calls a draft', () => {
    expect(missing('', { isDraft: true })).toHaveLength(6);
    expect(missing('　朝の五時。\n', { isDraft: true })).toHaveLength(5);
  });
});

describe('section-missing is silent', () => {
  test.each([
    ['on the text of a book', '　朝の五時。\n　水門が開く。\n'],
    [
      'on other headings of the same meaning',
      renderExample({}).text.replace('製作館名及び製作年', '■制作館および制作年'),
    ],
    [
      'on sections in the wrong order',
      renderExample({
        'source-info': null,
        'legend': '原本情報\n水辺の町\n\nテキストデータ凡例\n1. 全文校正テキストデータです。\n\n',
      }).text,
    ],
    [
      'on a body without a blank line before it',
      renderExample({})
        .text.replace('」です。\n2. ', '」です。 2. ')
        .replace(/\n\n【/, '\n【'),
    ],
  ])('%s', (_, text) => {
    expect(found(text, RULE)).toEqual([]);
  });
});

describe('section-missing points at a line that was meant as the heading', () => {
  const PRODUCTION = '製作館名及び製作年\n青葉点字図書館 2021年製作\n\n';
  const COPYRIGHT = renderExample({}).text.split(/(?=著作権処理に|テキストデータ凡例)/)[1] ?? '';
  const report = (text: string): unknown[] =>
    lintText(text)
      .filter(({ ruleId }) => ruleId === RULE)
      .map(({ message, span, draft }) => [message, draft.text.slice(span.start, span.end)]);

  test.each([
    ['sameLine', 'breakLine', '製作館名及び製作年：青葉点字図書館 2021年製作\n\n'],
    ['sameLine', 'breakLine', '製作館名及び製作年　青葉点字図書館 2021年製作\n\n'],
    ['sameLine', 'breakLine', '製作館名及び製作年 : 青葉点字図書館 2021年製作\n\n'],
    ['misspelt', 'spell', '製作館名及び製昨年\n青葉点字図書館 2021年製作\n\n'],
  ])('%s %s %j', (message, fix, production) => {
    const text = renderExample({ production }).text.replace(/\n/g, '\r\n');
    expect(report(text)).toEqual([[message, production.split('\n')[0]]]);
    expect(fixesOf(text, RULE).map((offered) => offered.fix)).toEqual([fix]);
    expect(fixedWith(text, RULE, fix)).toBe(renderExample({ production: PRODUCTION }).text.replace(/\n/g, '\r\n'));
  });

  test.each([
    ['原本情法', { 'source-info': '原本情法\n水辺の町の記録\n見本太郎 著\n見本書房\n2017年5月15日発行\n\n' }],
    ['著作権処理に関する事頂', { copyright: COPYRIGHT.replace('事項', '事頂') }],
    ['テキストデータ凡列', { legend: 'テキストデータ凡列\n1. 全文校正テキストデータです。\n\n' }],
  ])('%s', (written, sections) => {
    const { text } = renderExample(sections);
    expect(report(text)).toEqual([['misspelt', written]]);
    expect(missing(fixedWith(text, RULE, 'spell'))).toEqual([]);
  });

  test('but not in the body, nor at a sentence', () => {
    const body = `【11ページ】\n${'　川は流れる。\n'.repeat(5)}製作館名及び製作年：青葉点字図書館\n\n`;
    expect(report(renderExample({ production: null, body }).text)).toEqual([['front', '']]);
    const legend = 'テキストデータ凡例\n1. 全文校正テキストデータです。\n原本情報 は省略した。\n\n';
    expect(report(renderExample({ 'source-info': null, legend }).text)).toEqual([['front', '']]);
  });
});

describe('section-missing in several files', () => {
  const files = (...texts: string[]): string[] => {
    const [first, ...rest] = texts.map((text, index) => ({ path: `00${index + 1}.txt`, text }));
    if (!first) return [];
    return lintSources([first, ...rest, { path: 'table1.txt', text: '年\t事項\n' }])
      .filter(({ ruleId }) => ruleId === RULE)
      .map(({ draft, span, data }) => `${draft.path} ${span.start} ${textOf(data, 'section')}`);
  };
  const front = renderExample({ colophon: null }).text;

  test('misses the colophon in the last file of the sequence', () => {
    expect(files(front, '　続きの本文。\n')).toEqual(['002.txt 0 原本奥付']);
  });

  test('misses front sections in the first', () => {
    expect(files(renderExample({ colophon: null, legend: null }).text, renderExample({}).text.slice(-120))).toEqual([
      '001.txt 0 テキストデータ凡例',
    ]);
  });

  test('is content with a body in a later file', () => {
    expect(files(renderExample({ body: null, colophon: null }).text, '　本文。\n\n原本奥付\n水辺の町\n')).toEqual([]);
  });
});

/** Whether `after` is `before` with something put in at one place. */
function isInsertion(before: string, after: string): boolean {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  return after.endsWith(before.slice(start));
}

describe('the template', () => {
  test.each(KINDS.filter((kind) => kind !== 'body'))('of %s goes where the section belongs', (kind) => {
    const whole = renderExample({}).text;
    for (const text of [renderExample({ [kind]: null }).text, renderExample({ [kind]: null }).text.trimEnd()]) {
      const fixed = fixedWith(text, RULE, 'insert');
      expect(missing(fixed)).toEqual([]);
      expect(lintText(fixed).filter(({ ruleId }) => ruleId.startsWith('section-'))).toEqual([]);
      expect(isInsertion(text, fixed)).toBe(true);
      if (kind === 'copyright') expect(fixed.trimEnd()).toBe(whole.trimEnd());
    }
  });

  test('is parted by blank lines in a draft that has none', () => {
    const tight = renderExample({ production: null }).text.replace(/\n\n/g, '\n');
    expect(fixedWith(tight, RULE, 'insert')).toContain(
      '日初版第1刷発行\n\n製作館名及び製作年\n青葉点字図書館 20##年製作\n\n著作権処理',
    );
  });

  test('is inserted with the line terminators of the draft', () => {
    const text = renderExample({ production: null }).text.replace(/\n/g, '\r\n');
    const fixed = fixedWith(text, RULE, 'insert');
    expect(fixed).toContain('発行\r\n\r\n製作館名及び製作年\r\n青葉点字図書館 20##年製作\r\n\r\n著作権');
    expect(fixed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('keeps the # of a Markdown draft', () => {
    const text = renderExample({ production: null }).text.replace('原本情報', '# 原本情報');
    expect(fixedWith(text, RULE, 'insert', { path: 'draft.md' })).toContain('\n# 製作館名及び製作年\n');
  });

  test('stands below a title above the first heading', () => {
    const text = '水辺の町の記録\n\n' + renderExample({ 'source-info': null }).text;
    expect(fixedWith(text, RULE, 'insert')).toMatch(/^水辺の町の記録\n\n原本情報\n○○○/);
  });

  test('of 原本情報 takes what the colophon states, and leaves placeholders for the rest', () => {
    const text = renderExample({
      'source-info': null,
      'colophon': '原本奥付\n水辺の町の記録\n発行所　見本書房\n',
    }).text;
    expect(fixedWith(text, RULE, 'insertFromColophon').split('\n').slice(0, 6)).toEqual([
      '原本情報',
      '水辺の町の記録',
      '○○○（責任表示）',
      '見本書房',
      '20##年##月##日第##版第##刷発行',
      '',
    ]);
    const unread = renderExample({ 'source-info': null, 'colophon': '原本奥付\n' }).text;
    expect(() => fixedWith(unread, RULE, 'insertFromColophon')).toThrow();
  });

  test('takes organisation and level from the configuration, else leaves placeholders', () => {
    const legend = renderExample({ legend: null }).text;
    expect(fixedWith(legend, RULE, 'insert')).toContain(
      '1. このデータの校正レベルは、「○○○テキストデータ」です。\n\n【',
    );
    expect(fixedWith(legend, RULE, 'insert', { config: { proofingLevel: 'none' } })).toContain(
      '「未校正テキストデータ」',
    );
    const production = renderExample({ production: null, copyright: null }).text;
    expect(fixedWith(production, RULE, 'insert')).toContain('\n○○○ 20##年製作\n');
    expect(fixedWith(production, RULE, 'insert', { config: { organisation: '松原図書館' } })).toContain(
      '\n松原図書館 20##年製作\n',
    );
    expect(fixedWith(production, RULE, 'insertWithYear')).toContain('\n○○○ 2026年製作\n');
  });
});
