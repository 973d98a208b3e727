import { expect, test } from 'vitest';
import { readArchive } from '../../../server/publications/read';
import { docxOf, WORD } from './documents';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const linesOf = (body: string, files?: Record<string, string>): string[] =>
  readArchive(docxOf(body, files), 'book.docx').text.trimEnd().split('\n');

test('paragraphs are lines, runs are put together, tabs and line breaks count', () => {
  const body =
    paragraph(run('著') + '<w:r><w:tab/></w:r>' + run('者　見本太郎'), '<w:tabs><w:tab w:val="left"/></w:tabs>') +
    paragraph(`${run('上')}<w:r><w:br/></w:r>${run('下')}`) +
    paragraph('') +
    paragraph(run('終わり'));
  expect(linesOf(body)).toEqual(['著 者　見本太郎', '上', '下', '', '終わり']);
});

test('a word with ruby is the word', () => {
  const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('すいもん')}</w:rt><w:rubyBase>${run('水門')}</w:rubyBase></w:ruby></w:r>`;
  expect(linesOf(paragraph(run('古い') + ruby + run('の音')))).toEqual(['古い水門の音']);
});

test('what was deleted, moved away or is said a second time is left out, and so is a table of contents', () => {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
  const body =
    paragraph(
      `${field('begin')}${instruction(' TO')}${instruction('C \\o "1-3" ')}${field('separate')}${run('原本情報　1')}`,
    ) +
    paragraph(run('原本奥付　9') + field('end')) +
    paragraph(
      `${field('begin')}${instruction(' PAGE ')}${field('separate')}${run('3')}${field('end')}${run('ページ')}`,
    ) +
    paragraph(
      `<w:del>${run('消した')}</w:del><w:ins>${run('足した')}</w:ins><w:moveFrom>${run('移した')}</w:moveFrom>`,
    ) +
    paragraph(
      `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:txbxContent>${paragraph(run('囲み'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('囲み'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
    );
  expect(linesOf(body).filter((line) => line !== '')).toEqual(['3ページ', '足した', '囲み']);
});

test('a paragraph whose end was deleted goes on in the next, one that was deleted as a whole leaves nothing', () => {
  const deletedEnd = '<w:rPr><w:del w:id="1"/></w:rPr>';
  const body =
    paragraph(run('水辺の'), deletedEnd) +
    paragraph(run('町')) +
    paragraph(`<w:del>${run('消した')}</w:del>`, deletedEnd) +
    paragraph(run('見本太郎'));
  expect(linesOf(body)).toEqual(['水辺の町', '見本太郎']);
});

test('headings and page breaks set apart, whatever the styles are called in Word’s language', () => {
  const styles = `<w:styles ${WORD}><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>`;
  const body =
    paragraph(run('前'), '<w:pStyle w:val="a"/>') +
    paragraph(run('見出し'), '<w:pStyle w:val="1"/>') +
    paragraph(`${run('後')}<w:r><w:br w:type="page"/></w:r>`) +
    paragraph(run('次のページ'));
  expect(linesOf(body, { 'word/styles.xml': styles })).toEqual(['前', '', '見出し', '後', '', '次のページ']);
});

test('a row of a table with one line in each cell is a line; a table that only arranges text is not, nor is a heading beside its text', () => {
  const cell = (...texts: readonly string[]): string =>
    `<w:tc>${texts.map((text) => paragraph(run(text))).join('')}</w:tc>`;
  const body = `<w:tbl><w:tr>${cell('原本奥付')}${cell('済')}</w:tr><w:tr>${cell('発行所')}${cell('見本書房')}</w:tr><w:tr>${cell('原本情報', '題名')}${cell('')}</w:tr><w:tr>${cell('製作館名及び製作年')}${cell('見本館 2026年製作')}</w:tr></w:tbl>`;
  expect(linesOf(body)).toEqual([
    '原本奥付　済',
    '発行所　見本書房',
    '原本情報',
    '題名',
    '製作館名及び製作年',
    '見本館 2026年製作',
  ]);
});
