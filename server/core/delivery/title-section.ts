import type { Block, TableBlock } from './block';
import { isGrave, type AnsweredQuestion, type ChecklistRow } from './checklist';
import { sayIn, STATE_NAMES } from './report-words';
import { KIND_NAMES } from './requirement-table';
import { isLowered, type ChangedRule } from './changed-rules';
import { isReady, type Blocker, type RuleTotal, type TitleReport, type UsedAllowance } from './title-report';
import { SEVERITY_NAMES } from '../assist/rule-page';
import { REASON_TO_WRITE } from '../book/config';
import { QUESTIONS, type Question } from '../book/questions';
import { RULES } from '../rules/index';
import type { Locale } from '../text/wording';

/** Findings of one title that are listed one by one; the totals are always exact. */
const MOST_FINDINGS = 500;

/** @returns what a title is called: as 原本情報 states it, or by its first file */
export function nameOf({ name, files }: TitleReport): string {
  return name ?? files[0] ?? '';
}

/** @returns the id of the heading of a title. @param index from 0 */
export function headingId(index: number): string {
  return `title-${index + 1}`;
}

/** Everything that the report says of one title. @param id of its heading */
export function titleBlocks(title: TitleReport, id: string, locale: Locale): Block[] {
  const say = sayIn(locale);
  const { organisation, files } = title;
  return [
    { type: 'heading', level: 2, text: nameOf(title), id },
    {
      type: 'list',
      items: [
        ...(organisation ? [say('organisation', { name: organisation })] : []),
        ...levelSentences(title, locale),
        say('files', { files: files.join(locale === 'ja' ? '、' : ', ') }),
      ],
    },
    ...verdictBlocks(title, locale),
    { type: 'heading', level: 3, text: say('checklist') },
    checklistTable(title.rows, locale),
    ...changedBlocks(title, locale),
    ...allowedBlocks(title, locale),
    { type: 'heading', level: 3, text: say('list') },
    ...findingBlocks(title, locale),
  ];
}

function levelSentences({ level, declaredLevel }: TitleReport, locale: Locale): string[] {
  const say = sayIn(locale);
  if (!level) return [];
  if (declaredLevel === undefined) return [say('level', { level })];
  return [
    declaredLevel === null
      ? say('levelChosenAlone', { level })
      : say('levelChosen', { level, declared: declaredLevel }),
  ];
}

function verdictBlocks(title: TitleReport, locale: Locale): Block[] {
  const say = sayIn(locale);
  const unchecked = uncheckedBlocks(title, locale);
  if (isReady(title)) return [{ type: 'paragraph', text: say('readySentence'), tone: 'ready' }, ...unchecked];
  return [
    { type: 'paragraph', text: say('notReadySentence'), tone: 'blocked' },
    { type: 'list', items: title.blockers.flatMap((blocker) => blockerSentences(blocker, locale)) },
    ...unchecked,
  ];
}

/** @returns whether every rule has looked at all of the title */
export function isWhollyChecked({ changedRules, withoutWords }: TitleReport): boolean {
  return withoutWords.length === 0 && changedRules.every(({ now }) => now !== 'off');
}

function uncheckedBlocks({ changedRules, withoutWords }: TitleReport, locale: Locale): Block[] {
  const say = sayIn(locale);
  const off = changedRules.filter(({ now }) => now === 'off').length;
  const lacking = { count: withoutWords.length, rules: withoutWords.join(locale === 'ja' ? '、' : ', ') };
  return [
    ...(off > 0 ? [say('rulesOff', { count: off })] : []),
    ...(withoutWords.length > 0 ? [say('lackingWords', lacking)] : []),
  ].map((text) => ({ type: 'paragraph', text, tone: 'blocked' }));
}

function changedBlocks({ changedRules }: TitleReport, locale: Locale): Block[] {
  if (changedRules.length === 0) return [];
  return [
    { type: 'heading', level: 3, text: sayIn(locale)('changed') },
    { type: 'list', items: changedRules.map((changed) => changedSentence(changed, locale)) },
  ];
}

function changedSentence(changed: ChangedRule, locale: Locale): string {
  const { ruleId, usual, now } = changed;
  const summary = RULES.find(({ meta }) => meta.id === ruleId)?.meta.summary[locale] ?? ruleId;
  const nameOfSeverity = (severity: typeof now): string => (severity === 'off' ? '' : SEVERITY_NAMES[severity][locale]);
  const data = { rule: ruleId, summary, usual: nameOfSeverity(usual), now: nameOfSeverity(now) };
  return sayIn(locale)(now === 'off' ? 'ruleOff' : isLowered(changed) ? 'ruleLowered' : 'ruleRaised', data);
}

/** Puts what stands in the way of delivery into sentences. */
export function blockerSentences(blocker: Blocker, locale: Locale): string[] {
  const say = sayIn(locale);
  if (blocker.kind === 'errors') return [say('errors', { count: blocker.count })];
  if (blocker.kind === 'line-breaks') return [say('lineBreaks', { count: blocker.count })];
  return blocker.questions.map((id) => say(blocker.kind, { question: questionText(id, locale) }));
}

