import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseFirst, fixText } from '../../../../server/core/lint/fix';
import type { Finding } from '../../../../server/core/lint/finding';
import { RULES } from '../../../../server/core/rules/index';
import { lintText } from '../lint-text';

const IDS = [
  ...[
    'character-decomposed',
    'kangxi-radical',
    'compatibility-character',
    'private-use-character',
    'invisible-character',
  ],
  ...['halfwidth-kana', 'spaced-out-word', 'letter-of-another-script', 'fullwidth-digit', 'punctuation-variant'],
];
const rules = RULES.filter(({ meta }) => IDS.includes(meta.id));

/** What these rules look at, and what stands around it. */
const PIECES = [
  ...[
    'か',
    'は',
    'う',
    'ゝ',
    'ハ',
    '\u3099',
    '\u309A',
    '゛',
    '゜',
    'ﾞ',
    'ﾟ',
    'ﾀ',
    'ｰ',
    '･',
    '｡',
    '｢',
    '､',
    'ー',
    'ーー',
    '一',
    '一一',
  ],
  ...[
    '⽔',
    '⼾',
    '⺀',
    '㇐',
    '\uFA19',
    '﨑',
    '\u{2F80A}',
    '\uE000',
    '\uF0B7',
    '\u{F0000}',
    '\uD83D',
    '\uDE00',
    '👨',
    '葛\u{E0100}',
  ],
  ...[
    '\u00AD',
    '\u200B',
    '\u200D',
    '\u200F',
    '\uFEFF',
    '\u2028',
    '\uFFFC',
    'ש',
    'क',
    '日　時　',
    '東 海',
    '目　次',
    ' ',
    '\u3000',
  ],
  ...[
    'GNР',
    'С',
    'СССР',
    'Россия',
    'Cер',
    'Η',
    'μ',
    'Ａ',
    'Р',
    'P',
    '５，０００',
    '３．５',
    '1',
    '２',
    '／',
    '，',
    '．',
    ',',
    '.',
    '...',
  ],
  ...[
    '…',
    '……',
    '‥',
    '・・・',
    '―',
    '――',
    '─',
    '--',
    '〜',
    '～',
    '。',
    '、',
    '「',
    '」',
    '川は流れる',
    '\n',
    '\n',
    '\r\n',
    '\t',
  ],
];
const text = fc.array(
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary', maxLength: 3 })),
  {
    maxLength: 60,
  },
);
const lint = (source: string): Finding[] => lintText(source, { rules, isDraft: false });
const choose = chooseFirst(new Set(IDS));

describe('rules about characters', () => {
  test('throw nothing on any text; every place lies inside it, and no fix leaves it as it is', () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const source = pieces.join('');
        for (const { ruleId, span, places = [], fixes = [] } of lint(source)) {
          expect(IDS).toContain(ruleId);
          expect(0 <= span.start && span.start < span.end && span.end <= source.length).toBe(true);
          for (const place of places) expect(place).toBeLessThan(source.length);
          for (const { edits } of fixes) {
            for (const edit of edits) expect(edit.newText).not.toBe(source.slice(edit.span.start, edit.span.end));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are silent about what they have mended, and mending again changes nothing', () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const once = fixText(pieces.join(''), lint, choose).text;
        expect(lint(once).filter((finding) => choose(finding) !== undefined)).toEqual([]);
        expect(fixText(once, lint, choose).text).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  test('keep everything that they are not about, line ends too, in its order', () => {
    const kept = (source: string): string => source.replace(/[^川れる日時東目次\r\n\t]/g, '');
    fc.assert(
      fc.property(text, (pieces) => {
        const source = pieces.join('');
        expect(kept(fixText(source, lint, choose).text)).toBe(kept(source));
      }),
      { numRuns: 300 },
    );
  });
});
