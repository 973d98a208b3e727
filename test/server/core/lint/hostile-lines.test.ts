import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../server/core/book/config';
import { assemble } from '../../../../server/core/book/deliverable';
import { check } from '../../../../server/core/lint/check';
import { createMemo } from '../../../../server/core/lint/memo';
import { renderExample } from '../../../../server/core/rules/example';
import { RULES } from '../../../../server/core/rules/index';
import { parseDraft } from '../../../../server/core/syntax/parse';

const LENGTH = 200_000;
/** Far more than any of the lines takes when time grows with length; a pattern that is quadratic takes minutes. */
const GENEROUS = 5000;

/** What forms, tables, signatures of OCR and careless copying leave in rows. */
const ROWS = [
  '　',
  '○',
  '1',
  '一',
  '-',
  '（',
  'ファイル',
  '1.txt',
  '漢',
  ' ',
  '、',
  '||1',
  '〔〕',
  '注1',
  '著・',
  '製作 ',
  'なかつたか。',
];

function millisecondsFor(line: string): number {
  const row = `\n${line}\nあ`;
  const { text } = renderExample({
    'source-info': `原本情報\n水辺の町の記録${row}\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\n\n`,
    'legend': `テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。${row}\n\n`,
    'body': `【11ページ】\n　川が流れる。${row}\n【12ページ】\n　水門の鍵。\n\n`,
    'colophon': `原本奥付\n水辺の町の記録${row}\n2017年5月15日　初版第1刷発行\n著者　見本太郎\n発行所　見本書房\n`,
  });
  const settings = { rules: RULES, config: DEFAULT_CONFIG, today: { year: 2026, month: 4, day: 1 } };
  const before = performance.now();
  check(assemble([parseDraft({ path: 'a.txt', text })], true), settings, createMemo());
  return performance.now() - before;
}

test.each(ROWS)('a line of 200,000 characters is read in time that grows with its length: %j', (row) => {
  expect(millisecondsFor(row.repeat(LENGTH / row.length))).toBeLessThan(GENEROUS);
});
