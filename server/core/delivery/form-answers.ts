import type { Answers } from '../assist/declaration-entry';
import type { Declaration, Declarations } from '../book/declarations';
import type { Question } from '../book/questions';
import { fill } from '../lint/wording';
import type { Locale, Wording } from '../text/wording';

/** What stands in the fields of the form, by their names: `scope.answer`, `scope.by`, and `by`, `on`, `for` above all. */
export type FormValues = Readonly<Record<string, string>>;

/** Something that has to be mended before it is saved. */
export interface FormError {
  /** The field's name. */
  readonly field: string;
  readonly message: string;
}

/** The parts of an answer that are written, in the order of the form. */
const TEXT_PARTS = ['by', 'on', 'source', 'note', 'consulted'] as const;

const WORDS = {
  noName: {
    ja: '「{question}」: 確かめた人の名前を書いてください。',
    en: '“{question}”: write who answers for it.',
  },
  noDay: {
    ja: '「{question}」: 確かめた日を、2026-04-01 のように書いてください。',
    en: '“{question}”: write the day, such as 2026-04-01.',
  },
  noSource: {
    ja: '「{question}」: {source}を書いてください。',
    en: '“{question}”: write what is asked for: {source}.',
  },
  future: {
    ja: '「{question}」: 確かめた日が、今日より先になっています。',
    en: '“{question}”: the day is still to come.',
  },
} as const satisfies Record<string, Wording>;

/** @returns the fields that show what is declared */
export function valuesOf(declarations: Declarations): FormValues {
  const entries = Object.entries(declarations).flatMap(([id, declaration]) =>
    (['answer', ...TEXT_PARTS] as const).map((part) => [`${id}.${part}`, declaration[part] ?? ''] as const),
  );
  return Object.fromEntries(entries);
}

/**
 * Reads what was filled in. Where a question has no name or day of its own, those above all questions hold.
 * @param today as YYYY-MM-DD
 * @returns the answers of all questions, and what has to be mended before they can be saved
 */
export function readForm(
  questions: readonly Question[],
  values: FormValues,
  today: string,
  locale: Locale,
): { readonly answers: Answers; readonly errors: readonly FormError[] } {
  const answers = questions.map((question) => [question.id, readAnswer(question, values)] as const);
  const errors = questions.flatMap((question, index) => {
    const answer = answers[index]?.[1];
    return answer ? errorsIn(question, answer, today, locale) : [];
  });
  return { answers: Object.fromEntries(answers), errors };
}

function readAnswer({ id, choices }: Question, values: FormValues): Declaration | undefined {
  const own = (part: string): string => (values[`${id}.${part}`] ?? '').trim();
  const answer = own('answer');
  if (!choices.some(({ value }) => value === answer)) return undefined;
  const more = (['source', 'note', 'consulted'] as const).filter((part) => own(part) !== '');
  return {
    answer,
    by: own('by') || (values['by'] ?? '').trim(),
    on: own('on') || (values['on'] ?? '').trim(),
    ...Object.fromEntries(more.map((part) => [part, own(part)])),
  };
}

function errorsIn(
  { id, ask, source: asked }: Question,
  { by, on, source }: Declaration,
  today: string,
  locale: Locale,
): FormError[] {
  const error = (part: string, key: keyof typeof WORDS): FormError => ({
    field: `${id}.${part}`,
    message: fill(WORDS[key][locale], { question: ask[locale], source: asked?.[locale] ?? '' }, locale),
  });
  return [
    ...(by === '' ? [error('by', 'noName')] : []),
    ...(!isDay(on) ? [error('on', 'noDay')] : on > today ? [error('on', 'future')] : []),
    ...(asked && source === undefined ? [error('source', 'noSource')] : []),
  ];
}

/** @returns whether the text is a day that there is, as YYYY-MM-DD */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1).map(Number) ?? [];
  const date = new Date(Date.UTC(year, month - 1, day));
  return month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
