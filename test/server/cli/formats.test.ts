import { Validator, type Schema } from '@cfworker/json-schema';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../server/cli/formats/format';
import type { FormatContext, Report } from '../../../server/cli/formats/report';
import { createSay } from '../../../server/cli/messages';
import { addTotals, type FileResult, type ResultMessage } from '../../../server/cli/result';
import { PLAIN } from '../../../server/cli/terminal';
import { displayWidth } from '../../../server/core/text/width';

const context = (locale: 'ja' | 'en' = 'ja'): FormatContext => ({
  locale,
  say: createSay(locale),
  colours: PLAIN,
  shown: (path) => path.replace(/^\/本\//, ''),
});

function report(files: readonly FileResult[], more: Partial<Report> = {}): Report {
  return { files, failures: [], counts: addTotals(files).counts, quiet: false, ...more };
}

function message(more: Partial<ResultMessage> = {}): ResultMessage {
  return {
    ruleId: 'control-character',
    severity: 'error',
    message: '制御文字があります。',
    start: { line: 3, column: 5 },
    end: { line: 3, column: 6 },
    range: [20, 21],
    places: [],
    fixes: [],
    safelyFixable: false,
    related: [],
    ...more,
  };
}

const REPLACEMENT = { start: { line: 3, column: 5 }, end: { line: 3, column: 6 }, range: [20, 21], text: '' } as const;
const FIX = { title: '削除する', replacements: [REPLACEMENT] };

/** Everything that a message can have. */
const RICH = message({
  severity: 'warning',
  places: [
    { line: 3, column: 9 },
    { line: 4, column: 12 },
  ],
  fixes: [
    FIX,
    { title: '2 か所を直す', replacements: [REPLACEMENT, { ...REPLACEMENT, range: [30, 30], text: '行\n' }] },
  ],
  related: [
    {
      path: '/本/奥付 #2.txt',
      message: '原本奥付',
      start: { line: 1, column: 1 },
      end: { line: 1, column: 3 },
      range: [0, 2],
    },
  ],
});

describe('json', () => {
  const parse = (files: readonly FileResult[]): unknown => JSON.parse(FORMATS.json(report(files), context()));

  test('has an entry for every file, and the severities of ESLint', () => {
    const all = (['error', 'warning', 'information', 'hint'] as const).map((severity) => message({ severity }));
    expect(
      parse([
        { path: '/本/a.txt', messages: [] },
        { path: '/本/b.txt', messages: all },
      ]),
    ).toMatchObject([
      { filePath: '/本/a.txt', messages: [], errorCount: 0, warningCount: 0 },
      {
        filePath: '/本/b.txt',
        messages: [{ severity: 2 }, { severity: 1 }, { severity: 0 }, { severity: 0 }],
        errorCount: 1,
        warningCount: 1,
      },
    ]);
  });

  test('gives places, and the fix only where the first one is a single edit', () => {
    const two = message({ fixes: [{ title: '', replacements: [REPLACEMENT, REPLACEMENT] }, FIX] });
    expect(parse([{ path: '/本/a.txt', messages: [RICH, two] }])).toMatchObject([
      {
        messages: [
          {
            line: 3,
            column: 5,
            endLine: 3,
            endColumn: 6,
            range: [20, 21],
            fix: { range: [20, 21], text: '' },
            places: [
              { line: 3, column: 9 },
              { line: 4, column: 12 },
            ],
          },
          expect.not.objectContaining({ fix: expect.anything() as unknown }),
        ],
      },
    ]);
  });
});

describe('sarif', () => {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  // A bracket too many in the official schema: strict regular expressions do not take it.
  const schema = readFileSync(path, 'utf8').replaceAll('[a-zA-Z]{2}]?$', '[a-zA-Z]{2}$');
  const validator = new Validator(JSON.parse(schema) as Schema, '4', false);

  interface Log {
    readonly runs: readonly [
      {
        readonly columnKind: string;
        readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
        readonly results: readonly {
          readonly ruleId: string;
          readonly ruleIndex: number;
          readonly locations: readonly [
            { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } },
          ];
          readonly fixes?: readonly unknown[];
          readonly relatedLocations?: readonly unknown[];
        }[];
        readonly invocations: readonly [{ readonly executionSuccessful: boolean }];
      },
    ];
  }
  const write = (files: readonly FileResult[], more: Partial<Report> = {}): Log => {
    const log: unknown = JSON.parse(FORMATS.sarif(report(files, more), context()));
    expect(validator.validate(log).errors).toEqual([]);
    return log as Log;
  };

  test('the schema refuses what is no SARIF', () => {
    expect(validator.validate({ version: '2.1.0', runs: [{ results: [] }] }).valid).toBe(false);
  });

  test('is valid whatever was found, and names rules by their place in the list', () => {
    const [run] = write([
      { path: '/本/a.txt', messages: [RICH, message(), message({ ruleId: 'internal-error' })] },
    ]).runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    const [rich] = run.results;
    expect(run.tool.driver.rules[rich?.ruleIndex ?? -1]?.id).toBe('control-character');
    expect(rich?.fixes).toHaveLength(2);
    expect(rich?.relatedLocations).toHaveLength(3);
  });

  test('writes paths below the current folder relative and encoded, others whole', () => {
    const paths = ['/本/第1巻/100% #1?.txt', '/別/a b.txt', '<stdin>'];
    const [run] = write(paths.map((path) => ({ path, messages: [message()] }))).runs;
    expect(run.results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri)).toEqual([
      '%E7%AC%AC1%E5%B7%BB/100%25%20%231%3F.txt',
      'file:///%E5%88%A5/a%20b.txt',
      '%3Cstdin%3E',
    ]);
  });

  test('tells what could not be checked', () => {
    const [run] = write([], { failures: [{ path: '/本/a.txt', sentence: '読めません', exitCode: 3 }] }).runs;
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: '読めません' } }],
    });
  });
});

