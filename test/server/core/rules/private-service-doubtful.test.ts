import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { found, lintText } from '../lint-text';

const RULE = 'private-service-doubtful';
const LEVEL = '1. このデータの校正レベルは、「全文校正テキストデータ」です。';
const legend = (line: string): string => renderExample({ legend: `テキストデータ凡例\n${LEVEL}\n2. ${line}\n\n` }).text;

describe('private-service-doubtful finds', () => {
  test.each([
    ['利用者の試験範囲に当たる箇所だけを入力した。'],
    ['ご依頼により、図の説明を付けた。'],
    ['依頼者と相談のうえ、表は省略した。'],
    ['利用者の要望により、ルビは入力していない。'],
    ['特定の利用者のために製作した。'],
    ['授業で使用する部分を先に校正した。'],
    ['ゼミのレジュメを原本とした。'],
    ['プライベートサービスとして製作したデータです。'],
  ])('%s', (line) => {
    expect(found(legend(line), RULE)).toHaveLength(1);
  });

  test('a handout as the original', () => {
    const text = renderExample({
      'source-info': '原本情報\n卒論発表会要約集\n見本大学\n2017年5月15日発行\n\n',
    }).text;
    expect(found(text, RULE)).toEqual(['2:要約集']);
  });
});

describe('private-service-doubtful is silent on', () => {
  test.each([
    ['利用者の便宜のため、章ごとにファイルを分けた。'],
    ['図は特定の方法で説明した。'],
    ['入学試験の問題文は、空欄を（　）で示した。'],
    ['OCR処理は業者に依頼した。'],
    ['著者の許諾を得て、誤植を訂正した。'],
  ])('%s', (line) => {
    expect(found(legend(line), RULE)).toEqual([]);
  });

  test('the body and the colophon', () => {
    const body = '【11ページ】\n　依頼者は試験範囲のレジュメを求めた。\n\n';
    expect(found(renderExample({ body }).text, RULE)).toEqual([]);
  });
});

test('private-service-doubtful is a hint', () => {
  const findings = lintText(legend('ご依頼により製作した。')).filter(({ ruleId }) => ruleId === RULE);
  expect(findings.map(({ severity }) => severity)).toEqual(['hint']);
});
