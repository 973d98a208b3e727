import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { found, lintText } from '../lint-text';

const RULE = 'publisher-offers-text';
const colophon = (...lines: string[]): string =>
  renderExample({ colophon: `${['原本奥付', '水辺の町の記録', '発行所　見本書房', ...lines].join('\n')}\n` }).text;
const inColophon = (...lines: string[]): string[] =>
  found(colophon(...lines), RULE).map((place) => place.replace(/^\d+:/, ''));

describe('publisher-offers-text finds', () => {
  test.each([
    ['●本書のテキストデータを提供いたします', 'テキストデータを提供'],
    [
      '視覚障害などのある方で本書のテキストデータをご希望の方は、はがきでお申し込みください。',
      'テキストデータをご希望',
    ],
    ['【テキストデータ引換券】水辺の町の記録', 'テキストデータ引換券'],
    ['本書のテキスト引換券を切り取り、お送りください。', 'テキスト引換券'],
    ['テキスト請求券', 'テキスト請求券'],
    ['テキストデータ請求券', 'テキストデータ請求券'],
    ['ご希望により本書のテキストデータをCD-Rでお分けします。', 'テキストデータをCD-Rでお分け'],
    ['録音図書・点字図書の製作を認めます。また、テキストデータをお送りします。', 'テキストデータをお送り'],
    ['本書の電子データを購入者に提供します。', '本書の電子データを購入者に提供'],
    ['お申し込みの方にお届けするのはテキストデータです。', 'テキストデータ'],
    ['マルチメディアDAISY版をご希望の方はご連絡ください。', 'マルチメディアDAISY版をご希望'],
  ])('%s', (line, expected) => {
    expect(inColophon(line)).toEqual([expected]);
  });

  test('an offer that a line break cuts', () => {
    expect(inColophon('ご購入の方に、本書のテキストデー', 'タを提供いたします。')).toEqual(['テキストデー\nタを提供']);
  });

  test('an offer once, however often it is repeated', () => {
    expect(inColophon('本書のテキストデータを提供します。', 'テキストデータ引換券')).toHaveLength(1);
  });

  test('a notice on the page in front of the colophon', () => {
    const body = '【11ページ】\n　川は流れる。\n本書のテキストデータを、ご購入の方に提供いたします。\n\n';
    expect(found(renderExample({ body }).text, RULE)).toHaveLength(1);
  });
});

describe('publisher-offers-text is silent on', () => {
  test.each([
    ['本書の「録音図書」「点字図書」「拡大写本」の製作を認めます。製作の際は出版社までご連絡ください。'],
    ['本書の「録音図書」「テキストデータ」の製作を認めます。'],
    ['視覚障害者のためのテキストデータ等の作成を希望される方はご連絡ください。'],
    ['本書のテキストデータの提供は行っておりません。'],
    ['本書は大学のテキストとしてご希望の方にお送りしています。'],
    ['本書のテキストデータ化、配布を禁じます。'],
    ['本書を代行業者等に依頼してテキストデータにし、第三者に提供することは認められておりません。'],
    ['テキストデータの無断での配布は著作権法違反です。'],
    ['乱丁・落丁本はお取り替えします。小社までお送りください。'],
  ])('%s', (line) => {
    expect(inColophon(line)).toEqual([]);
  });

  test('a body that speaks of text data', () => {
    const body = '【11ページ】\n　出版社の中には、テキストデータを提供するところもある。\n\n';
    expect(found(renderExample({ body }).text, RULE)).toEqual([]);
  });
});

test('publisher-offers-text warns and offers no fix', () => {
  const [finding] = lintText(colophon('テキストデータ引換券')).filter(({ ruleId }) => ruleId === RULE);
  expect(finding).toMatchObject({ severity: 'warning', message: 'colophon' });
  expect(finding?.fixes ?? []).toEqual([]);
});
