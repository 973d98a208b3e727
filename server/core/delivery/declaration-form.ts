import type { FormError, FormValues } from './form-answers';
import { escapeHtml, PAGE_STYLE, type HtmlParts } from './formats/html';
import type { Choice, Question } from '../book/questions';
import { fill } from '../lint/wording';
import type { Locale, Wording } from '../text/wording';

/** What the form shows. */
export interface FormState {
  /** What the title is called. */
  readonly title: string;
  readonly questions: readonly Question[];
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  /** Questions that still have no answer, once the form has been saved. */
  readonly left?: number;
}

const WORDS = {
  heading: { ja: '申告: {title}', en: 'Declarations: {title}' },
  intro: {
    ja: '機械には分からないことを、製作館に尋ねます。途中まででも保存できます。納品までに、すべての質問に答えてください。答えは accessible-text.json に保存し、納品するテキストには入りません。',
    en: 'What only the producer can know. You can save at any time; every question has to be answered before delivery. The answers go into accessible-text.json, not into the text that is delivered.',
  },
  errors: { ja: '保存していません。直すところ: {count}か所', en: 'Not saved. To be mended: {count}' },
  saved: {
    ja: '保存しました。答えていない質問: {left}問',
    en: 'Saved. Questions without an answer: {left}',
  },
  common: { ja: '共通の記入欄', en: 'For all answers' },
  commonHelp: {
    ja: '各質問の「確かめた人」「確かめた日」が空のときに使います。',
    en: 'Used where a question has no name or day of its own.',
  },
  by: { ja: '確かめた人', en: 'Who answers for it' },
  on: { ja: '確かめた日', en: 'Day' },
  source: { ja: '根拠', en: 'What it rests on' },
  needed: { ja: '（必要）', en: ' (needed)' },
  note: { ja: '備考', en: 'Note' },
  consulted: {
    ja: '国立国会図書館に相談した日と、その結果（「要相談」の答えを選んだ場合に必要）',
    en: 'When the National Diet Library was consulted and what it said (needed for answers marked “consult”)',
  },
  for: { ja: 'この答えを使うタイトル', en: 'Which titles the answers are for' },
  forTitle: { ja: 'このタイトルだけ', en: 'This title only' },
  forAll: { ja: '同じ設定ファイルを使う、すべてのタイトル', en: 'All titles of the same configuration' },
  items: { ja: '（ガイド {items}、納品までに必要）', en: ' (guide {items}; needed before delivery)' },
  consult: { ja: '（要相談: 収集対象外の可能性があります）', en: ' (consult: may be out of scope)' },
  notYet: { ja: 'まだ答えない', en: 'Not answered yet' },
  save: { ja: '保存する', en: 'Save' },
} as const satisfies Record<string, Wording>;

type Say = (key: keyof typeof WORDS, data?: Readonly<Record<string, string | number>>) => string;

const STYLE = `${PAGE_STYLE}
fieldset { border: 1px solid var(--line); margin: 1.5rem 0; padding: 0.75rem 1rem; }
legend { font-weight: bold; padding: 0 0.25rem; }
.choice { margin: 0.25rem 0; }
.field { margin: 0.75rem 0; }
.field label { display: block; }
input[type="text"], input[type="date"] { background: var(--ground); border: 1px solid var(--line); box-sizing: border-box; color: var(--text); font: inherit; max-width: 100%; padding: 0.3rem 0.5rem; }
input[type="text"] { width: 40rem; }
input[aria-invalid="true"] { border: 2px solid var(--blocked); }
button { background: var(--link); border: 1px solid var(--link); color: var(--ground); font: inherit; padding: 0.4rem 1.5rem; }
`;

/** A form of plain fields: every question a group with its choices, every field with its label, what is wrong in words above and beside. */
export function declarationForm(state: FormState, locale: Locale): HtmlParts {
  const say: Say = (key, data) => escapeHtml(fill(WORDS[key][locale], data, locale));
  const { title, questions } = state;
  const main = [
    `<h1>${say('heading', { title })}</h1>`,
    ...outcome(state, say),
    `<p>${say('intro')}</p>`,
    // What is wrong is said by the program that reads the form, in words that screen readers get.
    '<form id="declarations" novalidate>',
    commonFields(state, say),
    ...questions.map((question) => questionFields(question, state, say, locale)),
    `<p><button type="submit">${say('save')}</button></p>`,
    '</form>',
  ].join('\n');
  return { title: fill(WORDS.heading[locale], { title }, locale), style: STYLE, main };
}

