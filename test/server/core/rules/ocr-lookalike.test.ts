import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { ocrLookalike } from '../../../../server/core/rules/ocr-lookalike';
import { applyEdits } from '../../../../server/core/text/edit';
import { createTokenSource } from '../../../../server/engine/token-source';
import { openTestDictionary } from '../../engine/dictionary-of-tests';
import { lintText, type LintTextOptions } from '../lint-text';

const tokens = createTokenSource(openTestDictionary, (problem) => {
  throw problem;
});
const ONLY = { rules: [ocrLookalike], tokens } as const;
/** Small kana enough to tell modern spelling. */
const MODERN = '　朝になって、ちょっと川へ行った。水はいっぱいだった。きっと雪がとけたのだ。\n';

const draft = (body: string): string => renderExample({ body: `${body}\n\n` }).text;
const lint = (text: string, options: LintTextOptions = {}) => lintText(text, { ...ONLY, ...options });

/** What is found in a line among others: `!` before what is sure. */
function suspects(line: string, options: LintTextOptions = {}): string[] {
  return lint(draft(MODERN + line), options).map(
    ({ draft: { text }, span, severity }) =>
      `${severity === 'warning' ? '!' : ''}${text.slice(span.start - 1, span.start)}[${text.slice(span.start, span.end)}]`,
  );
}

function mended(line: string): string | undefined {
  const text = draft(MODERN + line);
  const edits = lint(text).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
  return applyEdits(text, edits).split(MODERN)[1]?.split('\n')[0];
}

describe('finds and mends', () => {
  test.each([
    ['　卜マトとメ口ンとセ口リを力バンに入れた。', '　トマトとメロンとセロリをカバンに入れた。'],
    ['　八ンカチを千ーズの上に落とした。', '　ハンカチをチーズの上に落とした。'],
    ['　すると二人は笑い、ロを開いた。', '　すると二人は笑い、口を開いた。'],
    ['　魅カのある話だと、カ士は言った。', '　魅力のある話だと、力士は言った。'],
    ['　東の港ヘ行く船が、雪に埋もれていた。', '　東の港へ行く船が、雪に埋もれていた。'],
    ['　ここの暮らしに慣れたばかリだった。', '　ここの暮らしに慣れたばかりだった。'],
    ['　コッソりと戸を開け、ピタりと止まった。', '　コッソリと戸を開け、ピタリと止まった。'],
    ['エ業統計、ロ座番号、夕刊とタ刊', '工業統計、口座番号、夕刊と夕刊'],
    ['　サ一ビスのコ一トとライタ一を受け取った。', '　サービスのコートとライターを受け取った。'],
    ['　ー番目の水門と同ーの形をしている。', '　一番目の水門と同一の形をしている。'],
    ['　そんなことは万にーつもないと思う。', '　そんなことは万に一つもないと思う。'],
    ['　きつと来る。もつとも、はつきりとは見えなかつた。', '　きっと来る。もっとも、はっきりとは見えなかった。'],
    ['　町は川とと山に囲まれ、会議の決定にによって続いた。', '　町は川と山に囲まれ、会議の決定によって続いた。'],
    ['　予定の時間よりー分早く引き上げる。', '　予定の時間より一分早く引き上げる。'],
    ['　水の音は今も変わらないと思つていた。', '　水の音は今も変わらないと思っていた。'],
    ['　川の水はその年も増えていなかつた。', '　川の水はその年も増えていなかった。'],
    ['　人がいうょうに、ゃさしい人だった。', '　人がいうように、やさしい人だった。'],
    ['　鍵はもう一っあり、木の札に結びっけてある。', '　鍵はもう一つあり、木の札に結びつけてある。'],
    ['　川の魚を食ぺることは、しぱしばあった。', '　川の魚を食べることは、しばしばあった。'],
    ['　白分が他入よりも苦しいとは思わない。', '　自分が他人よりも苦しいとは思わない。'],
    ['　面自い話だが、原困はわからない。', '　面白い話だが、原因はわからない。'],
    ['　人を侍つあいだに、水門へ人った。', '　人を待つあいだに、水門へ入った。'],
    ['　町をを流れる川のの水は、そのときはは冷たい。', '　町を流れる川の水は、そのときは冷たい。'],
    ['　水門の開く音がした。。町が目を覚ます。', '　水門の開く音がした。町が目を覚ます。'],
    ['　洪水の記憶は19l2年、2O20年の１０Ｏ年にわたる。', '　洪水の記憶は1912年、2020年の１００年にわたる。'],
    ['　漢字《かんじ》をを書き、思《おも》つていた。', '　漢字《かんじ》を書き、思《おも》っていた。'],
    ['　水が増えていなか【12ページ】つたのである。', '　水が増えていなか【12ページ】ったのである。'],
  ])('%s', (line, right) => {
    expect(suspects(line)).not.toEqual([]);
    expect(mended(line)).toBe(right);
    expect(suspects(right)).toEqual([]);
  });
});

