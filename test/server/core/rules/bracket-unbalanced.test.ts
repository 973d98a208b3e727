import { describe, expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { lintText } from '../lint-text';

const RULE = 'bracket-unbalanced';
const book = (body: string): string => renderExample({ body: `【11ページ】\n${body}\n\n` }).text;
const findings = (text: string) => lintText(text).filter(({ ruleId }) => ruleId === RULE);
const shown = (body: string): string[] =>
  findings(book(body)).map(({ span, message }) => `${message} ${book(body).slice(span.start - 1, span.end + 1)}`);

describe('bracket-unbalanced', () => {
  test.each([
    ['speech that does not close', '　「水は戻る、と祖父は言った。\n　私は「そうか」と答えた。', ['unclosed 　「水']],
    ['a title that does not close', '　詳しくは『数の読み方を見てほしい。\n　次に進む。', ['unclosed は『数']],
    ['a closing bracket alone', '　たんぱく質が多く、十二パーセント前後）、パンに向く。', ['unopened 後）、']],
    ['the producer’s words', '〔写真2　枝の群れ。\n　慌てずに待つ。', ['unclosed \n〔写']],
    ['ruby that does not close', '　舳先《へさきは沖を向く。', ['unclosed 先《へ']],
    ['half width', '　水(H2O は透明で、川(River)は速い。', ['unclosed 水(H']],
    ['a quotation in a quotation', '　「母は『水は怖い、と言った」', ['unclosed は『水']],
    ['another kind at the end', '　水の温度（夏は高い〕は十度。', ['mismatched 温（夏'.replace('温', '度')]],
    ['one of many that end with a stop', '　「そうだ。」\n　「なるほど。\n　「そうか。」', ['unclosed 　「な']],
    ['one of many in a row', '　「そうか」\n　「なるほど\n　「そうだ」\n　「うん」', ['unclosed 　「な']],
    ['two, each by itself', '　（甲は川。\n　乙）は町。\n　丙〕は石。', ['unopened 丙〕は']],
  ])('finds %s', (_, body, expected) => {
    expect(shown(body)).toEqual(expected);
    const windows = book(body).replace(/\n/g, '\r\n');
    expect(findings(windows).map(({ message }) => message)).toEqual(expected.map((place) => place.split(' ')[0]));
  });

  test('is silent on a tale that opens every speech and closes none, in one long line', () => {
    const speeches = Array.from({ length: 200 }, (_, index) => `船頭「今日は${index}人だ。客「そうかい。`).join('');
    expect(shown(`　${speeches}\n　「水」と「舟」。`)).toEqual([]);
  });

  test.each([
    [
      'a quotation over paragraphs',
      '　「あの晩は風がなかった。\n　夜中に半鐘が鳴った。\n　『水は怖い』と、母は言った」',
    ],
    [
      'each of which opens it anew',
      '　「あの晩は風がなかった。\n　「夜中に半鐘が鳴った。\n　「朝になった」と老人は言った。',
    ],
    ['or the last of which stands alone', '　「夜だった。\n　「半鐘が鳴った。\n　「朝になった」'],
    ['or ends with a stop', '　「夜だった。\n　「半鐘が鳴った。\n　「朝になった。」'],
    [
      'words before a bracket that never opens',
      '注）単位は人。\n問）川は長いか。\n答）長い。\n　例）石\n出典）町の資料',
    ],
    ['a note mark in brackets', '　川（注1)を見よ）は長い。'],
    ['a remark over lines', '〔図1\n　川と町の位置。\n　川は北から南へ流れる。〕'],
    ['a sentence that the page cuts', '　「川は静\n【12ページ】\nかだ」と言った。'],
    ['lists', '1) 巣箱\n2) 面布\na) 手袋\nア) 網\nⅱ) 紐\n①) 札\n一）はじめに'],
    ['numbers of lists in the text', '　方法は 1) 洗う、2) 干す（日なたで）、3) しまう、の三つ。'],
    ['numbers of lists in brackets', '　（前の 1) と 2) を見よ）'],
    [
      'note marks',
      '　偏り注1)には種類がある（手続き注2)については後で述べる）。\n\n注\n注1) 一方に寄ること。\n注2) 決まった順序。',
    ],
    ['faces', '　元気です(^_^;)  そうか（＾o＾）／ えっ(゜Д゜;'],
    ['intervals', '　区間[0, 1)と(a, b]を考える。'],
    ['widths mixed', '　川（かわ)と町(まち）、［石]。'],
    ['arrows and inequalities', '　a < b かつ c > d、→、≪は「はるかに小さい」。'],
    ['a book whose speeches never close', Array.from({ length: 8 }, (_, n) => `甲${n}「おや、来たか。`).join('\n')],
    ['quotation marks of one shape', '　彼は”川”と書いた。'],
  ])('is silent on %s', (_, body) => {
    expect(shown(body)).toEqual([]);
  });

  test('says where the other bracket stands', () => {
    const text = book('　水の温度（夏は高い〕は十度。');
    const span = findings(text)[0]?.related?.[0]?.span;
    expect(span && text.slice(span.start, span.end)).toBe('〕');
  });

  test('looks at the body only, and leaves unclosed page marks to their rule', () => {
    const colophon = '原本奥付\n水辺の町の記録（上\n発行所　見本書房\n';
    expect(findings(renderExample({ colophon }).text)).toEqual([]);
    expect(shown('　川。\n【12ページ\n　町。')).toEqual([]);
  });
});
