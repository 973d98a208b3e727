/** Parts of sentences; any one of a list fits wherever another one does. */
const WHO = [
  '私は',
  '祖母が',
  '水門の番人は',
  '図書館の館長が',
  '旅の商人たちは',
  'その少年も',
  '彼女だけは',
  '田村さんが',
  '編集者のミドリは',
  'だれもが',
];
const WHEN = [
  '翌朝、',
  '昭和十二年の秋に',
  '午後3時ごろ',
  '雨の降りつづく晩、',
  '2011年3月には',
  '日が暮れてから',
  'しばらくして',
  '生まれて初めて、',
  '',
];
const WHERE = [
  '川の向こうの工場で',
  '古い駅舎の二階で',
  '港町から',
  '東京都千代田区の一角で',
  '山ぎわの畑に沿って',
  'コンサートホールの前で',
  '窓のない部屋で',
  '',
];
const WHAT = [
  '錆びた鍵の束を',
  '読みかけの詩集を',
  '三冊の帳面を',
  '「青い星」という題の絵を',
  'ラジオの音楽を',
  'A4判の書類を',
  '小さな貝がらを',
  '麦わら帽子を',
  '手紙の束を',
];
const HOW = [
  'ゆっくりと',
  'そっと',
  '何度も',
  '思いがけず',
  'たいへん丁寧に',
  'まるで子供のように',
  'ため息をつきながら',
  '',
];
const DID = [
  '机の上に置いた',
  '拾い上げようとした',
  '探さなければならなかった',
  '見せてくれたことがある',
  '忘れてしまっていたらしい',
  '読みふけっていたのである',
  '分けあって持ち帰った',
  '数えているうちに眠りこんだ',
  '渡すべきかどうか迷いつづけた',
  '売らずにおいたそうだ',
];
const END = ['。', '。', '。', 'からだ。', 'のだろうか？', '！', 'という。', '……。'];
const SAID = [
  '「もう帰りましょうよ」',
  '『それは本当ですか』',
  '「まさか、そんなはずはない」',
  '「ああ、そうだとも！」',
  '「おい、待ってくれ」',
];
const APPARATUS = [
  '　　第三章　風の便り',
  '注1)　初版では「水門守」。',
  '＊　　＊　　＊',
  '3.2　ＡＢＣ順の索引（p. 45～48）',
  '水門《すいもん》と堰《せき》',
  '',
];

/** A repeatable source of chance (mulberry32). @returns numbers from 0 to below 1 */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Invents a book: paragraphs of a few sentences with dialogue, and now and then a line that is no prose. The same seed gives the same book. */
export function inventLines(characters: number, seed: number): string[] {
  const random = chance(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const sentence = (): string => [WHEN, WHO, WHERE, WHAT, HOW, DID, END].map(pick).join('');
  const lines: string[] = [];
  for (let written = 0; written < characters; written += lines.at(-1)?.length ?? 0) {
    const kind = random();
    if (kind < 0.1) lines.push(pick(APPARATUS));
    else if (kind < 0.3) lines.push(pick(SAID));
    else lines.push(`　${Array.from({ length: 1 + Math.floor(random() * 4) }, sentence).join('')}`);
  }
  return lines;
}
