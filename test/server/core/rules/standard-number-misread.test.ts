import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { found, lintText } from '../lint-text';

const RULE = 'standard-number-misread';
const COLOPHON = '原本奥付\n水辺の町の記録\n2017年5月15日　初版第1刷発行\n発行所　見本書房\n';
const inColophon = (line: string): string => renderExample({ colophon: `${COLOPHON}${line}\n` }).text;

describe('standard-number-misread', () => {
  test.each(['ISBN978-4-589-03845-7 C3036 ¥2500E', 'ＩＳＢＮ０－８０４４－２９５７－１', 'ISSN 0317-8472'])(
    'finds %s, a hint that changes nothing',
    (line) => {
      const findings = lintText(inColophon(line)).filter(({ ruleId }) => ruleId === RULE);
      expect(findings.map(({ severity, fixes }) => [severity, fixes ?? []])).toEqual([['hint', []]]);
    },
  );

  test.each(['ISBN978-4-589-03845-6 C3036', 'ISBN 0-8044-2957-X', 'ISSN 2434-561X', '電話 03-0000-1234'])(
    'is silent on %s',
    (line) => {
      expect(found(inColophon(line), RULE)).toEqual([]);
    },
  );

  test('is information in 原本情報, which somebody has typed', () => {
    const text = renderExample({
      'source-info':
        '原本情報\n水辺の町の記録\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\nISBN978-4-589-03845-7\n\n',
    }).text;
    expect(lintText(text).filter(({ ruleId }) => ruleId === RULE)).toMatchObject([{ severity: 'information' }]);
  });
});
