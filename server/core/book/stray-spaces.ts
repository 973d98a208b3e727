import { matchesIn } from '../text/matches';
import type { Span } from '../text/span';
import type { Token, TokenSource } from '../text/tokens';
import { isWord } from './spaced-words';

/** A space in running text that parts what belongs together. */
export interface StraySpace {
  /** The space alone. */
  readonly span: Span;
  /** What stands around it, without the space. */
  readonly joined: string;
  /** Whether it parts a word, or a word and its particle; otherwise it stands between two words. */
  readonly sure: boolean;
}

const GAP = /(?<=[ぁ-んァ-ヺー一-鿿々])[ \u3000]{1,2}(?=[ぁ-んァ-ヺー一-鿿々])/g;
/** Running text: notes, tables and verse have spaces on purpose. */
const PROSE = /[、。？！」]/;
/** Books for children part all words; there a space comes every few characters. */
const LEAST_PER_GAP = 15;
/** A space between two words is told in a line of this length only. */
const LONG_LINE = 40;
/** A speaker, a label or a number stands before a space; no label has a quotation or a clause in it. */
const LONGEST_LABEL = 6;
const CLAUSE = /[「『、]/;
/** 仕事は天 気に: a label is no clause that a word goes on from. */
const PARTICLE_AND_KANJI = /[はがをに][一-鿿々]$/;
/** So much around a space is asked for its words. */
const AROUND = 24;

/** A number and what it counts. */
const COUNTED = /^[一二三四五六七八九十百千]+ (?:[分年月日人個本枚回時円度章節番]|世紀|時間|年代|年間)$/;

/** Finds spaces that slipped into running text. @param tokens nothing is found without it */
export function findStraySpaces(line: string, tokens: TokenSource | undefined): StraySpace[] {
  if (!tokens || line.search(GAP) < 0 || !PROSE.test(line)) return [];
  const gaps = matchesIn(line, GAP).map(({ 0: gap, index }) => ({ start: index, end: index + gap.length }));
  if (gaps.length === 0 || line.length / gaps.length < LEAST_PER_GAP) return [];
  const mayPartWords = gaps.length === 1 && line.length >= LONG_LINE;
  return gaps.flatMap((span) => {
    const around = aroundGap(line, span);
    const words = tokens.tokenize(around.text);
    if (!words || isBehindLabel(line, span, words, around.at)) return [];
    const sure = partsWord(around, words, tokens);
    if (!sure && !(mayPartWords && /[ぁ-ん]/.test(line[span.start - 1] ?? ''))) return [];
    return [{ span, joined: around.text.slice(Math.max(0, around.at - 4), around.at + 4), sure }];
  });
}

/** What stands around a space up to the next other sign, and where in it the space was. */
interface Around {
  readonly text: string;
  readonly at: number;
}

function aroundGap(line: string, { start, end }: Span): Around {
  const before = /[^、。「」『』（）？！…―《》\s]*$/.exec(line.slice(Math.max(0, start - AROUND), start))?.[0] ?? '';
  const behind = /^[^、。「」『』（）？！…―《》\s]*/.exec(line.slice(end, end + AROUND))?.[0] ?? '';
  return { text: before + behind, at: before.length };
}

function isBehindLabel(line: string, { start }: Span, words: readonly Token[], at: number): boolean {
  const head = line.slice(0, start).trimStart();
  if (head.length > LONGEST_LABEL || CLAUSE.test(head) || PARTICLE_AND_KANJI.test(head)) return false;
  return !/^[ぁ-ん]$/.test(head) || !words.some((word) => word.start < at && at < word.end);
}

function partsWord({ text, at }: Around, words: readonly Token[], tokens: TokenSource): boolean {
  const kanjiBefore = /[一-鿿々]*$/.exec(text.slice(0, at))?.[0] ?? '';
  const kanjiBehind = /^[一-鿿々]*/.exec(text.slice(at))?.[0] ?? '';
  // Given names stand behind surnames: only a run of kanji that is one word altogether counts.
  if (kanjiBefore && kanjiBehind) {
    return COUNTED.test(`${kanjiBefore} ${kanjiBehind}`) || isWord(kanjiBefore + kanjiBehind, tokens);
  }
  if (/[ァ-ヺー]$/.test(text.slice(0, at)) && /[ァ-ヺー]/.test(text[at] ?? '')) return false;
  const parted = words.find(({ start, end }) => start < at && at < end);
  if (parted) return parted.known;
  const { pos, detail1 } = words.find(({ start }) => start === at)?.partOfSpeech ?? { pos: '', detail1: '' };
  return /^(?:助詞|助動詞)$/.test(pos) || (pos === '動詞' && /^(?:接尾|非自立)$/.test(detail1));
}