describe('is silent on', () => {
  test.each([
    ['numerals before counters in katakana', '　ビール三ダースと、八ミリのフィルムを二キロ運んだ。一コマ、千ポンド。'],
    [
      'a power, a mouth and an evening beside katakana',
      '　ブランド力と口コミ。エネルギー工学。夕ハンを食べ、力コブを見せる。',
    ],
    ['single katakana that books print', '　ハの字の眉、ニ短調、ト音記号、ト書き、カ行の音。三カ所と二カ月。一ト月。'],
    ['items of a list', '　次のイ又はロに該当する者は、ハからニまでの規定による。'],
    ['sounds that are stretched', '　「ねーねー、長ーい話だよ。駄目ーっ！あー疲れた。もー、嫌ーな感じ」'],
    ['a hyphen between numbers', '　電話は03ー1234ー5678です。'],
    ['kanji that are words', '　未来の末、己の道、巳年、人と入口、日と目、白と自。侍が待つ。'],
    ['names', '　入間市の末広さん、大田さんと太田さん、千田さん。'],
    ['compounds of both characters', '　蛋白分解のことを、今目前に見た。'],
    ['letters that double', '　母ははにかみ、私のははは笑い、のの字を書く。そののち、ののしる声がした。なかでできた。'],
    ['letters in words as long as any other', '　はっきりと、ゆっくりと、古い駅へ行く。母は女\n子大学校家政科の出だ。'],
    ['what the master says', '　子曰、学而時習之、不亦説乎。'],
    ['names of a kana and of places', '　カ行のカ、八ツ場、三ツ矢。'],
    ['a cry that doubles a small kana', '　「もうっっ」と言った。'],
    ['a kana with its mark behind it', '　納屋の二階にはハ\u309Aンの缶が並んでいた。'],
    ['words that end with と', '　歩くことと、あとと、もとともいう。'],
    ['laughter', '　「ははは」「ははあ、はははは」'],
    ['onomatopoeia', '　ニヤニヤ笑ってロロと鳴く。ぶくぶく、ぷくぷく、ばりばり、ぱりぱり。かつかつと歩く。'],
    ['a speaker and a name', '太郎　あら、いらっしゃい。\n　会長の田中　太郎は、町の水門を守ってきた。'],
    ['a verse that is quoted', '　「春の川　ひねもす流れ流れけり」と、祖父はよく口にした。'],
    ['codes and formulas', '　H2O、B2O4、5lのびん、http://example.com/1O1、型番は1l-0l。19〇〇年のこと。'],
    ['speech that breaks off', '　「もう待って。お願いだから」と言った。「でも、それは。いや、いい」'],
    ['words of the grammar in katakana', '　条約ヲ締結スルニ於テ之ヲ定ム。其時ハ此ニ従ヘリ。'],
    ['what is marked as printed in the book', '　年号は「明冶（ママ）」とある。〔原本では「明冶」〕'],
    ['verse of which lines end with a comma', '　水は流れた、\n　雪は消えた、\n　春が来た、'],
    ['a style of western commas', '　川は，朝に増え，夜に減る．水は冷たい．'],
  ])('%s', (_, line) => {
    expect(suspects(line)).toEqual([]);
  });

  test('a book in old spelling', () => {
    const lines = ['　川へ行つて見ると、水はもう無かつた。', '　さう思つてゐたのだが、ちよつと違つた。'];
    expect(lint(draft(lines.join('\n').repeat(5)))).toEqual([]);
  });

  test('an old line that a modern book quotes', () => {
    expect(suspects('　手紙には「さう思つてゐたやうに、皆も帰つて行つた」とある。')).toEqual([]);
  });

  test('a line that the page cut inside a word', () => {
    expect(
      suspects('　祖父は黙って、白いハン\nカチを顔に当て、マッ\nチはもういらないと言い、自\n分の部屋へ戻った。'),
    ).toEqual([]);
  });

  test('a text that nobody has proofread', () => {
    expect(suspects('　卜マトを食ぺる。', { level: 'none' })).toEqual([]);
  });
});

