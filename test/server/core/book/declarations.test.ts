import { expect, test } from 'vitest';
import { declarationsFor } from '../../../../server/core/book/declarations';
import { parseConfig } from '../../../../server/core/lint/parse-config';
import { RULES } from '../../../../server/core/rules/index';

const answer = (value: string): { answer: string; by: string; on: string } => ({
  answer: value,
  by: '見本太郎',
  on: '2026-03-31',
});

test('a title’s own answers come before those for all titles, the nearer folder first', () => {
  const config = {
    declarations: { scope: answer('whole-book'), planning: answer('own') },
    titles: {
      '第1期': { declarations: { scope: answer('chapter') } },
      '第1期/水辺/001.txt': { declarations: { scope: answer('article') } },
    },
  };
  expect(declarationsFor(config, '第1期/水辺/001.txt')).toEqual({ scope: answer('article'), planning: answer('own') });
  expect(declarationsFor(config, '第1期/灯台/001.txt')).toMatchObject({ scope: answer('chapter') });
  expect(declarationsFor(config, '第1期以外/001.txt')).toMatchObject({ scope: answer('whole-book') });
});

test('accessible-text.json gives declarations; what it gets wrong is reported and counts for nothing', () => {
  const text = JSON.stringify({
    declarations: { scope: answer('whole-book'), planning: answer('nobody'), producer: { answer: 'other' } },
    titles: { '本 棚/a~b': { declarations: { scope: answer('chapter'), planning: answer('?') } } },
  });
  const { config, reports } = parseConfig(text, RULES);
  expect(config.declarations).toEqual({ scope: answer('whole-book') });
  expect(config.titles).toEqual({ '本 棚/a~b': { declarations: { scope: answer('chapter') } } });
  expect(reports.map(({ message }) => message)).toEqual(['required', 'notAllowed', 'notAllowed']);
});
