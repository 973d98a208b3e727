import { expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { fixedWith, fixesOf } from '../fix-finding';
import { found, lintSources, lintText } from '../lint-text';

const RULE = 'section-duplicated';
const PRODUCTION = '製作館名及び製作年\n青葉点字図書館 2021年製作\n\n';

test('finds the second and the third of a kind, wherever it stands in the front matter', () => {
  const text = renderExample({
    production: PRODUCTION + PRODUCTION,
    legend: PRODUCTION + renderExample({}).text.slice(0, 0),
  }).text;
  expect(found(text, RULE)).toEqual(['10:製作館名及び製作年', '17:製作館名及び製作年']);
});

test('points to the first', () => {
  const text = renderExample({ production: PRODUCTION + PRODUCTION }).text;
  const [finding] = lintText(text).filter(({ ruleId }) => ruleId === RULE);
  expect(finding?.related?.map(({ span }) => span.start)).toEqual([text.indexOf('製作館名')]);
});

test('deletes a second section with the same content, and nothing else', () => {
  const text = renderExample({ production: PRODUCTION + PRODUCTION }).text.replace(/\n/g, '\r\n');
  expect(fixedWith(text, RULE, 'delete')).toBe(renderExample({}).text.replace(/\n/g, '\r\n'));
});

test('deletes nothing that differs', () => {
  const text = renderExample({ production: PRODUCTION + PRODUCTION.replace('2021', '2022') }).text;
  expect(found(text, RULE)).toHaveLength(1);
  expect(fixesOf(text, RULE)).toEqual([]);
});

test('never deletes a colophon', () => {
  const colophon = '原本奥付\n水辺の町の記録\n発行所　見本書房\n';
  const text = renderExample({ colophon: colophon + '\n' + colophon }).text;
  expect(found(text, RULE)).toHaveLength(1);
  expect(fixesOf(text, RULE)).toEqual([]);
});

test('finds front matter that a later file repeats', () => {
  const text = renderExample({ colophon: null }).text;
  const places = lintSources([
    { path: '001.txt', text },
    { path: '002.txt', text },
  ]).filter(({ ruleId }) => ruleId === RULE);
  expect(places.map(({ draft }) => draft.path)).toEqual(Array<string>(4).fill('002.txt'));
});

test('leaves a heading in the book alone', () => {
  expect(found(renderExample({ body: '　本文。\n\n製作館名及び製作年\n\n　続き。\n\n' }).text, RULE)).toEqual([]);
});