test('what is not sure is a hint', () => {
  expect(suspects('　鍵を見つけ。それを祖父に渡したのは、夏のことだった。')).toEqual(['け[。]']);
  expect(suspects('　川に橋が架けられ。水門が造られた。')).toEqual(['れ[。]']);
  expect(suspects('　卜マトを食べる。')).toEqual(['!　[卜]']);
});

test("a word that the book repeats is the book's own", () => {
  const line = '　木間さんは畳の上で眠った。';
  expect(suspects(line)).toEqual(['　[木]']);
  expect(suspects(`${line}\n${line}\n${line}`)).toEqual([]);
});

test('without a dictionary the scripts still tell', () => {
  const found = lintText(draft(`${MODERN}　メ口ンを切り、魅カを語り、白分で食ぺた。`), { rules: [ocrLookalike] });
  expect(found.map(({ draft: { text }, span }) => text.slice(span.start, span.end))).toEqual(['口', 'カ', '白']);
});

test('keeping one place as in the original does not keep the same character elsewhere', () => {
  const body = '　人を侍つあいだ、水門を見た。\n　水門では、気侍ちがよかった。';
  const [first] = lint(draft(MODERN + body));
  const { start = 0, end = 0 } = first?.knownBy ?? {};
  const allow = [{ rule: 'ocr-lookalike', text: first?.draft.text.slice(start, end) ?? '' }];
  expect(suspects(body, { config: { allow } })).toEqual(['!気[侍]']);
});

test('the message names the characters so that they can be told by ear', () => {
  const [finding] = lint(draft(`${MODERN}　東の港ヘ行く。`));
  expect(finding?.data).toMatchObject({
    excerpt: '東の港ヘ行く。',
    found: { ja: '片仮名の「ヘ」' },
    right: { ja: '平仮名の「へ」' },
  });
});

test('places are the same whatever the line ends are, and every mended text is quiet there', () => {
  const piece = fc.constantFrom(
    '卜マト',
    '魅カ',
    '川のの水',
    '食ぺる',
    'サ一ビス',
    'ー番',
    'が',
    'は、',
    '町を',
    '《よみ》',
    '【3ページ】',
    ' ',
    '。',
  );
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 8 }), { maxLength: 4 }), (lines) => {
      const body = MODERN + lines.map((line) => `　${line.join('')}`).join('\n');
      const unix = lint(draft(body));
      const windows = lint(draft(body).replace(/\n/g, '\r\n'));
      const words = (found: typeof unix): string[] =>
        found.map(({ draft: { text }, span, message }) => `${message} ${text.slice(span.start, span.end)}`);
      expect(words(windows)).toEqual(words(unix));
      for (const { span, fixes } of unix) {
        for (const { edits } of fixes ?? []) expect(edits.map((edit) => edit.span)).toEqual([span]);
      }
    }),
    { numRuns: 60 },
  );
});
