import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { applyEdits } from '../../../../server/core/text/edit';
import { lintText } from '../lint-text';

const PROSE = [
  '　町の真ん中を流れる川は、一年を通じて水の絶えることがない。',
  '　私がこの町に越してきたとき、最初に覚えたのは水門の開く音だった。音は朝の五時にきまって聞こえ、それから町が目を覚ますのである。',
  '　朝の五時になると、当番の人が鍵を持って水門へ向かう。',
  '　鍵は木の札に結ばれていて、札には当番の家の屋号が書いてある。屋号はどれも古く、もう商いをやめた家のものもまじっていた。',
  '　夏には子どもたちが橋の下に集まり、網を持って小魚を追いかけた。大人は誰もそれを止めず、ただ深いところにだけ縄を張った。',
  '　洪水の記憶を語る人は、いまでは数えるほどしかいない。',
  '　それでも石垣の高さを見れば、あの年の水がどこまで来たかはすぐに分かる。',
  '　川の曲がり角には淵ができて、そこには大きな鯉がいるという話だった。',
  '　冬になると水は細くなり、石のあいだを縫うようにして流れた。霜の降りた朝には、川面から湯気のようなものが立ちのぼった。',
  '　川は町を分けるものではなく、町をつなぐものだと、隣に住む老人はよく言っていた。',
];

const draft = (lines: readonly string[]): string => renderExample({ body: `${lines.join('\n')}\n\n` }).text;

function breaks(text: string): string[] {
  return lintText(text)
    .filter(({ ruleId }) => ruleId === 'hard-line-break')
    .flatMap(({ places }) => places ?? [])
    .map((place) => `${text.slice(place - 2, place)}|${text.slice(place + 1, place + 3)}`);
}

function joined(text: string): string {
  const findings = lintText(text).filter(({ ruleId }) => ruleId === 'hard-line-break');
  return applyEdits(
    text,
    findings.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []),
  );
}

describe('hard-line-break finds', () => {
  test('a forgotten break among joined paragraphs', () => {
    const broken =
      '　古老の話によれば、港に最初の桟橋ができたのは明治の\n半ばのことである。それまでは沖に停めた船から艀で荷を運んでいたという。';
    expect(breaks(draft([...PROSE, broken, ...PROSE]))).toEqual(['治の|半ば']);
  });

  test('a line that begins with a character no line begins with', () => {
    expect(breaks(draft(['港の名は入り江の形に由来する', '、と古老は言った。']))).toEqual(['する|、と']);
  });

  test('a block of lines filled to the page', () => {
    const page = ['港に最初の桟橋ができたのは明治', 'の半ばである。それ以前は沖に停', 'めた船から艀で荷を運んでいた。'];
    expect(breaks(draft(page))).toEqual(['明治|の半', 'に停|めた']);
  });

  test('each break of a run as one finding with all its places', () => {
    const text = draft([...PROSE, '　古老の話によれば、港に最初の桟橋が\nできたのは明治の半ばの春のことであ\nる。']);
    const findings = lintText(text).filter(({ ruleId }) => ruleId === 'hard-line-break');
    expect(findings.map(({ places }) => places?.length)).toEqual([2]);
  });
});

