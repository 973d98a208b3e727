import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { found, lintText } from '../lint-text';

const RULE = 'scope-doubtful';
const LEVEL = '1. このデータの校正レベルは、「全文校正テキストデータ」です。';
const legend = (line: string): string => renderExample({ legend: `テキストデータ凡例\n${LEVEL}\n2. ${line}\n\n` }).text;
const body = (...lines: string[]): string => renderExample({ body: `${lines.join('\n')}\n\n` }).text;

describe('scope-doubtful finds in the legend', () => {
  test.each([
    ['原本のうち第3章のみを抜粋して製作した。'],
    ['原本からの抜粋である。'],
    ['このデータは第二部だけです。'],
    ['第1章から第3章までのみを収録した。'],
    ['第5章以降は省略した。'],
    ['第4章は入力していない。'],
    ['原本の一部のみをテキスト化した。'],
    ['指定された箇所のみを入力した。'],
    ['11ページから50ページまでを製作した。'],
    ['製作の途中である。'],
  ])('%s', (line) => {
    expect(found(legend(line), RULE)).toHaveLength(1);
  });
});

describe('scope-doubtful lets pass in the legend', () => {
  test.each([
    ['図表の一部を省略した。'],
    ['索引、年表及び参考文献は省略した。'],
    ['第5章の図は説明を省略した。'],
    ['第5章の本文のみを校正したものです。そのほかのページは校正を行っておりません。'],
    ['校正は第5章のみ行った。'],
    ['見出しとページ番号だけを確認した。'],
    ['本文のみを入力し、帯とカバーの文は省略した。'],
    ['必要な箇所のみルビを残した。'],
    ['本文の第2部は002.txtに収めた。'],
    ['例 【361ページ】'],
  ])('%s', (line) => {
    expect(found(legend(line), RULE)).toEqual([]);
  });
});

describe('scope-doubtful looks at the body', () => {
  const LATER = ['【87ページ】', '第4章　水門の音', '　川は流れる。', '【88ページ】', '　夏が来る。'];

  test('that begins far into the book with a later chapter', () => {
    expect(found(body(...LATER), RULE)).toEqual([expect.stringMatching(/:第4章　水門の音$/)]);
  });

  test.each([
    ['from the first chapter', body('【87ページ】', '第1章　水門の音', '　川は流れる。')],
    ['from an early page', body('【11ページ】', '第2章　水門の音', '　川は流れる。')],
    ['without chapters', body('【87ページ】', '水門の音', '　川は流れる。')],
    [
      'that speaks of a later chapter',
      body('【87ページ】', '　川は流れる。', `第4章で述べたとおり${'、水門は町の音であった'.repeat(4)}。`),
    ],
  ])('but not at one %s', (_, text) => {
    expect(found(text, RULE)).toEqual([]);
  });

  test.each([['水辺の町の記録　下巻'], ['水辺の町の記録. 第2巻'], ['水辺の町の記録 II']])(
    'of %s, which counts on',
    (title) => {
      const sections = { 'source-info': `原本情報\n${title}\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\n\n` };
      expect(found(renderExample({ ...sections, body: `${LATER.join('\n')}\n\n` }).text, RULE)).toEqual([]);
    },
  );

  test('that says that the rest is left out', () => {
    expect(found(body('【11ページ】', '　川は流れる。', '（以下省略）'), RULE)).toEqual([
      expect.stringMatching(/:（以下省略）$/),
    ]);
    expect(found(body('【11ページ】', '　彼は「以下略」と書いた。'), RULE)).toEqual([]);
  });
});

test('scope-doubtful is a hint, in the title too', () => {
  const text = renderExample({
    'source-info': '原本情報\n水辺の町の記録（抜粋）\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\n\n',
  }).text;
  const findings = lintText(text).filter(({ ruleId }) => ruleId === RULE);
  expect(findings.map(({ severity, message }) => [severity, message])).toEqual([['hint', 'stated']]);
});
