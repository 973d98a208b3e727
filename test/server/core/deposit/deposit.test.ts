import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../../server/core/book/deliverable';
import { chooseDeposit, otherFormats } from '../../../../server/core/deposit/formats';
import { dublinCore } from '../../../../server/core/deposit/metadata';
import { renderExample } from '../../../../server/core/rules/example';
import { parseDraft } from '../../../../server/core/syntax/parse';

const files = (...names: string[]) =>
  names.map((name) => ({
    name,
    content: new TextEncoder().encode(name.startsWith('a.') ? '%PDF-1.4 <pdfaid:part>1</pdfaid:part>' : '%PDF-1.4'),
  }));

describe('one format of a title', () => {
  test.each([
    [['b.txt', 'b.pdf', 'a.pdf', 'b.html'], 'pdf-a', ['a.pdf'], false],
    [['b.txt', 'b.pdf', 'b.html', 'p.png'], 'pdf', ['b.pdf'], false],
    [['1.pdf', '2.pdf'], 'pdf', ['1.pdf', '2.pdf'], true],
    [['b.txt', 'b.html', 'p.png', 'b.ps'], 'html', ['b.html', 'p.png'], true],
    [['b.txt', 'b.ps'], 'postscript', ['b.ps'], true],
    [['001.txt', '002.txt', 'table1.tsv', 'b.doc'], 'xml-or-text', ['001.txt', '002.txt', 'table1.tsv'], true],
    [['b.txt', 'b.epub'], 'xml-or-text', ['b.txt'], true],
    [['b.doc'], 'other', ['b.doc'], true],
  ])('of %j is %s', (names, format, chosen, zipped) => {
    const leftOut = names.filter((name) => !chosen.includes(name));
    expect(chooseDeposit(files(...names))).toEqual({ format, names: chosen, leftOut, zipped });
  });

  test('may stand beside the drafts, with another ending', () => {
    const folder = ['川.txt', '川.pdf', '川.EPUB', '山.pdf', '川.jpg'];
    expect(otherFormats(['川.txt'], folder)).toEqual(['川.pdf', '川.EPUB']);
  });

  test('of nothing is none', () => {
    expect(chooseDeposit([])).toBeUndefined();
  });
});

describe('the metadata sheet', () => {
  const sheetOf = (sourceInfo: string) => {
    const { text } = renderExample({ 'source-info': `原本情報\n${sourceInfo}\n\n` });
    return dublinCore(assemble([parseDraft({ path: 'a.txt', text })], true).facts);
  };

  test('is XML that says what 原本情報 says, and when that was asked for', () => {
    const xml = sheetOf(
      '川 & <町> の記録\n見本太郎 著 ; 例示花子 訳\n見本書房\n2017年5月15日初版第1刷発行\nISBN978-4-589-03845-6',
    );
    const found: string[] = [];
    let text = '';
    const parser = new SaxesParser({ xmlns: true });
    parser.on('text', (part) => (text += part));
    parser.on('closetag', ({ local, uri }) => {
      if (uri === 'http://purl.org/dc/elements/1.1/') found.push(`${local}: ${text.trim()}`);
      text = '';
    });
    parser.write(xml).close();
    expect(found).toEqual([
      'title: 川 & <町> の記録',
      'creator: 見本太郎 著',
      'contributor: 例示花子 訳',
      'contributor: 青葉点字図書館 製作',
      'publisher: 見本書房',
      'date: 2017-05-15',
      'type: Text',
      'language: ja',
      'identifier: urn:isbn:9784589038456',
    ]);
    expect(xml).toContain('2009年時点');
  });

  test('leaves out a wrong ISBN', () => {
    expect(sheetOf('町の記録\n見本書房\n2017年5月15日発行\nISBN978-4-589-03845-7')).not.toContain('identifier');
  });
});
