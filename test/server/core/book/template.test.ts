import { describe, expect, test } from 'vitest';
import { draftSkeleton } from '../../../../server/core/book/template';
import { lintText } from '../lint-text';

describe('draftSkeleton', () => {
  test('has all sections of the guide in order, and nothing wrong but its placeholders', () => {
    const rules = new Set(
      lintText(draftSkeleton({}))
        .map(({ ruleId }) => ruleId)
        .filter((id) => /^(section|proofing|legend|placeholder)-/.test(id)),
    );
    expect([...rules]).toEqual(['section-missing', 'placeholder-left']);
  });

  test('writes what is known', () => {
    const text = draftSkeleton({ organisation: '松原図書館', year: 2026, level: 'full' });
    expect(text).toContain('\n松原図書館 2026年製作\n\n著作権処理に関する事項\n');
    expect(text).toContain('原本をそのままでは利用することができない方のために、松原図書館が製作したものです。\n');
    expect(text).toContain('\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n\n(本文)\n\n原本奥付\n');
  });
});
