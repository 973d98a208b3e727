import { describe, expect, test } from 'vitest';
import { fixedWith } from '../fix-finding';
import { draftWith } from '../legend-and-body';
import { found, lintSources } from '../lint-text';

const RULE = 'figure-unmarked';
const OMITTED = '図、表、写真等は、番号と名称を〔〕に入れて記し、内容の説明を省略した。';
const draft = (...body: string[]): string => draftWith([OMITTED], body);
const names = (text: string): string[] => found(text, RULE).map((place) => place.replace(/^\d+:/, ''));

describe('figure-unmarked', () => {
  test.each([
    ['　巣箱のようすは図1-2に示した。', ['図1-2']],
    ['　混雑は写真4からもうかがえる。', ['写真4']],
    ['　人口（図５参照）は増えた。', ['図５']],
    ['　町の断面を第3図に、船の数を第四表に示す。', ['第3図', '第四表']],
    ['　グラフ2と地図3、挿絵4を見よ。', ['グラフ2', '地図3', '挿絵4']],
    ['　図表4-1をみると、Fig. 7 のように増えた。', ['図表4-1', 'Fig. 7']],
    ['　図3(a)と図4bを比べる。', ['図3(a)', '図4b']],
    ['　図7は、町の断面である。', ['図7']],
    ['図8（次ページ）を見ると、町が分かる。', ['図8']],
    ['　図2は前に述べた。図2をもう一度見よ。図二である。', ['図2']],
  ])('finds %s', (line, expected) => {
    expect(names(draft(line))).toEqual(expected);
  });

  test('a number that goes on from another is named with its kind', () => {
    const text = draft('　図1、2に示す。', '〔図1　町〕');
    expect(found(text, RULE)).toEqual([expect.stringMatching(/^\d+:2$/)]);
    expect(fixedWith(text, RULE, 'mark')).toContain('　図1、2に示す。\n〔図2　○○○〕\n〔図1　町〕');
  });

  test.each([
    ['図1に示す。', '〔図1　町〕'],
    ['図１－２に示す。', '図1-2　町の断面'],
    ['第一図に示す。', '【図1】町'],
    ['図1に示す。', '［第1図 町］'],
    ['図2aと図2(b)に示す。', '〔図2　二種〕'],
    ['図3を見よ。', '〔図3-1　左〕〔図3-2　右〕'],
    ['図1～3、図1から図3まで。図1-3を見よ。', '〔図1～3　省略〕'],
    ['図1に示す。', '〔図1の説明〕\n町の断面。\n〔図1の説明終わり〕'],
    ['図1に示す。', '（図1　町の断面）'],
    ['図1に示す。', '〔図1　道具の一覧〕'],
    ['図1に示す。', '〔図1　参考資料の置き場〕'],
    ['図1に示す。', '■図1 町の断面'],
    ['図1に示す。', '　町は広い〔以下に図1があるが省略〕。'],
    ['図表1を見よ。', '〔図1　町〕'],
    ['Fig. 1 を見よ。', '〔図1　町〕'],
  ])('%s is marked by %s', (citation, place) => {
    expect(names(draft(`　${citation}`, ...place.split('\n'), '　次の段落である。'))).toEqual([]);
  });

  test.each([
    '　図のように美しい。写真のような夕暮れであった。',
    '　写真2、3枚と地図3点、表1つ、グラフ2種を持っていた。写真一、地図二を封筒に入れた。',
    '　時刻表3日分と年表1、代表2名、パラグラフ3、系図1の話。',
    '　『地理学 第3図』を読み、『白書』図2、田中らの図3、前掲書の表4を引いた。',
    '　第2図書館、第一表題、第三図版集。図十分に、表一面に。',
    '　「図1を見たまえ」と博士は言った。「第三図」という題の本。',
    '出典：厚生労働省『調査』図1-2-3',
    '山田太郎『人口論』岩波書店、1990年、図1、表2。',
    '図1の見方……………12',
    '　政令別表第一に掲げる物質をいう。',
    '　便宜を図ること三年、図らずも成った。',
  ])('is silent on %s', (line) => {
    expect(names(draft(line))).toEqual([]);
  });

  test('a figure may stand in a later file, and a table in a file of its own', () => {
    const [front = '', rest = ''] = draft('　図1と表2を見よ。', '@').split('@');
    const findings = lintSources([
      { path: '001.txt', text: front },
      { path: '002.txt', text: `〔図1　町〕${rest}` },
      { path: 'table2.tsv', text: '年\t船\n' },
    ]);
    expect(findings.filter(({ ruleId }) => ruleId === RULE)).toEqual([]);
  });

  test('a list of figures with their pages marks none', () => {
    expect(names(draft('図版一覧', '図1　町の断面', '図2　川の流れ', '本文', '　図2を見よ。'))).toEqual(['図2']);
  });

  test('the fix writes below the sentence, in the brackets of the title, and keeps the terminators', () => {
    const text = draft('　巣箱は図1に示', 'したとおりである。', '　次。', '【図2】蜂').replace(/\n/g, '\r\n');
    const fixed = fixedWith(text, RULE, 'mark');
    expect(fixed).toContain('　巣箱は図1に示\r\nしたとおりである。\r\n【図1　○○○】\r\n　次。\r\n');
    expect(found(fixed, RULE)).toEqual([]);
  });
});
