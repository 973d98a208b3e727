import type { Block, TableBlock } from './block';
import { sayIn } from './report-words';
import { isReady, type TitleReport } from './title-report';
import { headingId, nameOf, isWhollyChecked, titleBlocks } from './title-section';
import { SEVERITY_NAMES } from '../assist/rule-page';
import type { CalendarDate } from '../book/japanese-date';
import type { Severity } from '../rules/rule';
import type { Locale } from '../text/wording';

/** A delivery report of several titles. */
export interface DeliveryReport {
  readonly titles: readonly TitleReport[];
  /** What could not be read or checked, in sentences. */
  readonly notChecked?: readonly string[];
  /** The day it was made, as YYYY-MM-DD. */
  readonly madeOn: string;
  /** Who made it. */
  readonly madeBy?: string;
  /** Version of the program. */
  readonly version: string;
  /** Why it was delivered in spite of what stood in the way. */
  readonly forced?: string;
}

/** @returns a day as reports write it: YYYY-MM-DD */
export function dayText({ year, month, day }: CalendarDate): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Puts a delivery report into words, as blocks that each format shows in its own way; of many titles one after the other. */
export function* reportDocument(report: DeliveryReport, locale: Locale): Generator<Block> {
  yield* opening(report, locale);
  for (const [index, title] of report.titles.entries()) yield* titleBlocks(title, headingId(index), locale);
}

function opening(report: DeliveryReport, locale: Locale): Block[] {
  const say = sayIn(locale);
  const { titles, notChecked = [], madeOn, madeBy, version, forced } = report;
  const ready = titles.filter(isReady).length;
  return [
    { type: 'heading', level: 1, text: say('heading') },
    { type: 'paragraph', text: say('overview', { count: titles.length, ready }) },
    ...(forced ? [{ type: 'paragraph', text: say('forced', { reason: forced }), tone: 'blocked' } as const] : []),
    {
      type: 'list',
      items: [
        say('made', { day: madeOn }),
        ...(madeBy ? [say('madeBy', { name: madeBy })] : []),
        say('program', { version }),
        say('guide'),
      ],
    },
    ...(notChecked.length > 0
      ? ([
          { type: 'paragraph', text: say('notChecked'), tone: 'blocked' },
          { type: 'list', items: notChecked },
        ] as const)
      : []),
    { type: 'heading', level: 2, text: say('titles') },
    overviewTable(titles, locale),
  ];
}

function overviewTable(titles: readonly TitleReport[], locale: Locale): TableBlock {
  const say = sayIn(locale);
  const severities: readonly Severity[] = ['error', 'warning'];
  return {
    type: 'table',
    caption: say('titles'),
    head: [
      say('titleHead'),
      say('firstFile'),
      say('verdict'),
      ...severities.map((severity) => SEVERITY_NAMES[severity][locale]),
    ],
    rows: titles.map((title) => [
      nameOf(title),
      title.files[0] ?? '',
      say(isReady(title) ? (isWhollyChecked(title) ? 'ready' : 'readyUnchecked') : 'notReady'),
      ...severities.map((severity) => String(countOf(title, severity))),
    ]),
    links: titles.map((_, index) => headingId(index)),
  };
}

function countOf({ findings }: TitleReport, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