describe('hard-line-break is silent on', () => {
  test.each([
    ['joined paragraphs', PROSE],
    ['verse', ['入り江の朝に霧は立ち', '沖ゆく船の帆は白く', '遠く去りゆく人の影', '見送る丘に風が吹く']],
    ['a dialogue', [...PROSE, '　古老は腰を上げて、ゆっくりと沖のほうを指さして', '「あれが灯台だ」', '　と言った。']],
    ['a heading', [...PROSE, '港の始まりと町の人々の暮らしについて', '', ...PROSE]],
    ['a list', [...PROSE, '　道具は次のものを用意しておくとよいだろう', '・燻煙器', '・手袋']],
    ['a page mark between paragraphs', [...PROSE, '【12ページ】', ...PROSE]],
    [
      'lines of a play',
      ['老人　もう船は来ないのか。', '若者　来ます。きっと来ます', '老人　おまえは去年もそう言った。'],
    ],
  ])('%s', (_, lines) => {
    expect(breaks(draft(lines))).toEqual([]);
  });

  test('未校正 drafts, which keep their breaks', () => {
    const legend = 'テキストデータ凡例\n1. このデータの校正レベルは、「未校正テキストデータ」です。\n\n';
    const { text } = renderExample({ legend, body: '港の名は入り江の形に由来する\n、と古老は言った。\n\n' });
    expect(breaks(text)).toEqual([]);
  });

  test('原本奥付, which stands as it is', () => {
    const { text } = renderExample({
      colophon: '原本奥付\n水辺の町の記録―三十年の歩みとその\nーの町\n2017年5月15日初版第1刷発行\n',
    });
    expect(breaks(text)).toEqual([]);
  });

  test('Markdown, where a single break is no break', () => {
    const { text } = renderExample({ body: '港の名は入り江の形に由来する\n、と古老は言った。\n\n' });
    expect(lintText(text, { path: 'draft.md' }).filter(({ ruleId }) => ruleId === 'hard-line-break')).toEqual([]);
  });
});

test('a draft broken throughout whose level nobody stated is asked about once', () => {
  const legend =
    'テキストデータ凡例\n1. 原本のページ番号を隅付き括弧(【】)で囲い、原本のページが開始する位置に挿入している。例 【11ページ】\n\n';
  const page = [
    '港に最初の桟橋ができたのは明治',
    'の半ばである。それ以前は沖に停',
    'めた船から艀で荷を運んでいた人',
    'も多く、その名残はいまの町の道',
    'の広さに見ることができるという',
  ];
  const findings = lintText(renderExample({ legend, body: `${page.join('\n')}\n\n` }).text);
  const about = findings.filter(({ ruleId }) => ruleId === 'hard-line-break');
  expect(about.map(({ message, severity, fixes }) => [message, severity, fixes])).toEqual([
    ['throughout', 'hint', undefined],
  ]);
});

describe('over the end of a page', () => {
  const lines = (between: readonly string[]): string[] => [
    ...PROSE,
    '　その朝も当番の人は鍵を持って水門へ向か',
    ...between,
    'った。それまでは沖に停めた船から艀で荷を運んでいたという。',
    ...PROSE,
  ];

  test('a page mark moves to where the page begins', () => {
    const text = draft(lines(['【12ページ】']));
    expect(joined(text)).toBe(text.replace('へ向か\n【12ページ】\nった。', 'へ向か【12ページ】った。'));
  });

  test('a running head goes only by a fix that says so', () => {
    const text = draft(lines(['', '12', '']));
    const fixes = lintText(text).flatMap((finding) =>
      finding.ruleId === 'hard-line-break' ? (finding.fixes ?? []) : [],
    );
    expect(fixes.map(({ fix }) => fix)).toEqual(['joinOverFurniture']);
    expect(applyEdits(text, fixes[0]?.edits ?? [])).toBe(text.replace('へ向か\n\n12\n\nった。', 'へ向かった。'));
  });
});

describe('joining', () => {
  test('drops the break and nothing else, in CRLF too', () => {
    const text = draft(['港の名は入り江の形に由来する', '、と古老は言った。']);
    expect(joined(text)).toBe(text.replace('する\n、', 'する、'));
    const crlf = text.replace(/\n/g, '\r\n');
    expect(joined(crlf)).toBe(crlf.replace('する\r\n、', 'する、'));
  });

  test.each([
    ['puts a space between Latin words', 'the old pier of\nNiigata', 'the old pier of Niigata'],
    ['drops the hyphen that split a word', 'the old infor-\nmation', 'the old information'],
  ])('%s', (_, broken, expected) => {
    const text = draft([...PROSE, `　港の碑には次のように刻まれていた。${broken} と読める。`]);
    expect(joined(text)).toContain(expected);
  });
});
