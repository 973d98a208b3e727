import { expect, test } from 'vitest';
import { outline, type OutlineItem } from '../../../../server/core/assist/outline';
import { renderExample } from '../../../../server/core/rules/example';
import { parseDraft } from '../../../../server/core/syntax/parse';

/** Names, indented by depth. */
function tree(text: string, path = 'draft.txt'): string[] {
  const lines = (item: OutlineItem): string[] => [
    typeof item.name === 'string' ? item.name : item.name.ja,
    ...item.children.flatMap(lines).map((line) => `  ${line}`),
  ];
  return outline(parseDraft({ path, text })).flatMap(lines);
}

const withBody = (body: string): string => renderExample({ body }).text;
const bodyTree = (body: string, path?: string): string[] =>
  tree(withBody(body), path)
    .filter((line) => line.startsWith('  '))
    .map((line) => line.slice(2));

test('the sections come in order; the body has a name of its own', () => {
  expect(tree(renderExample({}).text)).toEqual([
    '原本情報',
    '製作館名及び製作年',
    '著作権処理に関する事項',
    'テキストデータ凡例',
    '本文',
    '原本奥付',
  ]);
});

test('parts of the book stand below each other', () => {
  const body =
    '第一部　川\n　川がある。\n第1章 源\n　水が出る。\n第二章\n　水が流れる。\n第二部　町\n　町がある。\n第三章　人\n　人がいる。\n';
  expect(bodyTree(body)).toEqual(['第一部　川', '  第1章 源', '  第二章', '第二部　町', '  第三章　人']);
  expect(bodyTree('◎1.はじめに\n　川がある。\n◎2.源\n　水が出る。\n')).toEqual(['◎1.はじめに', '◎2.源']);
});

test('a heading of Markdown counts in Markdown only, and not in a block of code', () => {
  const body = '# 川\n\n川がある。\n\n## 源\n\n```\n# 例\n```\n';
  expect(bodyTree(body, 'draft.md')).toEqual(['川', '  源']);
  expect(bodyTree(body)).toEqual([]);
});

test.each([
  ['a sentence', '　第一章では、川の源を訪ねた。\n第二章 では、町を訪ねた。\n'],
  ['a contents line', '第一章 源……12\n　川\n第二章 町 34\n　川\n'],
  ['a table of contents', '目次\n第一章 源\n第二章 町\n第三章 人\n　川がある。\n'],
])('%s is no heading', (_, body) => {
  expect(bodyTree(body)).toEqual([]);
});

test('headings that lead into each other are no table of contents', () => {
  expect(bodyTree('第一部 川\n\n第一章 源\n　水が出る。\n')).toEqual(['第一部 川', '  第一章 源']);
});

test('each item covers what belongs to it, and its heading lies within', () => {
  const text = withBody('第一部 川\n　川がある。\n第一章 源\n　水が出る。\n第二部 町\n　町がある。\n');
  const check = ({ span, selection, children }: OutlineItem): void => {
    expect([span.start <= selection.start, selection.end <= span.end]).toEqual([true, true]);
    for (const child of children)
      expect([span.start <= child.span.start, child.span.end <= span.end]).toEqual([true, true]);
    children.forEach(check);
  };
  const items = outline(parseDraft({ path: 'draft.txt', text }));
  items.forEach(check);
  const [first] = items.find(({ children }) => children.length > 0)?.children ?? [];
  expect(text.slice(first?.span.start, first?.span.end)).toBe('第一部 川\n　川がある。\n第一章 源\n　水が出る。\n');
});

test('a whole book takes little time', () => {
  const text = withBody(`第一章 川\n${'　川は流れて、町を通り、海へ向かう。\n'.repeat(200)}`.repeat(500));
  const draft = parseDraft({ path: 'draft.txt', text });
  const start = performance.now();
  expect(outline(draft).flatMap(({ children }) => children)).toHaveLength(500);
  expect(performance.now() - start).toBeLessThan(500);
});
