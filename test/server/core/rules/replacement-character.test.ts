import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { found, lintText } from '../lint-text';

const RULE = 'replacement-character';
const body = (line: string): string => renderExample({ body: `【11ページ】\n${line}\n\n` }).text;
const findings = (text: string, undecodable?: number) =>
  lintText(text, undecodable === undefined ? {} : { bytes: { undecodable } }).filter(({ ruleId }) => ruleId === RULE);

describe('replacement-character', () => {
  test('finds a run of U+FFFD as one place and says what stands in front of it', () => {
    const text = body('　川は\uFFFD\uFFFDれ、海へ\uFFFDる。');
    expect(found(text, RULE).map((place) => place.replace(/^\d+:/, ''))).toEqual(['\uFFFD\uFFFD', '\uFFFD']);
    expect(findings(text)[0]).toMatchObject({
      severity: 'error',
      message: 'lost',
      data: { count: 2, place: { ja: '「川は」の後ろ' } },
    });
  });

  test('finds it in a heading and at the start of a line', () => {
    const [finding] = findings(
      renderExample({ production: '\uFFFD製作館名及び製作年\n青葉点字図書館 2021年製作\n\n' }).text,
    );
    expect(finding).toMatchObject({ data: { place: { ja: '行の始め' } } });
  });

  test('says where the file could not be decoded, and guesses no fix', () => {
    const [finding] = findings(body('　川は\uFFFDれる。'), 1);
    expect(finding).toMatchObject({ message: 'undecodable' });
    expect(finding?.fixes ?? []).toEqual([]);
  });

  test('is silent on 〓 and ？, which a producer may have put', () => {
    expect(findings(body('　川は〓れる？'))).toEqual([]);
  });
});
