import { describe, expect, test } from 'vitest';
import { parseDraft } from '../../../../server/core/syntax/parse';

const SOURCE = ['原本情報', '風の通る家', '見本太郎 著', '見本書房', '2017年5月15日初版第1刷発行'];
const PRODUCTION = ['製作館名及び製作年', '青葉点字図書館 2021年製作'];
const COPYRIGHT = [
  '著作権処理に関する事項',
  'このテキストデータは、著作権法第37条第3項の規定に基づき、青葉点字図書館が製作したものです。',
];
const ENTRIES = [
  '1. このデータの校正レベルは、「全文校正テキストデータ」です。',
  '2. ルビは二重山括弧(《》)で囲い、当該用語の後ろに配置した。',
];
const LEGEND = ['テキストデータ凡例', ...ENTRIES];
const BODY = ['　朝の五時に当番の人が水門へ向かう。', '　鍵は家ごとに回ってくる。'];
const COLOPHON = ['原本奥付', '風の通る家', '著者　見本太郎', '発行所　見本書房'];

/** Sections as `kind: line | line`, blank lines left out; a heading stands first. */
function outline(text: string, path = 'draft.txt'): string[] {
  return parseDraft({ path, text }).sections.map(({ kind, heading, children }) => {
    const lines = [heading?.text ?? '', ...children.map((paragraph) => paragraph.text)].filter(
      (line) => line.trim() !== '',
    );
    return `${kind}: ${lines.join(' | ')}`;
  });
}

/** The kinds of the sections with the number of lines that are not blank, headings left out. */
function counts(text: string, path = 'draft.txt'): string {
  return parseDraft({ path, text })
    .sections.map(({ kind, children }) => `${kind} ${children.filter((child) => child.text.trim() !== '').length}`)
    .join(', ');
}

const blocks = (...sections: readonly (readonly string[])[]): string =>
  sections.map((lines) => lines.join('\n')).join('\n\n') + '\n';

const WHOLE = blocks(SOURCE, PRODUCTION, COPYRIGHT, LEGEND, BODY, COLOPHON);
const COUNTS = 'source-info 4, production 1, copyright 1, legend 2, body 2, colophon 3';

describe('a whole draft', () => {
  test.each([
    ['as in the guide', WHOLE],
    ['with CRLF', WHOLE.replaceAll('\n', '\r\n')],
    ['with CR', WHOLE.replaceAll('\n', '\r')],
    ['with a blank line between all lines', WHOLE.replaceAll('\n', '\n\n')],
    ['without blank lines', WHOLE.replaceAll('\n\n', '\n')],
    ['with blank lines of white space', WHOLE.replaceAll('\n\n', '\n　 \n')],
    [
      'with decorated headings',
      WHOLE.replace('原本情報', '■ 原本情報 ■').replace('テキストデータ凡例', '【テキストデー夕凡例】'),
    ],
    ['with bare headings', WHOLE.replace('テキストデータ凡例', '凡例').replace('原本奥付', '奥付')],
    ['without a line terminator at the end', WHOLE.trimEnd()],
  ])('%s', (_, text) => {
    expect(counts(text)).toBe(COUNTS);
  });

  test('in Markdown', () => {
    const text = WHOLE.replace(/^(原本|製作館|著作権処理|テキストデータ凡例)/gm, '# $1');
    expect(counts(text, 'draft.md')).toBe(COUNTS);
  });

  test('spans follow each other without gaps', () => {
    const text = WHOLE.replaceAll('\n', '\r\n');
    const { sections } = parseDraft({ path: 'draft.txt', text });
    expect(sections.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text);
  });
});

test('a Markdown code block names no section', () => {
  expect(outline('```\n原本情報\n```\n', 'a.md')).toEqual(['body: ``` | 原本情報 | ```']);
});

