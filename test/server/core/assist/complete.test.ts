import { describe, expect, test } from 'vitest';
import { complete } from '../../../../server/core/assist/complete';
import type { Suggestion } from '../../../../server/core/assist/suggestion';
import { DEFAULT_CONFIG, type Config } from '../../../../server/core/book/config';
import { COPYRIGHT_PROHIBITION, copyrightSentence } from '../../../../server/core/book/copyright';
import { SCOPE_EXAMPLES } from '../../../../server/core/book/legend-phrases';
import { levelSentence } from '../../../../server/core/book/proofing-level';
import { renderExample } from '../../../../server/core/rules/example';
import type { ExampleSections } from '../../../../server/core/rules/rule';
import { parseDraft } from '../../../../server/core/syntax/parse';
import { applyEdits } from '../../../../server/core/text/edit';
import { atCursor } from './at-cursor';

function suggest(marked: string, config: Partial<Config> = {}, path?: string): Suggestion[] {
  const { draft, offset } = atCursor(marked, path);
  return complete(draft, offset, { drafts: [draft], config: { ...DEFAULT_CONFIG, ...config } });
}

const labels = (marked: string, config?: Partial<Config>): string[] =>
  suggest(marked, config).map(({ label }) => label);
const draftWith = (sections: ExampleSections): string => renderExample(sections).text;
const SECTIONS = ['原本情報', '製作館名及び製作年', '著作権処理に関する事項', 'テキストデータ凡例', '原本奥付'];
const isSection = (label: string): boolean => SECTIONS.includes(label);

/** The text after the suggestion with this label was taken. */
function taken(marked: string, label: string, config?: Partial<Config>, path?: string): string {
  const { draft } = atCursor(marked, path);
  const chosen = suggest(marked, config, path).find((suggestion) => suggestion.label === label);
  if (!chosen) throw new Error(`${label} is not suggested`);
  return applyEdits(draft.text, [{ span: chosen.span, newText: chosen.text }]);
}

describe('section headings', () => {
  test('are all due in an empty draft, in the order of the guide', () => {
    expect(labels('‸')).toEqual(SECTIONS);
  });

  test('are suggested where they are missing, and nowhere else', () => {
    const lacking = draftWith({ production: '‸\n\n' });
    expect(labels(lacking).filter(isSection)).toEqual(['製作館名及び製作年']);
    expect(labels(draftWith({}).replace('著作権処理', '‸\n著作権処理')).filter(isSection)).toEqual([]);
    expect(labels(draftWith({ 'production': null, 'source-info': '‸\n原本情報\n見本\n\n' })).filter(isSection)).toEqual(
      [],
    );
  });

  test('do not break into a section', () => {
    expect(labels(draftWith({ 'production': null, 'source-info': '原本情報\n見本\n‸\n見本書房\n\n' }))).not.toContain(
      '製作館名及び製作年',
    );
  });

  test('of the front matter are not suggested once the body has begun', () => {
    expect(labels('原本情報\n見本\n\n【1ページ】\n　川は流れる。\n‸\n')).not.toContain('製作館名及び製作年');
    expect(labels('　川は流れる。\n'.repeat(20) + '‸')).toEqual(['原本奥付']);
  });

  test('原本奥付 is due at the end only', () => {
    expect(labels(draftWith({ colophon: '‸' }))).toContain('原本奥付');
    expect(labels(draftWith({ colophon: '‸\n　まだ本文。\n' }))).not.toContain('原本奥付');
  });

  test('are not repeated in a later file of the title', () => {
    const first = parseDraft({ path: '1.txt', text: draftWith({ colophon: null }) });
    const { draft, offset } = atCursor('‸\n', '2.txt');
    const found = complete(draft, offset, { drafts: [first, draft], config: DEFAULT_CONFIG });
    expect(found.map(({ label }) => label)).toEqual(['原本奥付']);
  });

  test('bring their content, which names the organisation, and a blank line before what follows', () => {
    const marked = draftWith({ production: 'sei‸\n' });
    const text = taken(marked, '製作館名及び製作年', { organisation: '若葉図書館' });
    expect(text).toContain('\n\n製作館名及び製作年\n若葉図書館 20##年製作\n\n著作権処理に関する事項\n');
    expect(taken(marked, '製作館名及び製作年')).toContain('青葉点字図書館 20##年製作');
  });

  test('keep the sign of Markdown', () => {
    const book = '# 原本情報\n\n見本\n\n‸';
    expect(taken(book, '製作館名及び製作年', {}, 'draft.md')).toContain('\n\n# 製作館名及び製作年\n');
    expect(taken(book.replace('‸', '## sei‸'), '製作館名及び製作年', {}, 'draft.md')).toContain(
      '\n## 製作館名及び製作年\n',
    );
  });

  test('can be typed with and without an input method', () => {
    for (const typed of ['gen', '原本']) {
      const [first] = suggest(`${typed}‸`);
      expect(first).toMatchObject({ label: '原本情報', span: { start: 0, end: typed.length } });
      expect(first?.filter.split(' ').some((word) => word.startsWith(typed))).toBe(true);
    }
  });

  test('the content is suggested below a heading that has none', () => {
    expect(labels(draftWith({ production: '製作館名及び製作年\n‸\n\n' }))).toContain('製作館と製作年');
    expect(labels(draftWith({ production: '製作館名及び製作年\n青葉点字図書館 2021年製作\n‸\n\n' }))).not.toContain(
      '製作館と製作年',
    );
  });
});

