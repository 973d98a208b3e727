import { describe, expect, test } from 'vitest';
import { assemble } from '../../../../server/core/book/deliverable';
import { insertEntry, renumberEntries } from '../../../../server/core/book/legend-edit';
import type { LegendFacts } from '../../../../server/core/book/legend';
import { parseDraft } from '../../../../server/core/syntax/parse';
import { applyEdits } from '../../../../server/core/text/edit';
import { slice } from '../../../../server/core/text/span';

function legendOf(lines: readonly string[], eol = '\n'): LegendFacts {
  const text = [
    '原本情報',
    '風の通る家',
    '',
    'テキストデータ凡例',
    ...lines,
    '',
    '【1ページ】',
    '　朝の五時。',
    '',
  ].join(eol);
  const { legend } = assemble([parseDraft({ path: 'draft.txt', text })], false).facts;
  if (!legend) throw new Error('no legend');
  return legend;
}

const levels = (...lines: string[]): string[] => legendOf(lines).levels.map(({ value }) => value);

describe('the declared level', () => {
  test.each([
    ['1. このデータの校正レベルは、「全文校正テキストデータ」です。', ['full']],
    ['1．校正レベル：簡易校正テキストデータ', ['simple']],
    ['未校正テキストデータ', ['none']],
    ['校正レベルは全文校正です。', ['full']],
    ['校正レベル 全文校正済みテキストデータ', ['full']],
    ['本データは未校正のテキストデータです。', ['none']],
    ['1. 校正レベルは「全文校正テキス卜デー夕」です。', ['full']],
    ['1. 校正レベルは「全文校正 テキストデータ」です。', ['full']],
    ['当館全文校正テキストデータです。', ['full']],
    ['「未校正テキストデータ」に対して見出しの校正を行った「簡易校正テキストデータ」です。', ['simple']],
    [
      '「全文校正テキストデータ」「簡易校正テキストデータ」「未校正テキストデータ」のうち、「未校正テキストデータ」です。',
      ['none'],
    ],
    ['「簡易校正テキストデータ」に該当します。', ['simple']],
    ['「全文校正テキストデータ」ですが「未校正テキストデータ」です。', ['full', 'none']],
    ['校正レベルは次のとおりです。', []],
    ['全文を校正しました。', []],
  ])('%s', (line, expected) => {
    expect(levels(line)).toEqual(expected);
  });

  test('may be cut by a line break', () => {
    expect(levels('1. このデータの校正レベルは、「全文校正テキ', 'ストデータ」です。')).toEqual(['full']);
  });

  test('its span is the written term', () => {
    const { levels, place } = legendOf(['　１．校正レベルは、「簡易校正テキストデータ」です。'], '\r\n');
    expect(levels.map(({ span }) => slice(place.draft.text, span))).toEqual(['簡易校正テキストデータ']);
  });

  test.each([
    ['校正レベルは「準校正テキストデータ」です。', '準校正テキストデータ'],
    ['校正レベルは「二校」です。', '二校'],
    ['校正レベル：Ａ', 'Ａ'],
    ['一部校正テキストデータです。', '一部校正テキストデータ'],
  ])('unknown: %s', (line, expected) => {
    expect(legendOf([line]).unknownLevels.map(({ value }) => value)).toEqual([expected]);
  });
});

describe('entries', () => {
  const after = (
    lines: readonly string[],
    edit: (legend: LegendFacts) => ReturnType<typeof renumberEntries>,
    eol = '\n',
  ): string[] => {
    const legend = legendOf(lines, eol);
    const text = applyEdits(legend.place.draft.text, edit(legend));
    expect(text.replaceAll(eol, '')).not.toMatch(/[\r\n]/);
    return text.split(eol).slice(4, -4);
  };

  test.each([
    [
      ['1. 校正', '3. ルビ', '4. 図'],
      ['1. 校正', '2. ルビ', '3. 図'],
    ],
    [
      ['１．校正', '３．ルビ'],
      ['１．校正', '２．ルビ'],
    ],
    [
      ['① 校正', '③ ルビ'],
      ['① 校正', '② ルビ'],
    ],
    [
      ['01) 校正', '03) ルビ'],
      ['01) 校正', '02) ルビ'],
    ],
    [
      ['1. 校正の記号', '(1) 傍点', '(3) 傍線', '3. ルビ'],
      ['1. 校正の記号', '(1) 傍点', '(3) 傍線', '2. ルビ'],
    ],
    [
      ['1. 校正', '　5. 校正の例', '2. ルビ'],
      ['1. 校正', '　5. 校正の例', '2. ルビ'],
    ],
    [
      ['校正の記号', '1. 校正', '2. ルビ', 'ルビについて', '1. ルビ'],
      ['校正の記号', '1. 校正', '2. ルビ', 'ルビについて', '1. ルビ'],
    ],
  ])('%j are renumbered', (lines, expected) => {
    expect(after(lines, renumberEntries)).toEqual(expected);
  });

  test.each([
    [0, ['1. 校正', '2. ルビ'], ['1. 新', '2. 校正', '3. ルビ']],
    [1, ['1. 校正', '2. ルビ'], ['1. 校正', '2. 新', '3. ルビ']],
    [2, ['1. 校正', '2. ルビ'], ['1. 校正', '2. ルビ', '3. 新']],
    [1, ['1. 校正', '3. ルビ'], ['1. 校正', '2. 新', '3. ルビ']],
    [0, ['　① 校正', '　② ルビ'], ['　① 新', '　② 校正', '　③ ルビ']],
    [1, ['・校正', '・ルビ'], ['・校正', '・新', '・ルビ']],
    [0, ['校正した。', 'ルビは略した。'], ['新', '校正した。', 'ルビは略した。']],
    [1, ['1. 校正', '', '2. ルビ'], ['1. 校正', '', '2. 新', '', '3. ルビ']],
    [0, ['', '1. 校正', '2. ルビ'], ['', '1. 新', '2. 校正', '3. ルビ']],
    [0, [], ['1. 新']],
  ])('an entry goes before line %i of %j', (at, lines, expected) => {
    expect(after(lines, (legend) => insertEntry(legend, at, '新'))).toEqual(expected);
    expect(after(lines, (legend) => insertEntry(legend, at, '新'), '\r\n')).toEqual(expected);
  });
});
