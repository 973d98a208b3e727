import { describe, expect, test } from 'vitest';
import { findLeftoverBreaks } from '../../../../../server/core/book/line-breaks/leftover-breaks';
import { parseDraft } from '../../../../../server/core/syntax/parse';

/** The line ends that are found, as the last two characters of the line and the first two of the next. */
function found(lines: readonly string[]): string[] {
  const { sections } = parseDraft({ path: 'text.txt', text: lines.join('\n') });
  return sections
    .flatMap(({ children }) => findLeftoverBreaks(children))
    .map(({ line, next }) => `${line.text.slice(-2)}|${next.text.trimStart().slice(0, 2)}`);
}

const PROSE = [
  '　島の診療所が開いたのは、橋のかかる十年も前のことである。',
  '　医者は一人しかおらず、看護婦と船頭を兼ねた若者が一人、あとは猫が三匹いるだけだった。それでも朝になると、待合室は山から下りてきた人でいっぱいになった。',
  '　待合室といっても、もとは網を干していた小屋である。',
  '　壁には潮の満ち引きの表がはってあり、人々はそれを見ながら帰りの舟の時刻を話し合った。薬は棚の上の瓶に入っていて、ふたには古い新聞紙がかぶせてある。',
  '　医者は急がない人だった。話を聞き、手を見て、それから窓の外の波を見た。',
  '　雨の日には、だれも来ない。そんな日、医者は日誌に魚の絵を描いていたという。',
];

describe('a forgotten break is found', () => {
  test.each([
    [
      'among paragraphs',
      [...PROSE, '　舟を降りた人は、まず石段の下で足を洗い、それから長い坂を', '登るのである。', ...PROSE],
      ['坂を|登る'],
    ],
    [
      'over a page mark',
      [
        ...PROSE,
        '　舟を降りた人は、まず石段の下で足を洗',
        '【31ページ】',
        'い、それから長い坂を登るのである。',
        ...PROSE,
      ],
      ['を洗|い、'],
    ],
    ['in a Latin word', [...PROSE, '　日誌の表紙には The Island Clin-', 'ic と書いてあった。', ...PROSE], ['n-|ic']],
    [
      'in a katakana word of a short draft',
      ['　島にはじめてできたのは、小さなレスト', 'ランであった。'],
      ['スト|ラン'],
    ],
    ['before 、', ['島の名は岬の形に由来する', '、と船頭は言った。'], ['する|、と']],
  ])('%s', (_, lines, expected) => {
    expect(found(lines)).toEqual(expected);
  });

  test('after rows of any number, where all breaks agree on the width of the page', () => {
    const page = 26;
    const filler = '舟を降りた人はまず石段の下で足を洗いそれから長い坂を登り門の前で帽子を取って名を告げた';
    const rows = (count: number): string => `　${filler.repeat(3)}`.slice(0, count * page);
    const lines = [1, 2, 3].flatMap((count) => [
      ...PROSE,
      rows(count),
      'て、そのまま静かに奥の間へ入っていくのだった。',
    ]);
    expect(found(lines)).toHaveLength(3);
  });
});

describe('what is broken on purpose is never joined', () => {
  test.each([
    ['a table of contents', '目次\n第一章　島の名前\n第二章　渡し舟の番人\n第三章　嵐の年\nあとがき\n参考文献'],
    ['a table of contents with page numbers', 'もくじ\nはじめに　3\n1　島へ渡る　10\n2　橋をかける　25\nおわりに　96'],
    [
      'the end of a letter',
      '　秋冷の候、ますますご清祥のことと存じます。\n敬具\n令和元年十月三日\n島野太郎\n磯山花子様',
    ],
    ['references', '参考文献\n島野太郎『島と海』磯辺書房、1998年\n磯山花子「渡し舟の歴史」『郷土研究』第12号、2003年'],
    ['a table', '年　　　人口　　　世帯\n1950　　　12,300　　　2,400\n1960　　　15,800　　　3,600'],
    [
      'questions and answers',
      '問　潮はどこから来ますか\n答　沖の海から岬をまわって来ます\n問　一日に何度ですか\n答　二度です',
    ],
    ['a list of items', '準備するもの\n・長靴\n・網とバケツ\n・着替え一式'],
    ['numbered items', '（1）舟をつなぐ\n（2）鍵を札掛けに戻す\n（3）当番日誌に記入する'],
    ['a poem', '朝の光が\nキラキラ\n窓をたたいて、\nきみを呼ぶ\nそっと目をあけて\n島の歌を聞きながら'],
    ['haiku', '舟小屋の鍵の冷たき朝かな\n橋くぐる舟の名を読む暑さかな\n石垣の高さまで来て秋の潮'],
    ['captions', '写真3　昭和初期の舟小屋\n写真4　嵐のあとの橋\n（島郷土資料館蔵）'],
    ['a curriculum vitae', '著者略歴\n島野太郎（しまの・たろう）\n1950年、磯辺町生まれ\n磯辺大学文学部卒業'],
    ['narration before speech', '　船頭は帽子を取り、沖のほうを指さしながら、\n「今日は舟は出ないよ」\n　と言った。'],
    [
      'a quotation on lines of its own',
      '　岬の由来については『島の古譚』に、\n昔者有翁、乗舟而来、遂不復帰\n　とあるだけである。',
    ],
  ])('%s', (_, text) => {
    expect(found([...PROSE, '', ...text.split('\n'), '', ...PROSE])).toEqual([]);
  });

  test('paragraphs of a small draft that happen to be equally long', () => {
    const lines = [
      '　島の井戸は三つあり、北のものがいちばん古く、南のものがいちばん深い。',
      '【8ページ】',
      '　水は夜明けに最も冷たく、昼を過ぎるころには少しだけぬるくなっている。',
      '井戸の歌',
      '　年寄りは歌いながら縄を引き、子どもは歌いながら桶を運んだものである。',
    ];
    expect(found(lines)).toEqual([]);
  });
});
