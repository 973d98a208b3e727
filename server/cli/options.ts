import type { CalendarDate } from '../core/book/japanese-date';
import { REPORT_FORMATS, SHEET_FORMATS, type ReportFormat, type SheetFormat } from '../core/delivery/format-names';
import { LEVEL_NAMES, parseLevel, PROOFING_LEVELS, type ProofingLevel } from '../core/book/proofing-level';
import { RULES } from '../core/rules/index';
import type { Locale, Rule } from '../core/rules/rule';
import { isFormatName, FORMAT_NAMES, type FormatName } from './formats/names';
import type { Say } from './messages';
import { parseShard, type Shard } from './shard';
import { suggest } from './suggest';
import { UsageError } from './usage-error';

/** What check and fix have in common. */
export interface LintOptions {
  readonly only?: ReadonlySet<string>;
  readonly level?: ProofingLevel;
  /** Path of a configuration that takes the place of those beside the drafts. */
  readonly config?: string;
  readonly today: CalendarDate;
  /** Every text file that is found, whether it looks like a draft or not. */
  readonly all: boolean;
}

/** The options of `check`. */
export interface CheckOptions extends LintOptions {
  readonly format: FormatName;
  readonly outputFile?: string;
  readonly maxWarnings?: number;
  readonly quiet: boolean;
  readonly stdinFilename?: string;
  /** The part of the collection to check; all of it where there is none. */
  readonly shard?: Shard;
  /** How many titles are checked at a time; as the computer can where it is not said. */
  readonly concurrency?: number;
  /** Whether findings are remembered for the next run. */
  readonly cache: boolean;
  /** Path of the folder where. */
  readonly cacheLocation?: string;
}

/** The options of `report`. */
export interface ReportOptions extends Omit<LintOptions, 'only'> {
  readonly format: ReportFormat;
  readonly outputFile?: string;
  /** Who answers for the report. */
  readonly madeBy?: string;
}

/** Ways of packing besides the guide's. */
const PACK_PROFILES = ['dnb-2009'] as const;

/** One of them. */
export type PackProfile = (typeof PACK_PROFILES)[number];

/** The options of `pack`. */
export interface PackOptions extends Omit<LintOptions, 'only' | 'level'> {
  /** A folder, or a ZIP by its name. */
  readonly output: string;
  /** Another institution's way of packing, instead of the guide's. */
  readonly profile?: PackProfile;
  /** Why it is packed in spite of what stands in the way. */
  readonly force?: string;
  /** Who answers for it. */
  readonly madeBy?: string;
}

/** The options of `fix`. */
export interface FixOptions extends LintOptions {
  readonly dryRun: boolean;
  readonly review: boolean;
}

/** Reads what a person types after an option; each function throws UsageError with a sentence that helps. */
export interface OptionReaders {
  readonly rules: (value: string, before?: ReadonlySet<string>) => ReadonlySet<string>;
  readonly rule: (value: string) => Rule;
  readonly level: (value: string) => ProofingLevel;
  readonly format: (value: string) => FormatName;
  readonly reportFormat: (value: string) => ReportFormat;
  readonly sheetFormat: (value: string) => SheetFormat;
  readonly profile: (value: string) => PackProfile;
  readonly locale: (value: string) => Locale;
  readonly today: (value: string) => CalendarDate;
  readonly reason: (value: string) => string;
  readonly maxWarnings: (value: string) => number;
  readonly shard: (value: string) => Shard;
  readonly concurrency: (value: string) => number;
  readonly cacheFolder: (value: string) => string;
}

/** @param say the language of the sentences */
export function createOptionReaders(say: Say): OptionReaders {
  const badChoice = (option: string, value: string, choices: readonly string[]): UsageError =>
    new UsageError(say('badChoice', { option, value, choices: choices.join(', ') }));
  const rule = (value: string): Rule => findRule(value, say);
  return {
    rule,
    rules(value, before = new Set()) {
      const ids = value.split(/[,、\s]+/).filter((id) => id !== '');
      if (ids.length === 0) throw new UsageError(say('emptyValue', { option: '--only' }));
      return new Set([...before, ...ids.map((id) => rule(id).meta.id)]);
    },
    level(value) {
      const level = parseLevel(value);
      if (!level) throw badChoice('--level', value, [...Object.values(LEVEL_NAMES), ...PROOFING_LEVELS]);
      return level;
    },
    format(value) {
      if (!isFormatName(value)) throw badChoice('--format', value, FORMAT_NAMES);
      return value;
    },
    reportFormat(value) {
      const format = REPORT_FORMATS.find((name) => name === value);
      if (!format) throw badChoice('--format', value, REPORT_FORMATS);
      return format;
    },
    sheetFormat(value) {
      const format = SHEET_FORMATS.find((name) => name === value);
      if (!format) throw badChoice('--format', value, SHEET_FORMATS);
      return format;
    },
    profile(value) {
      const profile = PACK_PROFILES.find((name) => name === value);
      if (!profile) throw badChoice('--profile', value, PACK_PROFILES);
      return profile;
    },
    locale(value) {
      if (value !== 'ja' && value !== 'en') throw badChoice('--locale', value, ['ja', 'en']);
      return value;
    },
    today(value) {
      const date = readDate(value);
      if (!date) throw new UsageError(say('badDate', { value }));
      return date;
    },
    reason(value) {
      if (value.trim() === '') throw new UsageError(say('emptyValue', { option: '--force' }));
      return value.trim();
    },
    maxWarnings(value) {
      if (!/^\d{1,9}$/.test(value)) throw new UsageError(say('badNumber', { option: '--max-warnings', value }));
      return Number(value);
    },
    shard(value) {
      const shard = parseShard(value);
      if (!shard) throw new UsageError(say('badShard', { value }));
      return shard;
    },
    concurrency(value) {
      if (!/^[1-9]\d{0,2}$/.test(value)) throw new UsageError(say('badCount', { option: '--concurrency', value }));
      return Number(value);
    },
    cacheFolder(value) {
      // It would be the current folder, which holds the books.
      if (value === '') throw new UsageError(say('emptyValue', { option: '--cache-location' }));
      return value;
    },
  };
}

function findRule(id: string, say: Say): Rule {
  const found = RULES.find(({ meta }) => meta.id === id);
  if (found) return found;
  const candidates = suggest(
    id,
    RULES.map(({ meta }) => meta.id),
  );
  const hint = candidates.length > 0 ? say('didYouMean', { candidates: candidates.join(', ') }) : say('seeRules');
  throw new UsageError(say('unknownRule', { rule: id, hint }));
}

function readDate(value: string): CalendarDate | undefined {
  const [year = 0, month = 0, day = 0] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value)?.slice(1).map(Number) ?? [];
  // A day that no month has becomes a day of the next month.
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : undefined;
}

/** @returns the day that it is here */
export function dateOf(now: Date): CalendarDate {
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
