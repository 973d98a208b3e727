import { expect, test } from 'vitest';
import { folds } from '../../../../server/core/assist/folding';
import { assemble } from '../../../../server/core/book/deliverable';
import { renderExample } from '../../../../server/core/rules/example';
import type { ExampleSections } from '../../../../server/core/rules/rule';
import { parseDraft } from '../../../../server/core/syntax/parse';

/** First and last line of each fold. */
function folded(sections: ExampleSections): string[] {
  const draft = parseDraft({ path: 'draft.txt', text: renderExample(sections).text });
  const lines = draft.text.split('\n');
  return folds(draft, assemble([draft], true)).map(({ from, to }) => `${lines[from] ?? ''} … ${lines[to] ?? ''}`);
}

test('a section folds into its heading, without the blank lines behind it', () => {
  const found = folded({});
  expect(found).toContain('原本情報 … 2017年5月15日初版第1刷発行');
  expect(found).toContain('原本奥付 … 印刷・製本　例示印刷');
  expect(found).toHaveLength(5);
});

test('a part of the book folds up to the next one', () => {
  const body = '第一章 源\n　水が出る。\n　水が流れる。\n\n第二章 町\n　町がある。\n\n';
  expect(folded({ body })).toEqual(expect.arrayContaining(['第一章 源 … 　水が流れる。', '第二章 町 … 　町がある。']));
});

test('a description of a figure folds, one inside another too', () => {
  const body =
    '〔図の説明〕\n　川の図。\n〔写真1の説明〕\n　町の写真。\n〔写真の説明終わり〕\n　続き。\n〔図の説明終わり〕\n';
  expect(folded({ body })).toEqual(
    expect.arrayContaining(['〔写真1の説明〕 … 〔写真の説明終わり〕', '〔図の説明〕 … 〔図の説明終わり〕']),
  );
});

test('what begins and does not end, or ends and did not begin, does not fold', () => {
  const plain = folded({}).length;
  expect(folded({ body: '〔図の説明〕\n　川の図。\n' })).toHaveLength(plain);
  expect(folded({ body: '　川の図。\n〔図の説明終わり〕\n' })).toHaveLength(plain);
  expect(folded({ body: '図の説明は次のとおりである。\n　川の図。\n目次終わり\n' })).toHaveLength(plain);
});

test('an entry of the legend folds when it has several lines', () => {
  const legend =
    'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. 原本の記号は次のとおり。\n・○は町\n・△は川\n3. ルビは省略した。\n\n';
  const entries = folded({ legend }).filter((fold) => /^\d/.test(fold));
  expect(entries).toEqual(['2. 原本の記号は次のとおり。 … ・△は川']);
});