function questionText(id: string, locale: Locale): string {
  return QUESTIONS.find((question) => question.id === id)?.ask[locale] ?? id;
}

function checklistTable(rows: readonly ChecklistRow[], locale: Locale): TableBlock {
  const say = sayIn(locale);
  return {
    type: 'table',
    caption: say('checklist'),
    head: [say('item'), say('asks'), say('how'), say('state'), say('details')],
    rows: rows.map((row) => [
      row.requirement.item,
      row.requirement.asks[locale],
      KIND_NAMES[row.requirement.kind][locale],
      STATE_NAMES[row.state][locale],
      rowDetails(row, locale),
    ]),
  };
}

function rowDetails(row: ChecklistRow, locale: Locale): string {
  const { requirement, state, counts, allowed, answers, notRun, withoutWords, isPartly } = row;
  if (state === 'not-asked') return '';
  const say = sayIn(locale);
  const found = counts.map(({ ruleId, count }) => say('count', { rule: ruleId, count }));
  const silenced = allowed.map(({ ruleId, count }) => say('allowedCount', { rule: ruleId, count }));
  const look = [...(requirement.look ? [requirement.look[locale]] : []), ...(isPartly ? [say('partly')] : [])];
  const separator = locale === 'ja' ? '／' : '; ';
  const missing = [
    ...notRun.map((rule) => say('notRun', { rule })),
    ...withoutWords.map((rule) => say('ruleLacksWords', { rule })),
  ];
  const answered = answers.map((answer) => answerSentence(answer, locale));
  return [...missing, ...found, ...silenced, ...answered, ...look].join(separator);
}

function answerSentence({ question, declaration }: AnsweredQuestion, locale: Locale): string {
  const say = sayIn(locale);
  if (!declaration) return say('noAnswer', { question: question.ask[locale] });
  const { by, on, source, note, consulted } = declaration;
  const isMissing = question.source && !source?.trim();
  const missing = isMissing ? say('noSource', { source: question.source[locale] }) : undefined;
  const evidence = [source, missing, note, consulted].filter((text) => text !== undefined && text !== '');
  return [say('answer', { answer: choiceLabel(question, declaration.answer, locale), by, on }), ...evidence].join(' ');
}

function choiceLabel({ choices }: Question, answer: string, locale: Locale): string {
  return choices.find(({ value }) => value === answer)?.label[locale] ?? answer;
}

function allowedBlocks({ allowed, changedRules }: TitleReport, locale: Locale): Block[] {
  if (allowed.length === 0) return [];
  const isOff = (id: string): boolean => changedRules.some(({ ruleId, now }) => ruleId === id && now === 'off');
  const items = allowed.map((allowance) => allowanceSentence(allowance, isOff(allowance.rule), locale));
  return [
    { type: 'heading', level: 3, text: sayIn(locale)('allowed') },
    { type: 'list', items },
  ];
}

/** An allowance whose reason nobody has written says so. */
function allowanceSentence(
  { rule, text, file, reason = '', places }: UsedAllowance,
  isOff: boolean,
  locale: Locale,
): string {
  const say = sayIn(locale);
  const isGiven = reason.trim() !== '' && reason !== REASON_TO_WRITE;
  const used = places > 0 ? say('usedPlaces', { count: places }) : say(isOff ? 'unusedRule' : 'unused');
  const data = { rule, file: file ?? say('everyFile'), reason: isGiven ? reason : say('noReason'), used };
  return text === undefined ? say('wholeRule', data) : say('allowance', { ...data, text });
}

function findingBlocks({ findings, totals }: TitleReport, locale: Locale): Block[] {
  const say = sayIn(locale);
  if (findings.length === 0) return [{ type: 'paragraph', text: say('noFindings') }];
  // The grave ones come first, since not all may be listed.
  const ordered = [...findings].sort((a, b) => Number(isGrave(b.severity)) - Number(isGrave(a.severity)));
  const colon = locale === 'ja' ? '：' : ': ';
  const items = ordered.slice(0, MOST_FINDINGS).map(({ file, line, severity, message, ruleId }) => {
    return `${SEVERITY_NAMES[severity][locale]} ${say('place', { file, line })}${colon}${message} [${ruleId}]`;
  });
  const left = findings.length - items.length;
  return [
    totalsTable(totals, locale),
    { type: 'list', items: left > 0 ? [...items, say('more', { count: left })] : items },
  ];
}

function totalsTable(totals: readonly RuleTotal[], locale: Locale): TableBlock {
  const say = sayIn(locale);
  return {
    type: 'table',
    caption: say('totals'),
    head: [say('rule'), say('severity'), say('findings'), say('places')],
    rows: totals.map(({ ruleId, severity, findings, places }) => [
      ruleId,
      SEVERITY_NAMES[severity][locale],
      String(findings),
      String(places),
    ]),
  };
}
