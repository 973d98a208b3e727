import { SEVERITY_NAMES } from '../../core/assist/rule-page';
import type { Locale, Severity } from '../../core/rules/rule';
import { displayWidth } from '../../core/text/width';
import type { FileResult, ResultMessage } from '../result';
import { visible, type Colours } from '../terminal';
import type { Format, FormatContext, Report } from './report';

const PAINTS: Readonly<Record<Severity, keyof Colours & ('red' | 'yellow' | 'cyan' | 'gray')>> = {
  error: 'red',
  warning: 'yellow',
  information: 'cyan',
  hint: 'gray',
};

/** Findings file by file, a line each that also makes sense when it is heard alone, and a summary. */
export const stylish: Format = (report, context) =>
  [
    ...report.files.filter(({ messages }) => messages.length > 0).map((file) => fileBlock(file, context)),
    summary(report, context),
  ].join('\n');

/** The findings of some files without a summary. */
export function fileBlock({ path, messages }: FileResult, context: FormatContext): string {
  const width = Math.max(...messages.map((message) => place(message).length));
  const lines = messages.map((message) => messageLine(message, width, context));
  return `${context.colours.underline(visible(context.shown(path)))}\n${lines.join('')}`;
}

function place({ start }: ResultMessage): string {
  return `${start.line}:${start.column}`;
}

function messageLine(message: ResultMessage, width: number, { say, locale, colours }: FormatContext): string {
  const { severity, places, ruleId } = message;
  const lines = [...new Set(places.map(({ line }) => line))];
  const more = lines.length > 1 ? say('places', { lines: lines.join(', ') }) : '';
  const columns = [
    colours.dim(place(message).padEnd(width)),
    colours[PAINTS[severity]](padded(SEVERITY_NAMES[severity][locale], severityWidth(locale))),
    visible(message.message) + more,
    colours.dim(ruleId),
  ];
  return `  ${columns.join('  ')}\n`;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - displayWidth(text));
}

function severityWidth(locale: Locale): number {
  return Math.max(...Object.values(SEVERITY_NAMES).map((name) => displayWidth(name[locale])));
}

/** What was checked and found, in sentences. */
export function summary(report: Report, { say, colours }: FormatContext): string {
  const { files, failures, counts, only, quiet, imagined = false } = report;
  const { error: errors, warning: warnings, information: informations, hint: hints } = counts;
  const found = errors + warnings + informations + hints;
  const sentences: string[] = [];
  const paint = errors > 0 ? colours.red : warnings > 0 ? colours.yellow : colours.reset;
  const data = { files: files.length, errors, warnings, informations, hints };
  if (found > 0) sentences.push(paint(say(imagined ? 'countsAfterFix' : 'counts', data)));
  else if (files.length > 0) sentences.push(colours.green(say(imagined ? 'noFindingAfterFix' : 'noFinding', data)));
  const fixable = files.flatMap(({ messages }) => messages.filter(({ safelyFixable }) => safelyFixable)).length;
  if (fixable > 0) sentences.push(say('fixable', { count: fixable }));
  if (only && files.length > 0) sentences.push(say('onlyRules', { rules: [...only].join(', ') }));
  if (quiet && found > errors) sentences.push(say('quiet'));
  if (failures.length > 0) sentences.push(colours.red(say('notChecked', { count: failures.length })));
  return sentences.map((sentence) => `${sentence}\n`).join('');
}
