import { expect, test } from 'vitest';
import { createMemo, type Memo } from '../../../../server/core/lint/memo';
import { parseDraft } from '../../../../server/core/syntax/parse';

/** Reads lines with a memo. @returns what was found, and which texts were read for it */
function ask(memo: Memo, text: string): { readonly found: string[]; readonly read: string[] } {
  const read: string[] = [];
  const paragraphs = parseDraft({ path: 'a.txt', text }).sections.flatMap(({ children }) => children);
  const found = memo.find('star', paragraphs, (line) => {
    read.push(line);
    return line.includes('★') ? { line } : undefined;
  });
  return { found: found.map(({ paragraph, value }) => `${paragraph.span.start}${value.line}`), read };
}

test('only what was touched is read again, and what was found moves with the text', () => {
  const memo = createMemo();
  memo.begin();
  expect(ask(memo, '★一\n二\n三\n★四')).toEqual({ found: ['0★一', '7★四'], read: ['★一', '二', '三', '★四'] });
  memo.begin();
  expect(ask(memo, '★一\n二\n★三\n間\n★四')).toEqual({ found: ['0★一', '5★三', '10★四'], read: ['★三', '間'] });
  memo.begin();
  expect(ask(memo, '★四')).toEqual({ found: ['0★四'], read: [] });
});

test('what a check did not ask for is forgotten', () => {
  const memo = createMemo();
  memo.begin();
  ask(memo, '一');
  memo.begin();
  memo.begin();
  expect(ask(memo, '一').read).toEqual(['一']);
});

test('several texts of one check are remembered apart, and one that is gone does no harm', () => {
  const memo = createMemo();
  memo.begin();
  expect([ask(memo, '★一').found, ask(memo, '二\n★').found]).toEqual([['0★一'], ['2★']]);
  memo.begin();
  expect([ask(memo, '★一').read, ask(memo, '二\n★').read]).toEqual([[], []]);
  memo.begin();
  expect(ask(memo, '二\n★')).toEqual({ found: ['2★'], read: ['二', '★'] });
});