/** It takes the focus when the page is shown. */
function outcome({ errors, left }: FormState, say: Say): string[] {
  if (errors.length > 0) {
    const items = errors.map(
      ({ field, message }) => `<li><a href="#${escapeHtml(field)}">${escapeHtml(message)}</a></li>`,
    );
    const heading = say('errors', { count: errors.length });
    return [
      `<div id="outcome" role="alert" tabindex="-1"><p class="blocked">${heading}</p><ul>${items.join('')}</ul></div>`,
    ];
  }
  return left === undefined
    ? []
    : [`<p id="outcome" class="ready" role="status" tabindex="-1">${say('saved', { left })}</p>`];
}

function commonFields({ values }: FormState, say: Say): string {
  const chosen = values['for'] === 'all' ? 'all' : 'title';
  const target = (value: string, label: string): string => choiceField('for', value, label, chosen === value);
  return [
    `<fieldset><legend>${say('common')}</legend>`,
    `<p id="common-help">${say('commonHelp')}</p>`,
    textField({ name: 'by', type: 'text', label: say('by'), values, describedBy: 'common-help' }),
    textField({ name: 'on', type: 'date', label: say('on'), values, describedBy: 'common-help' }),
    '</fieldset>',
    `<fieldset><legend>${say('for')}</legend>`,
    target('title', say('forTitle')),
    target('all', say('forAll')),
    '</fieldset>',
  ].join('\n');
}

function questionFields(question: Question, { values, errors }: FormState, say: Say, locale: Locale): string {
  const { id, ask, items, help, choices, source } = question;
  const field = (part: string, label: string): string => {
    const name = `${id}.${part}`;
    const error = errors.find((one) => one.field === name)?.message;
    return textField({ name, type: part === 'on' ? 'date' : 'text', label, values, ...(error && { error }) });
  };
  const separator = locale === 'ja' ? '、' : ', ';
  const chosen = values[`${id}.answer`] ?? '';
  const choice = ({ value, label, consult }: Choice): string =>
    choiceField(`${id}.answer`, value, escapeHtml(label[locale]) + (consult ? say('consult') : ''), chosen === value);
  return [
    `<fieldset aria-describedby="${id}-help">`,
    `<legend>${escapeHtml(ask[locale])}${say('items', { items: items.join(separator) })}</legend>`,
    `<p id="${id}-help">${escapeHtml(help[locale])}</p>`,
    ...choices.map(choice),
    choiceField(`${id}.answer`, '', say('notYet'), !choices.some(({ value }) => value === chosen)),
    field('by', say('by')),
    field('on', say('on')),
    ...(source ? [field('source', escapeHtml(source[locale]) + say('needed'))] : []),
    field('note', say('note')),
    ...(choices.some(({ consult }) => consult) ? [field('consulted', say('consulted'))] : []),
    '</fieldset>',
  ].join('\n');
}

/** @param label HTML */
function choiceField(name: string, value: string, label: string, isChosen: boolean): string {
  const id = `${name}-${value || 'none'}`;
  const checked = isChosen ? ' checked' : '';
  return `<div class="choice"><input type="radio" id="${id}" name="${name}" value="${value}"${checked}> <label for="${id}">${label}</label></div>`;
}

interface TextField {
  readonly name: string;
  readonly type: 'text' | 'date';
  /** HTML. */
  readonly label: string;
  readonly values: FormValues;
  readonly error?: string;
  readonly describedBy?: string;
}

function textField({ name, type, label, values, error, describedBy }: TextField): string {
  const described = error === undefined ? describedBy : `${name}-error`;
  return [
    `<div class="field"><label for="${name}">${label}</label>`,
    `<input type="${type}" id="${name}" name="${name}" value="${escapeHtml(values[name] ?? '')}" autocomplete="off"`,
    `${described === undefined ? '' : ` aria-describedby="${described}"`}${error === undefined ? '' : ' aria-invalid="true"'}>`,
    ...(error === undefined ? [] : [`<p id="${name}-error" class="blocked">${escapeHtml(error)}</p>`]),
    '</div>',
  ].join('');
}
