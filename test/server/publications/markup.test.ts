import { expect, test } from 'vitest';
import { strToU8 } from 'fflate';
import { daisyOf, daisyText } from '../../../server/publications/daisy';
import { markupText } from '../../../server/publications/markup-text';
import { readArchive } from '../../../server/publications/read';
import { archive, daisyFiles, dtbook, epubFiles, xhtml } from './documents';

const linesOf = (document: string): readonly string[] => markupText(strToU8(document), 'a.xhtml');

test('blocks are lines, headings are set apart, breaks of the source are none', () => {
  const body = `<h1>原本情報</h1><div><p>水辺の
      町</p>青葉<br/>点字   図書館</div><section><h2>凡例</h2><ul><li>一</li><li>二</li></ul></section>`;
  expect(linesOf(xhtml(body))).toEqual(['原本情報', '水辺の町', '青葉', '点字 図書館', '', '凡例', '一', '二']);
});

test('a heading in several lines is one', () => {
  const body = '<h1>著作権処理に<br/>関する事項<br/></h1><p>一<br/>二</p>';
  expect(linesOf(xhtml(body))).toEqual(['著作権処理に関する事項', '一', '二']);
});

test('readings, page numbers, scripts, captions of pictures and what is hidden are not read', () => {
  const body =
    '<p><ruby>水<rp>(</rp><rt>すい</rt><rp>)</rp>門<rt>もん</rt></ruby><span epub:type="pagebreak">12</span>の<span role="doc-pagebreak">13</span>音</p><script>x</script><p hidden="hidden">裏</p><figure><figcaption>表紙</figcaption></figure><imggroup><caption>表紙</caption></imggroup>';
  expect(linesOf(xhtml(body))).toEqual(['水門の音']);
});

test('tables in tables lose nothing, however deep they are', () => {
  const cell = (inner: string): string => `<table><tr><td>左</td><td>${inner}</td></tr></table>`;
  const nested = cell(cell(cell(cell(cell(cell(cell('奥')))))));
  expect(linesOf(xhtml(nested)).join('').replace(/\s/g, '')).toBe(`${'左'.repeat(7)}奥`);
});

test('a table of contents is no second beginning of the book, a heading with a link is one', () => {
  const body =
    '<nav><ol><li>原本情報</li></ol></nav><ul><li><a href="b.xhtml#x">原本奥付</a></li></ul><table><tr><td><a href="b.xhtml">凡例</a></td><td></td></tr></table><a href="#c">原本奥付</a><hr/><h1><a href="nav.xhtml">原本情報</a></h1><p><a href="#n1">注1</a>を見る</p><p><a href="https://example.com/">https://example.com/</a></p>';
  expect(linesOf(xhtml(body))).toEqual(['原本情報', '注1を見る', 'https://example.com/']);
  const list =
    '<h2>目次</h2><ol><li>原本情報</li><li>凡例<ol><li>一</li></ol></li></ol><h2>凡例</h2><ol><li>二</li></ol>';
  expect(linesOf(xhtml(list))).toEqual(['目次', '', '凡例', '二']);
});

test('the chapters of an EPUB come in the order of its spine, the navigation left out', () => {
  const files = epubFiles(
    { 'b.xhtml': xhtml('<p>先</p>'), '章1.xhtml': xhtml('<p>後</p>') },
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="cover" href="c.svg" media-type="image/svg+xml"/>',
  );
  const opf = (files['OEBPS/content.opf'] ?? '')
    .replace('href="章1.xhtml"', `href="${encodeURIComponent('章1')}.xhtml"`)
    .replace('<spine>', '<spine><itemref idref="cover"/><itemref idref="nav"/>');
  const { text, parts } = readArchive(archive({ ...files, 'OEBPS/content.opf': opf }), 'book.epub');
  expect(text).toBe('先\n\n後\n');
  expect(parts).toEqual([
    { name: 'OEBPS/b.xhtml', start: 0 },
    { name: 'OEBPS/章1.xhtml', start: 3 },
  ]);
});

test('an EPUB is read that has the same book as a PDF, too', () => {
  const files = epubFiles({ 'a.xhtml': xhtml('<p>本文</p>') });
  const container = (files['META-INF/container.xml'] ?? '').replace(
    '<rootfiles>',
    '<rootfiles><rootfile full-path="OEBPS/book.pdf" media-type="application/pdf"/>',
  );
  const { text, unreadable } = readArchive(archive({ ...files, 'META-INF/container.xml': container }), 'book.epub');
  expect({ text, unreadable }).toEqual({ text: '本文\n', unreadable: undefined });
});

test('a document is decoded as it says', () => {
  const utf16 = Buffer.from(`\uFEFF${xhtml('<p>あ</p>').replace('UTF-8', 'UTF-16')}`, 'utf16le');
  expect(markupText(utf16, 'a.xhtml')).toEqual(['あ']);
  const shiftJis = Buffer.concat([
    Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><html><body><p>'),
    Buffer.of(0x82, 0xa0),
    Buffer.from('</p></body></html>'),
  ]);
  expect(markupText(shiftJis, 'a.xhtml')).toEqual(['あ']);
  expect(() => markupText(Buffer.of(...Buffer.from('<p>'), 0x82, 0xa0), 'a.xhtml')).toThrow('part-broken: a.xhtml');
});

test('a text DAISY is read from its package file; other books of a search are none of its business', () => {
  const files = daisyFiles('原本情報\n水辺の町\n');
  const book = daisyOf(strToU8(files['book.opf'] ?? ''), 'book.opf', false);
  expect(book).toEqual({ texts: ['book.xml'], files: ['book.xml', 'smil/book.smil'] });
  if (!('texts' in book)) return;
  const text = dtbook('<level1><h1>原本情報</h1><p>水辺の町<pagenum>5</pagenum></p><list><li>一</li></list></level1>');
  expect(daisyText(book, new Map([['book.xml', strToU8(text)]])).text).toBe('原本情報\n水辺の町\n一\n');
  expect(daisyText(book, new Map()).unreadable).toEqual({ kind: 'part-missing', part: 'book.xml' });
  const epub = '<package xmlns="http://www.idpf.org/2007/opf"><manifest/><spine/></package>';
  expect(daisyOf(strToU8(epub), 'content.opf', false)).toEqual({ text: '', parts: [] });
  expect(daisyOf(strToU8(epub), 'content.opf', true)).toMatchObject({ unreadable: { kind: 'no-text' } });
  const outside = (files['book.opf'] ?? '').replace('href="book.xml"', 'href="..%2Fsecret.xml"');
  expect(daisyOf(strToU8(outside), 'book.opf', true)).toMatchObject({ unreadable: { kind: 'no-text' } });
});
