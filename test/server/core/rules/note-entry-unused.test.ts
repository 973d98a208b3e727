import { expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { found } from '../lint-text';

const book = (body: string): string => renderExample({ body: `${body}\n\n` }).text;
const shown = (body: string): string[] =>
  found(book(body), 'note-entry-unused').map((place) => place.replace(/^\d+:/, ''));

test.each([
  ['a note at the end', '　川注1)。\n\n注\n注1) 北の川。\n注2) 南の町。', '注2)'],
  ['a note in the middle', '　川注1)と石注3)。\n\n注\n注1) 甲。\n注2) 乙。\n注3) 丙。', '注2)'],
  ['marks and notes in different forms', '　川（注1）と石（注3）。\n\n注1　甲。\n注2　乙。\n注3　丙。', '注2'],
  ['a bare number in the list', '　川注1)と石注3)。\n\n注\n1. 甲。\n2. 乙。\n3. 丙。', '2.'],
  ['a chapter', '　川注1)。\n注1) 甲。\n　町注1)。\n注1) 乙。\n注2) 丙。', '注2)'],
])('finds %s', (_, body, expected) => {
  expect(shown(body)).toEqual([expected]);
});

test.each([
  ['ranges', '　川注1-3)と町。\n\n注\n注1) 甲。\n注2) 乙。\n注3) 丙。'],
  ['several numbers at one mark', '　川注1、2)と町注3)。\n\n注\n注1) 甲。\n注2) 乙。\n注3) 丙。'],
  ['notes below a table that has no marks', '表1　水の量\n春　夏　秋\n注1　単位はトン。\n注2　冬は除く。'],
  [
    'notes below a table beside real ones',
    '　川注1)。\n表1　水の量\n（注1）単位はトン。\n（注2）冬は除く。\n\n注\n注1) 北の川。',
  ],
  ['lists', '　用意するもの。\n1) 巣箱\n2) 面布\n（1）手袋\n※印は借りてもよい。'],
])('is silent on %s', (_, body) => {
  expect(shown(body)).toEqual([]);
});
