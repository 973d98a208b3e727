import { describe, expect, test } from 'vitest';
import { chooseFirst, fixText } from '../../../../server/core/lint/fix';
import { renderExample } from '../../../../server/core/rules/example';
import type { Token, TokenSource } from '../../../../server/core/text/tokens';
import { lintText } from '../lint-text';

const RULE = 'spaced-out-word';
const NOUN = ['東海', '旅行', '難所', '月光', '男女'];
const PARTICLE = ['は', 'が', 'の', 'に', 'を', 'で'];
const WORDS = [
  ...NOUN,
  ...PARTICLE,
  'その',
  'ない',
  '聞か',
  '笑っ',
  'て',
  '森林',
  '太郎',
  '小林',
  '人',
  '林',
  '道夫',
  '林道',
];

/** Knows a few words and takes the longest; every other character is an unknown word. */
const tokens: TokenSource = {
  tokenize(text) {
    const found: Token[] = [];
    for (let start = 0; start < text.length;) {
      const word = WORDS.filter((one) => text.startsWith(one, start)).sort((a, b) => b.length - a.length)[0];
      const end = start + (word?.length ?? 1);
      found.push({ start, end, known: word !== undefined, partOfSpeech: partOfSpeech(word ?? '') });
      start = end;
    }
    return found;
  },
};

function partOfSpeech(word: string): Token['partOfSpeech'] {
  const rest = { detail3: '*', conjugationType: '*', conjugationForm: '*' };
  if (PARTICLE.includes(word)) return { pos: '助詞', detail1: '格助詞', detail2: '*', ...rest };
  if (word === '小林') return { pos: '名詞', detail1: '固有名詞', detail2: '人名', ...rest };
  return { pos: NOUN.includes(word) ? '名詞' : '動詞', detail1: '一般', detail2: '*', ...rest };
}

const body = (lines: string): string => renderExample({ body: `【11ページ】\n${lines}\n\n` }).text;
const found = (lines: string) =>
  lintText(body(lines), { tokens })
    .filter(({ ruleId }) => ruleId === RULE)
    .map(({ span, draft, severity }) => `${severity}:${draft.text.slice(span.start, span.end)}`);
const fixed = (text: string): string =>
  fixText(text, (next) => lintText(next, { tokens }), chooseFirst(new Set([RULE]))).text;

/** A line of prose of usual length around what is tested. */
const prose = (text: string): string =>
  `　冬の朝、私は村を出て峠を越え、${text}、夕方になってから海辺の町へ着いたのである。`;

describe('spaced-out-word', () => {
  test.each([
    ['a label', '日　時　五月十日午前九時', 'warning:日　時', '日時　五月十日午前九時'],
    ['a label with a colon', '　会 場：公民館', 'warning:会 場', '　会場：公民館'],
    ['an item', '東 海', 'warning:東 海', '東海'],
    ['an item behind a bullet', '・東 海', 'warning:東 海', '・東海'],
    ['a heading', '　目　次', 'hint:目　次', '　目次'],
    ['a heading in kana', 'あ　と　が　き', 'hint:あ　と　が　き', 'あとがき'],
    ['a word in running text', prose('長い旅 行を続け'), 'warning:旅 行', prose('長い旅行を続け')],
    [
      'a word near the start of a line',
      '　冬には旅 行に出て、長く帰らなかった。',
      'warning:旅 行',
      '　冬には旅行に出て、長く帰らなかった。',
    ],
    ['a word of speech', '　「ああ、旅 行に出てしまったのだ」', 'warning:旅 行', '　「ああ、旅行に出てしまったのだ」'],
    ['a particle in running text', prose('長い旅行 を続け'), 'warning:行 を', prose('長い旅行を続け')],
    ['kana in running text', prose('話を聞か な　いで歩き'), 'warning:な　い', prose('話を聞か ないで歩き')],
  ])('finds and closes up %s', (_, wrong, place, right) => {
    expect(found(wrong)).toContain(place);
    if (!right.includes(' ')) expect(fixed(body(wrong))).toBe(body(right));
  });

  test.each([
    ['names of persons', '林 一\n小 林\n　林 道夫は来た、と森 林太郎は言ったのだと人々は語り伝えている。'],
    ['columns and pairs', '男　女\n春　夏　秋　冬\n月　光　水\n上　下'],
    ['numbers of chapters', '七　禊\n第 一 章'],
    ['credits', '著　者　見本太郎\n発　行　見本書房'],
    [
      'a play',
      '老人　もう船は来ないのか、と聞いているのだ。\n客　人が来たのか、と聞いているのだ。\n母 では、行こうか。',
    ],
    ['verse', '　古池や　蛙飛びこむ　水の音\n雪　月　花'],
    ['books for children', 'うさぎは はねて、もりの なかへ いきました。'],
    ['what follows a sign', '　何だ？　私は、知らないと言って立ち上がったのである。'],
    ['kanji of a school year', '右 雨 円 王 音 下 火'],
    ['words in Latin', '　この C は、その次の D に続くものであると書いてある。'],
  ])('is silent on %s', (_, lines) => {
    expect(found(lines)).toEqual([]);
  });

  test('knows the words of notices without a tokenizer', () => {
    const text = body('日　時　五月十日\n東 海');
    expect(lintText(text).filter(({ ruleId }) => ruleId === RULE)).toHaveLength(1);
  });

  test('looks at the body only', () => {
    const text = renderExample({ colophon: '原本奥付\n日　時　五月十日\n発行所　見本書房\n' }).text;
    expect(lintText(text, { tokens }).filter(({ ruleId }) => ruleId === RULE)).toEqual([]);
  });
});
