import { describe, expect, test } from 'vitest';
import { contradicts, describesScope } from '../../../../server/core/book/proofing-claims';
import type { ProofingLevel } from '../../../../server/core/book/proofing-level';

const GUIDE = [
  'このデータは、章ごとに異なる作業者が手入力により製作したもので、入力した作業者以外による校正は行われていません。',
  'このデータは、OCRによりテキスト化したのち、無用な改行やスペースを削除、ページ番号の付与、見出しの校正を行ったものです。',
  '本文全体にわたる校正は行っておりません。',
  'このデータはOCRによりテキスト化したのち、第5章の本文のみを校正したものです。',
  'そのほかのページは校正を行っておりません。',
];

describe('against a level', () => {
  const implied = (level: ProofingLevel, sentence: string): string | undefined =>
    contradicts(sentence, level, [])?.implied;

  test.each([
    ['full', '本文全体にわたる校正は行っておらず、OCRで読み込んだままのデータです。', 'none'],
    ['full', '校正していないため、誤りが含まれています。', 'none'],
    ['full', '人手による確認を経ていないデータです。', 'none'],
    ['full', 'ＯＣＲの読み取り結果をそのまま収録した。', 'none'],
    ['full', '本文は未校正です。', 'none'],
    ['full', '見出しのみ校正を行いました。', 'simple'],
    ['full', '手入力で製作し、入力者以外による確認はしていません。', 'simple'],
    ['none', '無用な改行を削除し、明らかな誤認識を直した。', 'simple'],
    ['none', 'このデータは手入力により製作したものです。', 'simple'],
    ['none', 'OCRで読み込んだのち、誤字を修正しました。', 'simple'],
    ['none', '全文を校正しました。', 'full'],
    ['simple', '全文を2回校正しました。', 'full'],
    ['simple', 'OCRで読み込んだままのデータです。', 'none'],
    ['simple', '誤認識だけでなく全文を校正しました。', 'full'],
    ['full', '本文第5章のみ全文校正を行いました。', 'simple'],
  ] as const)('%s: %s implies %s', (level, sentence, expected) => {
    expect(implied(level, sentence)).toBe(expected);
  });

  test.each(GUIDE)('簡易校正 may say: %s', (sentence) => {
    expect(contradicts(sentence, 'simple', GUIDE)).toBeUndefined();
  });

  test.each([
    ['full', '索引の校正は行っておりません。'],
    ['full', '図表の中の文字はOCRのままです。'],
    ['full', '原本のまま入力した。'],
    ['full', 'OCRで読み取り、原本のままの表記とした。'],
    ['full', '明らかな誤植も訂正せずに原本に忠実に入力した。'],
    ['full', '校正漏れがないとは限りません。'],
    ['full', 'OCRで読み取ったのち、2名で全文を校正しました。'],
    ['full', '巻末の参考文献は未校正です。'],
    ['none', 'OCRで読み込んだままのデータで、修正や校正は行っていません。'],
    ['none', '誤りを見つけた場合は訂正しますのでご連絡ください。'],
    ['none', '誤認識があっても修正していません。'],
    ['none', '改行は原本のままとし、削除していません。'],
    ['none', '図の説明は手入力した。'],
    ['none', '原本に正誤表がある場合は、正誤表のとおり訂正した。'],
    ['simple', '全文の見出しを校正した。'],
    ['simple', '本文第5章のみ全文校正を行いました。'],
    ['simple', '第1章は全文を校正しました。'],
    ['simple', '索引以外は全文校正しました。'],
    ['simple', '本文はOCRのままとし、見出しだけを校正した。'],
  ] as const)('%s may say: %s', (level, sentence) => {
    expect(implied(level, sentence)).toBeUndefined();
  });
});

describe('what 簡易校正 was', () => {
  test.each([
    ...GUIDE,
    '見出しの校正とページ番号の付与を行いました。',
    '誤認識と思われる箇所のみ修正した。',
    '見出しだけ確認した。',
    '原本と照合し、体裁を整えた。',
    'このデータは、見出しと改行のみを校正した簡易校正テキストデータです。',
  ])('is said: %s', (sentence) => {
    expect(describesScope(sentence)).toBe(true);
  });

  test.each([
    'このデータの校正レベルは、「簡易校正テキストデータ」です。',
    'その他、本データ全体にわたる処理は次のとおりです。',
    '簡易校正を行っています。',
    'ページ番号を隅付き括弧で囲い、付与した。',
    'ルビは二重山括弧(《》)に入れて入力した。',
    '図・表・写真の説明は省略した。',
    '注番号の表記 1) は、 注1) に変更した。',
    '明らかな誤植も訂正せずに原本に忠実に入力した。',
    '索引は入力していない。',
    'OCRで読み取れない文字は■とした。',
  ])('is not said: %s', (sentence) => {
    expect(describesScope(sentence)).toBe(false);
  });
});
