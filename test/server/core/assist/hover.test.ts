import { describe, expect, test } from 'vitest';
import { explain, type HoverSources } from '../../../../server/core/assist/hover';
import { assemble } from '../../../../server/core/book/deliverable';
import { renderExample } from '../../../../server/core/rules/example';
import { RULES } from '../../../../server/core/rules/index';
import type { Locale } from '../../../../server/core/rules/rule';
import { STANDARD_HEADINGS } from '../../../../server/core/syntax/heading';
import { parseDraft } from '../../../../server/core/syntax/parse';
import { lintText } from '../lint-text';

const CORRECT = renderExample({}).text;

interface Options {
  readonly text?: string;
  readonly locale?: Locale;
  readonly linkTo?: HoverSources['linkTo'];
}

/** What is said of the first place where `words` stands. */
function said(words: string, { text = CORRECT, locale = 'ja', linkTo = () => undefined }: Options = {}) {
  const draft = parseDraft({ path: 'draft.txt', text });
  const findings = lintText(text).map((finding) => ({ ...finding, draft }));
  const deliverable = assemble([draft], true);
  const found = explain(draft, text.indexOf(words) + 1, { deliverable, findings, rules: RULES, locale, linkTo });
  return found && { ...found, covered: text.slice(found.span.start, found.span.end) };
}

describe('a heading of the guide', () => {
  test.each(Object.entries(STANDARD_HEADINGS).filter(([kind]) => kind !== 'file-structure'))(
    '%s says what is asked, with an example',
    (_, heading) => {
      const found = said(heading);
      expect(found?.covered).toBe(heading);
      expect(found?.markdown).toMatch(/ガイドが求めていること\*\*（別添1 No \d）/);
      expect(found?.markdown).toContain(`\`\`\`text\n${heading}\n`);
      expect(said(heading, { locale: 'en' })?.markdown).toContain('What the guide asks');
    },
  );

  test('says it also where it is written otherwise', () => {
    expect(said('■製作', { text: CORRECT.replace('製作館名及び', '■製作館および') })?.markdown).toContain('別添1 No 2');
  });

  test('of a list of files is explained too', () => {
    const text = `ファイルの構成\n1.txt 全部\n\n${CORRECT}`;
    expect(said('ファイルの構成', { text })?.markdown).toContain('G.2-7');
  });
});

describe('a finding', () => {
  const text = renderExample({ production: '製作館名及び製作年\n青葉点字図書館 令和3年製作\n\n' }).text;

  test('says why it matters and what it rests on', () => {
    const found = said('令和', { text });
    expect(found?.markdown).toContain('`production-year-not-western`');
    expect(found?.markdown).toContain('根拠: 国立国会図書館');
    expect(found?.markdown).not.toContain('](');
  });

  test('links to the page of its rule where there is one', () => {
    const found = said('令和', { text, locale: 'en', linkTo: (): string => 'x:/y.md' });
    expect(found?.markdown).toContain('[Open the documentation of this rule](x:/y.md)');
  });
});

test.each([
  ['全文校正テキストデータ', 'G.2'],
  ['【12ページ】', '原本の12ページがここから始まります'],
])('「%s」 is explained', (words, expected) => {
  expect(said(words)?.markdown).toContain(expected);
  expect(said(words)?.covered).toBe(words);
});

test('the text of the book is not', () => {
  expect(said('当番の人')).toBeUndefined();
  expect(said('見本太郎')).toBeUndefined();
});
