import { readFileSync } from 'node:fs';

/** How this run was started; written by test/vscode/run.mjs. */
export interface TestRun {
  readonly name: string;
  /** The display language asked for. */
  readonly language: 'ja' | 'en';
  /** The folder is not trusted. */
  readonly restricted: boolean;
  /** Names of the suites to run. */
  readonly suites: readonly string[];
  /** Run only the tests whose title holds this. */
  readonly grep: string;
  readonly reportFile: string;
  readonly resultFile: string;
  /** Where a suite that measures writes its figures. */
  readonly figuresFile?: string;
}

export const testRun = JSON.parse(readFileSync(process.env.ACCESSIBLE_TEXT_TEST_RUN ?? '', 'utf8')) as TestRun;

/** Of two things that differ by display language, the one for this run. */
export function inLanguage<T>(ja: T, en: T): T {
  return testRun.language === 'ja' ? ja : en;
}
