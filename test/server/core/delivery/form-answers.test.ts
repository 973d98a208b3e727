import { describe, expect, test } from 'vitest';
import { questionsFor } from '../../../../server/core/book/declarations';
import { readForm, valuesOf, type FormValues } from '../../../../server/core/delivery/form-answers';
import { acceptedAnswers } from '../../answers';

const questions = questionsFor('full');
const read = (values: FormValues): ReturnType<typeof readForm> => readForm(questions, values, '2026-04-01', 'en');

describe('the form', () => {
  test('gives back what was declared', () => {
    const declared = acceptedAnswers('full');
    expect(read(valuesOf(declared))).toEqual({ answers: declared, errors: [] });
  });

  test('takes name and day from the common fields where a question has none of its own', () => {
    const values = { 'by': ' 例示花子 ', 'on': '2026-03-01', 'scope.answer': 'whole-book', 'scope.on': '2026-03-31' };
    expect(read(values).answers['scope']).toEqual({ answer: 'whole-book', by: '例示花子', on: '2026-03-31' });
  });

  test('may be saved half answered, or with an answer taken back', () => {
    const { answers, errors } = read({ 'scope.answer': '', 'scope.by': '見本太郎' });
    expect(errors).toEqual([]);
    expect(answers['scope']).toBeUndefined();
  });

  test.each([
    ['a name', { 'scope.on': '2026-03-31' }, 'scope.by'],
    ['a day', { 'scope.by': '見本太郎' }, 'scope.on'],
    ['a day that there is', { 'scope.by': '見本太郎', 'scope.on': '2026-02-30' }, 'scope.on'],
    ['a day that is not to come', { 'scope.by': '見本太郎', 'scope.on': '2026-04-02' }, 'scope.on'],
  ])('asks for %s, and names the question', (_, values, field) => {
    const { errors } = read({ 'scope.answer': 'whole-book', ...values });
    expect(errors.map((error) => error.field)).toEqual([field]);
    expect(errors[0]?.message).toContain('How much of the work do these data hold?');
  });

  test('asks where something was looked up', () => {
    const values = { 'by': '見本太郎', 'on': '2026-03-31', 'offerInBook.answer': 'none' };
    expect(read(values).errors.map(({ field }) => field)).toEqual(['offerInBook.source']);
  });

  test('takes an answer that is not offered for none', () => {
    expect(read({ 'scope.answer': '"><script>' }).answers['scope']).toBeUndefined();
  });
});
