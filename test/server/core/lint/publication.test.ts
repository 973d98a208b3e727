import { describe, expect, test } from 'vitest';
import { createWordings } from '../../../../server/core/lint/wording';
import { renderExample } from '../../../../server/core/rules/example';
import { RULES } from '../../../../server/core/rules/index';
import type { ExampleSections } from '../../../../server/core/rules/rule';
import { lintText, type LintTextOptions } from '../lint-text';

const NAMED = { parts: [], isNamed: true };
const lint = (sections: ExampleSections, options: LintTextOptions = {}) =>
  lintText(renderExample(sections).text, { path: 'book.docx', publication: NAMED, ...options });
const rulesOf = (findings: ReturnType<typeof lint>): string[] => findings.map(({ ruleId }) => ruleId);

describe('in a document', () => {
  test('front matter and colophon are checked as in a text, without fixes', () => {
    const findings = lint({
      production: '製作館名及び製作年\n青葉点字図書館 令和3年製作\n\n',
      copyright: null,
      colophon:
        '原本奥付\n水辺の町の記録―三十年の歩み\n2018年5月15日　初版第1刷発行\n発行所　見本書房\n請求記号 913.6/ミ\n',
    });
    expect(new Set(rulesOf(findings))).toEqual(
      new Set(['section-missing', 'production-year-not-western', 'colophon-mismatch', 'holding-library-number']),
    );
    expect(findings.flatMap(({ fixes = [], related = [] }) => [...fixes, ...related])).toEqual([]);
  });

  test('what only lines of a plain text say is not', () => {
    const body = '【11ページ】\n　川は\u0001流れ\nる。図1を見る。注1)\n【19ページ】\n（終わり\n\n';
    const legend =
      'テキストデータ凡例\nこのデータの校正レベルは、「全文校正テキストデータ」です。\n3. 注は注1)のように示した。\n\n';
    expect(rulesOf(lintText(renderExample({ body, legend }).text))).not.toEqual([]);
    expect(rulesOf(lint({ body, legend }))).toEqual([]);
  });

  test('a place is named by its part, its paragraph and its words', () => {
    const sections = { production: '製作館名及び製作年\n青葉点字図書館 令和3年製作\n\n' };
    const { text } = renderExample(sections);
    const start = text.indexOf('製作館名及び');
    const parts = [
      { name: 'OEBPS/a.xhtml', start: 0 },
      { name: 'OEBPS/b.xhtml', start },
    ];
    const [finding] = lint(sections, { path: 'book.epub', publication: { parts, isNamed: true } });
    if (!finding) throw new Error('nothing was found');
    expect(createWordings(RULES, 'ja').message(finding)).toMatch(
      /^「OEBPS\/b\.xhtml」の2番目の段落「青葉点字図書館 令和3年製作」: 製作年/,
    );
    expect(createWordings(RULES, 'en').message(finding)).toMatch(
      /^OEBPS\/b\.xhtml, paragraph 2, "青葉点字図書館 令和3年製作": /,
    );
    const [missing] = lint({ legend: null });
    expect(missing && createWordings(RULES, 'ja').message(missing)).toMatch(
      /^「テキストデータ凡例」の部分がありません/,
    );
  });

  test('an allowance of the configuration counts', () => {
    const allow = [{ rule: 'production-year-not-western', file: 'book.docx' }];
    expect(
      rulesOf(lint({ production: '製作館名及び製作年\n青葉点字図書館 令和3年製作\n\n' }, { config: { allow } })),
    ).toEqual([]);
  });

  test('that cannot be read nothing else is said; of one that nobody named it is a hint', () => {
    const unreadable = { kind: 'broken' } as const;
    const levels = [true, false].map((isNamed) =>
      lintText('', { path: 'book.docx', isDraft: true, publication: { parts: [], unreadable, isNamed } }).map(
        ({ ruleId, severity }) => [ruleId, severity],
      ),
    );
    expect(levels).toEqual([[['publication-unreadable', 'error']], [['publication-unreadable', 'hint']]]);
  });
});
