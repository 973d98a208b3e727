import { expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { lintText } from '../lint-text';

const book = (body: string): string => renderExample({ body: `${body}\n\n` }).text;
const shown = (body: string): string[] =>
  lintText(book(body))
    .filter(({ ruleId }) => ruleId === 'note-misordered')
    .map(({ span, message }) => `${message} ${book(body).slice(span.start, span.end)}`);

const NOTES = '\n\n注\n注1) 甲。\n注2) 乙。\n注3) 丙。';

test.each([
  ['marks', `　川注1)、町注3)、石注2)。${NOTES}`, ['mark 注3)']],
  ['a mark far too late', `　町注2)、石注3)、川注1)。${NOTES}`, ['mark 注1)']],
  ['notes', '　川注1)、町注2)、石注3)。\n\n注\n注1) 甲。\n注3) 丙。\n注2) 乙。', ['entry 注3)']],
  ['a note twice', `　川注1)、町注2)、石注3)。${NOTES}\n注3) 丁。`, ['repeated 注3)']],
  ['a number that is nowhere', '　川注1)、町注2)、石注4)。\n\n注\n注1) 甲。\n注2) 乙。\n注4) 丙。', ['skipped 注4)']],
])('finds %s', (_, body, expected) => {
  expect(shown(body)).toEqual(expected);
});

test.each([
  ['a mark that stands again', `　川注1)、町注2)、川注1)、石注3)。${NOTES}`],
  ['chapters', '　川注1)、町注2)。\n注1) 甲。\n注2) 乙。\n　石注1)、水注2)。\n注1) 丙。\n注2) 丁。'],
  ['references within the notes', '　川注1)、町注2)、石注3)。\n\n注\n注1) 注3)に同じ。\n注2) 乙。\n注3) 丙。'],
  ['marks of two families', '　川注1)、町※1、石注2)。\n※1　乙。\n\n注\n注1) 甲。\n注2) 丙。'],
])('is silent on %s', (_, body) => {
  expect(shown(body)).toEqual([]);
});