describe('a text of a book is body throughout', () => {
  test.each([
    ['prose', '　朝の五時。\n　原本情報は冒頭にある。\n'],
    ['its own 凡例 and 奥付', '凡例\n一、ルビは省略した。校正は二度行った。\n\n本文\n\n奥付\n発行　見本書房\n'],
    ['a manual of programming', 'はじめに\n\nファイルの構成\n\n設定は次のとおり。\n'],
    ['a book on publishing', '第一章\n\n著作権について\n\n保護期間は七十年である。\n\n製作館\n'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(parseDraft({ path: 'a.txt', text }).sections.map(({ kind }) => kind)).toEqual(['body']);
  });
});

describe('what belongs to the book', () => {
  test('its own 凡例 behind テキストデータ凡例', () => {
    const own = ['凡例', '一、本書の校正には万全を期した。'];
    expect(counts(blocks(SOURCE, LEGEND, own, BODY, COLOPHON))).toBe('source-info 4, legend 2, body 4, colophon 3');
  });

  test('its own 凡例 where テキストデータ凡例 is missing', () => {
    const own = ['凡例', '一、引用は初版本によった。'];
    expect(counts(blocks(SOURCE, COPYRIGHT, own, BODY, COLOPHON))).toBe(
      'source-info 4, copyright 1, body 4, colophon 3',
    );
  });

  test('its own 奥付 before 原本奥付', () => {
    const text = blocks(SOURCE, LEGEND, BODY, ['奥付', 'とは発行の次第を記す箇所である。'], COLOPHON);
    expect(counts(text)).toBe('source-info 4, legend 2, body 4, colophon 3');
  });

  test('a chapter on the structure of files', () => {
    const chapter = ['ファイルの構成', '設定は三つのファイルに分かれる。'];
    expect(counts(blocks(SOURCE, LEGEND, BODY, chapter, COLOPHON))).toBe('source-info 4, legend 2, body 4, colophon 3');
  });
});

describe('the body begins', () => {
  const after = (legend: readonly string[], rest: string): string => {
    const text = blocks(SOURCE, ['テキストデータ凡例', ...legend]).trimEnd() + rest + '\n\n' + blocks(COLOPHON);
    return outline(text).find((section) => section.startsWith('body')) ?? '';
  };
  test.each([
    ['behind a blank line', '\n\n　朝の五時。', '　朝の五時。'],
    ['at a numbered chapter', '\n\n1. 水門の朝\n　朝の五時。', '1. 水門の朝 | 　朝の五時。'],
    ['at a chapter whose number goes on', '\n\n3. 水門の朝\n　朝の五時。', '3. 水門の朝 | 　朝の五時。'],
    ['at a page mark', '\n【3ページ】\n　朝の五時。', '【3ページ】 | 　朝の五時。'],
    ['behind the remark of the guide', '\n\n(以下、原本奥付までテキストデータ本文)\n　朝の五時。', '　朝の五時。'],
    ['behind the remark of the table', '\n\n（本文）\n　朝の五時。', '　朝の五時。'],
    [
      'without any blank line',
      '\n　朝の五時。\n　鍵を回す。\n　水が動く。',
      '　朝の五時。 | 　鍵を回す。 | 　水が動く。',
    ],
    ['without any blank line and short', '\n　朝の五時。', '　朝の五時。'],
    ['with a title only', '\n第一章　水門\n\n　朝の五時。', '第一章　水門 | 　朝の五時。'],
    ['at a page mark before a chapter whose number goes on', '\n【3ページ】\n3. 水門の朝', '【3ページ】 | 3. 水門の朝'],
    ['with a list', '\n\n・朝の仕事\n・夜の仕事', '・朝の仕事 | ・夜の仕事'],
  ])('%s', (_, rest, body) => {
    expect(after(ENTRIES, rest)).toBe(`body: ${body}`);
  });

  test.each([
    [
      'entries apart',
      ['1. 校正レベルは「未校正テキストデータ」です。', '', '2. ルビは省略した。', '', '3. 図は番号だけ記した。'],
    ],
    [
      'entries without numbers',
      ['校正レベルは「未校正テキストデータ」です。', '', 'ルビは省略した。', '', '原本の図は省略した。'],
    ],
    ['bullets', ['・校正レベルは「未校正テキストデータ」です。', '・図は番号だけ記した。']],
    [
      'a preface',
      ['', '次のとおり処理した。', '1. 校正レベルは「未校正テキストデータ」です。', '2. 図は番号だけ記した。'],
    ],
    [
      'lines that go on',
      ['1. 校正レベルは「未校正テキストデ', 'ータ」です。その他の処理は次', 'のとおりです。', '2. 図は番号だけ'],
    ],
    ['a page mark as an example', ['1. 未校正テキストデータです。例', '【361ページ】', '2. ルビは省略した。']],
    ['examples', ['1. ルビは二重山括弧に入れた。', '　例 図書館《としょかん》', '2. 未校正テキストデータです。']],
    [
      'sub-numbers',
      ['1. 記号は次のとおり。', '(1) 二重線は=で示した。', '(2) 傍点は省略した。', '2. 校正していません。'],
    ],
    ['an end', ['1. 未校正テキストデータです。', '', '傍線は略した。', '凡例終わり']],
    ['circled numbers', ['① 未校正テキストデータです。', '② 図は番号だけ記した。', '③ 傍線は略した。']],
  ])('behind a legend with %s', (_, legend) => {
    expect(after(legend, '\n\n　朝の五時。')).toBe('body: 　朝の五時。');
  });

  test('not at all where the legend is empty and 原本奥付 follows', () => {
    expect(outline(blocks(SOURCE, ['テキストデータ凡例'], COLOPHON)).map((section) => section.split(':')[0])).toEqual([
      'source-info',
      'legend',
      'colophon',
    ]);
  });

  test('right below an empty legend', () => {
    expect(counts(blocks(SOURCE, ['テキストデータ凡例'], BODY, COLOPHON))).toBe(
      'source-info 4, legend 0, body 2, colophon 3',
    );
  });

  test('below the copyright statement where the legend is missing', () => {
    expect(counts(blocks(SOURCE, PRODUCTION, COPYRIGHT, BODY, COLOPHON))).toBe(
      'source-info 4, production 1, copyright 1, body 2, colophon 3',
    );
  });
});

describe('sections in another order', () => {
  test('the body before all', () => {
    expect(counts(blocks(BODY, SOURCE, PRODUCTION, LEGEND, COLOPHON))).toBe(
      'body 2, source-info 4, production 1, legend 2, colophon 3',
    );
  });

  test('原本奥付 before a long body', () => {
    const long = Array.from(
      { length: 60 },
      (_, day) => `　${day + 1}日目も、当番の人は夜明け前に起きて、長い堤を水門まで歩いていった。`,
    );
    expect(counts(blocks(SOURCE, LEGEND, COLOPHON, long))).toBe('source-info 4, legend 2, colophon 3, body 60');
  });

  test('原本奥付 before a body with page marks', () => {
    expect(counts(blocks(SOURCE, COLOPHON, ['【1ページ】', ...BODY], LEGEND))).toBe(
      'source-info 4, colophon 3, body 3, legend 2',
    );
  });

  test('原本奥付 in a file of its own, with what the book prints behind it', () => {
    const notes = Array.from(
      { length: 20 },
      () => '　一九七〇年に生まれ、長く水門の記録に携わったのち、町の図書館に勤めた。',
    );
    expect(counts(blocks(COLOPHON, notes))).toBe('colophon 23');
  });

  test('a section twice in the front matter, and once more in the book', () => {
    expect(counts(blocks(SOURCE, PRODUCTION, PRODUCTION, LEGEND, BODY, PRODUCTION, COLOPHON))).toBe(
      'source-info 4, production 1, production 1, legend 2, body 4, colophon 3',
    );
  });
});

describe('the explanation of the files', () => {
  const listed = [
    'ファイルの構成',
    '001.txt',
    '原本情報',
    'テキストデータ凡例',
    '本文の前半',
    '002.txt',
    '本文の後半',
    '原本奥付',
  ];
  test('before 原本情報', () => {
    const text = blocks(['ファイルの構成', '001.txt 本文の前半', '002.txt 本文の後半'], SOURCE, LEGEND, BODY);
    expect(counts(text)).toBe('file-structure 2, source-info 4, legend 2, body 2');
  });

  test('names sections without being them', () => {
    expect(counts(blocks(listed, SOURCE, LEGEND, BODY))).toBe('file-structure 7, source-info 4, legend 2, body 2');
  });
});

test('a title above the first heading is a section of its own', () => {
  expect(counts('風の通る家\n\n' + WHOLE)).toBe('body 1, ' + COUNTS);
});

test('reads a long text without losing time on headings that are none', () => {
  const text = blocks(SOURCE, LEGEND) + '\n' + '凡例\n校正\n奥付\n'.repeat(50_000);
  const started = performance.now();
  expect(counts(text)).toMatch(/^source-info 4, legend 2, body/);
  expect(performance.now() - started).toBeLessThan(3000);
});