describe('in the legend', () => {
  const legend = (lines: string): string => draftWith({ legend: `テキストデータ凡例\n${lines}\n\n` });

  test('the three levels and the three examples of the guide are suggested while no level is stated', () => {
    const found = labels(legend('‸')).filter((label) => label.startsWith('校正レベル'));
    expect(found).toEqual([
      '校正レベル 全文校正',
      '校正レベル 簡易校正',
      '校正レベル 未校正',
      '校正レベル 簡易校正 例1',
      '校正レベル 簡易校正 例2',
      '校正レベル 簡易校正 例3',
    ]);
    expect(taken(legend('‸'), '校正レベル 全文校正')).toContain(`\n1. ${levelSentence('full')}\n`);
    expect(taken(legend('‸'), '校正レベル 簡易校正 例2')).toContain(
      levelSentence('simple') + (SCOPE_EXAMPLES[1] ?? ''),
    );
  });

  test('what is stated is not suggested again', () => {
    const stated = `1. ${levelSentence('full')}\n2. ルビは二重山括弧(《》)で囲い、当該用語の後ろに配置した。\n`;
    const found = labels(legend(`${stated}‸`));
    expect(found.filter((label) => label.startsWith('校正レベル'))).toEqual([]);
    expect(found).not.toContain('凡例 ルビ');
    expect(found).toContain('凡例 ページ番号');
  });

  test('a level of 簡易校正 that does not say what was checked gets the examples', () => {
    const found = labels(legend(`1. ${levelSentence('simple')}\n‸`));
    expect(found.filter((label) => label.startsWith('校正レベル'))).toHaveLength(3);
  });

  test.each([
    ['1. ', '2. '],
    ['(1) ', '(2) '],
    ['① ', '② '],
    ['１．', '２．'],
    ['・', ''],
  ])('an entry behind 「%s」 begins with 「%s」', (above, own) => {
    const text = taken(legend(`${above}${levelSentence('full')}\n‸`), '凡例 ルビ');
    expect(text).toContain(`\n${own}ルビは`);
  });

  test('a number that is there is kept', () => {
    expect(taken(legend(`1. ${levelSentence('full')}\n2. ru‸`), '凡例 ルビ')).toContain('\n2. ルビは');
  });
});

describe('in the copyright section', () => {
  const copyright = (lines: string): string => draftWith({ copyright: `著作権処理に関する事項\n${lines}\n\n` });

  test('the prescribed sentence names the organisation of the draft', () => {
    expect(taken(copyright('‸'), '著作権の文')).toContain(copyrightSentence('青葉点字図書館'));
    expect(taken(copyright('‸'), '著作権の文', { organisation: '若葉図書館' })).toContain(
      copyrightSentence('若葉図書館'),
    );
  });

  test('only what is missing is suggested', () => {
    const found = labels(copyright(`${copyrightSentence('青葉点字図書館')}\n‸`));
    expect(found.filter((label) => !isSection(label))).toEqual(['第三者への提供の禁止']);
    expect(
      labels(copyright(`${copyrightSentence('青葉点字図書館')}\n${COPYRIGHT_PROHIBITION}\n‸`)).filter(
        (label) => !isSection(label),
      ),
    ).toEqual([]);
  });
});

describe('in the body', () => {
  const body = (text: string): string => draftWith({ body: text });

  test.each([
    ['the opening bracket', '【11ページ】\n　川は【‸流れる。\n', '　川は【12ページ】流れる。'],
    ['both brackets, as editors write them', '【11ページ】\n　川は【‸】流れる。\n', '　川は【12ページ】流れる。'],
    ['a digit', '【11ページ】\n　川は\n【1‸\n', '\n【12ページ】\n'],
    ['ASCII letters', '【11ページ】\n　川は流れる。\npage‸\n', '\n【12ページ】\n'],
    ['nothing, on a blank line', '【p11】\n　川は流れる。\n‸\n', '\n【p12】\n'],
    ['full-width digits', '【９ページ】\n　川は流れる。\n‸\n', '\n【１０ページ】\n'],
  ])('the next page mark takes the place of %s', (_, marked, expected) => {
    const [mark] = suggest(body(marked)).filter(({ kind }) => kind === 'mark');
    expect(taken(body(marked), mark?.label ?? '')).toContain(expected);
  });

  test('a page mark that follows already, or that nothing comes before, is not suggested', () => {
    expect(suggest(body('【11ページ】\n　川は【‸\n【12ページ】\n　町は。\n'))).toEqual([]);
    expect(suggest(body('　川は【‸流れる。\n'))).toEqual([]);
    expect(suggest(body('【iv】\n　川は【‸流れる。\n'))).toEqual([]);
  });

  test('the next note is suggested behind 注', () => {
    expect(taken(body('　川注1)は流れる注‸。\n'), '注2)')).toContain('流れる注2)。');
    expect(taken(body('　川は流れるchu‸\n'), '注1)')).toContain('流れる注1)\n');
  });

  test('nothing is suggested within the text', () => {
    for (const marked of [
      '【11ページ】\n　川は‸流れる。\n',
      '【11ページ】\n　川は流れる。‸\n',
      '【11ページ】\n　hotel の‸\n',
    ]) {
      expect(suggest(body(marked))).toEqual([]);
    }
  });
});