describe.each(['junit', 'checkstyle'] as const)('%s', (format) => {
  /** Reads the elements with their attributes; throws where the XML is not well-formed. */
  function elements(xml: string): { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] {
    const found: { name: string; attributes: Record<string, string> }[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes }));
    parser.write(xml).close();
    return found;
  }

  test('is well-formed whatever stands in names and messages', () => {
    const nasty = fc.string({
      unit: fc.oneof(
        fc.constantFrom('<', '>', '&', '"', "'", ']]>', '\u0000', '\u0008', '\u001B', '\uFFFE', '\uD800', '\n', '𠮷'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(nasty, nasty, fc.constantFrom('error', 'warning', 'information', 'hint'), (path, text, severity) => {
        const xml = FORMATS[format](
          report([{ path: `/${path}`, messages: [message({ message: text, severity })] }]),
          context(),
        );
        expect(elements(xml).length).toBeGreaterThan(2);
      }),
    );
  });

  test('keeps the name of the file and the sentence', () => {
    const xml = FORMATS[format](
      report([{ path: '/本/<A&B>"1".txt', messages: [message({ message: '"<題>" & 『副題』' })] }]),
      context(),
    );
    const values = elements(xml).flatMap(({ attributes }) => Object.values(attributes));
    expect(values).toContain('/本/<A&B>"1".txt');
    expect(values.some((value) => value.startsWith('"<題>" & 『副題』'))).toBe(true);
  });
});

test('checkstyle tells information from warnings', () => {
  const messages = [
    message({ severity: 'warning' }),
    message({ severity: 'information' }),
    message({ severity: 'hint' }),
  ];
  const xml = FORMATS.checkstyle(report([{ path: '/a.txt', messages }]), context());
  expect([...xml.matchAll(/severity="(\w+)"/g)].map(([, severity]) => severity)).toEqual(['warning', 'info', 'info']);
});

test('github writes a command a line and escapes what would end it', () => {
  const messages = [
    message({ message: '100%: \n\u001B次' }),
    message({ severity: 'hint', end: { line: 4, column: 1 } }),
  ];
  expect(FORMATS.github(report([{ path: '/本/a,b:c.txt', messages }]), context())).toBe(
    '::error file=a%2Cb%3Ac.txt,line=3,endLine=3,col=5,endColumn=6,title=control-character::100%25: <U+000A><U+001B>次\n' +
      '::notice file=a%2Cb%3Ac.txt,line=3,endLine=4,title=control-character::制御文字があります。\n',
  );
});

describe('stylish', () => {
  const files = [
    {
      path: '/本/a.txt',
      messages: [message(), RICH, message({ severity: 'information', start: { line: 120, column: 1 } })],
    },
  ];

  test.each([
    ['ja', ['エラー', '警告', '情報', 'ヒント']],
    ['en', ['error', 'warning', 'information', 'hint']],
  ] as const)('names severities in %s and lines the messages up', (locale, words) => {
    const severities = ['error', 'warning', 'information', 'hint'] as const;
    const text = FORMATS.stylish(
      report([{ path: '/本/a.txt', messages: severities.map((severity) => message({ severity })) }]),
      context(locale),
    );
    const lines = text.split('\n').slice(1, 5);
    for (const [index, line] of lines.entries()) expect(line).toContain(` ${words[index] ?? '?'} `);
    expect(new Set(lines.map((line) => displayWidth(line.slice(0, line.indexOf('制御')))))).toHaveProperty('size', 1);
  });

  test('ends with a summary that a listener understands, places included', () => {
    const text = FORMATS.stylish(report(files), context());
    expect(text).toContain('（3, 4行目）');
    expect(text.trimEnd().split('\n').at(-1)).toBe(
      '1 件のファイルを点検しました。エラー 1 件、警告 1 件、情報 1 件、ヒント 0 件です。',
    );
  });

  test('tells how many findings need no more than the command fix', () => {
    const messages = [message({ safelyFixable: true }), message({ fixes: [FIX] })];
    expect(FORMATS.stylish(report([{ path: '/本/a.txt', messages }]), context())).toContain(
      'そのうち 1 件は accessible-text fix で直せます。',
    );
  });

  test('never calls a run clean in which something could not be checked', () => {
    const failures = [{ path: '/本/a.txt', sentence: '読めません', exitCode: 3 }] as const;
    expect(FORMATS.stylish(report([], { failures }), context())).toBe(
      '処理できなかったものが 1 件あります。それぞれの説明を確かめてください。\n',
    );
  });
});

test.each(Object.entries(FORMATS))('%s takes a report without files', (_name, format) => {
  expect(() => format(report([]), context())).not.toThrow();
});
