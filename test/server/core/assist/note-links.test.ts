import { expect, test } from 'vitest';
import { convertPageMarks } from '../../../../server/core/assist/convert-page-marks';
import { noteLinksAt } from '../../../../server/core/assist/note-links';
import { listNotes } from '../../../../server/core/assist/note-list';
import { assemble } from '../../../../server/core/book/deliverable';
import { renderExample } from '../../../../server/core/rules/example';
import { parseDraft } from '../../../../server/core/syntax/parse';
import { applyEdits } from '../../../../server/core/text/edit';

const parse = (path: string, text: string) => parseDraft({ path, text });
const title = (body: string, legend?: string) => {
  const draft = parse('001.txt', renderExample({ body: `${body}\n\n`, ...(legend !== undefined && { legend }) }).text);
  return { draft, deliverable: assemble([draft], true) };
};

test('a mark leads to the note of its chapter', () => {
  const body = '【11ページ】\n　川注1)。\n注1) 甲。\n　町注1)と石注2)。\n注1) 乙。\n注2) 丙。';
  const { draft, deliverable } = title(body);
  const links = noteLinksAt(deliverable, draft, draft.text.indexOf('町注1)') + 2);
  expect(links?.at.isEntry).toBe(false);
  expect(links?.entries.map(({ paragraph }) => paragraph.text)).toEqual(['注1) 乙。']);
  expect(links?.marks.map(({ paragraph }) => paragraph.text)).toEqual(['　町注1)と石注2)。']);
  expect(noteLinksAt(deliverable, draft, draft.text.indexOf('町注1)'))).toBeUndefined();
});

test('the notes of all files are listed with page and place', () => {
  const first = parse(
    '001.txt',
    renderExample({ body: '【11ページ】\n　川の石注1)。\n【12ページ】\n　水の色（注2）。\n\n' }).text,
  );
  const second = parse('002.txt', '注\n注1　花崗岩である。\n　固い石をいう。\n注2　青い。\n注3　参照されない。\n');
  expect(listNotes(assemble([first, second], true))).toBe(
    '注1 花崗岩である。固い石をいう。\n　11ページ「川の石」\n注2 青い。\n　12ページ「水の色」\n注3 参照されない。\n',
  );
  expect(listNotes(title('　川。').deliverable)).toBe('');
});

test('page marks are written as the legend shows them, whatever most of them look like', () => {
  const legend =
    'テキストデータ凡例\n1. 校正レベルは「全文校正テキストデータ」です。\n2. ページ番号は【p361】の形で示した。\n\n';
  const body = (form: (page: string) => string): string =>
    `${form('1')}\r\n　川は静${form('2')}かだ。\r\n【p3】\r\n${form('4')}\r\n　町。`;
  const { draft, deliverable } = title(
    body((page) => `【${page}ページ】`),
    legend,
  );
  const { edits, model } = convertPageMarks(deliverable, draft);
  expect(model).toBe('【p361】');
  expect(applyEdits(draft.text, edits)).toBe(
    title(
      body((page) => `【p${page}】`),
      legend,
    ).draft.text,
  );
  expect(convertPageMarks(title('　川。').deliverable, draft)).toEqual({ model: undefined, edits: [] });
});
