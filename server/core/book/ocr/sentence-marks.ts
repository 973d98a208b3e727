import { matchesIn } from '../../text/matches';
import type { Token } from '../../text/tokens';
import { isInsideQuotation } from './quotation';
import type { Suspect } from './suspect';
import { nearby, type Words } from './words-nearby';

const LETTER = '[ぁ-ゖァ-ヺー一-鿿々]';
/** 。 between letters, 、 at the end of a line. */
const CANDIDATE = new RegExp(`。(?=${LETTER})(?<=${LETTER}。)|、$(?<=${LETTER}、)`, 'g');
/** A line this long, or with a 。 before, is prose; a shorter one may be verse. */
const PROSE = 40;
/** Particles with which no sentence ends in mid-paragraph, but in speech. */
const JOINING = /^(?:接続助詞|係助詞)$/;
const GOES_ON = /^(?:は|も|ば|が|ながら|て|で|と)$/;
/** How such particles and the 連用形 of a verb end; most sentences end otherwise, and need no words to see it. */
const END_OF_JOINING = /[はもばがらてでといきぎしじちぢにひびみりえけげせぜねへべめれ]/;

/** Finds 。 behind words that no sentence ends with, and 、 behind a finished sentence at the end of a line. */
export function findSentenceMarks(line: string, words: Words | undefined): Suspect[] {
  return matchesIn(line, CANDIDATE).flatMap(({ 0: mark, index: start }): Suspect[] => {
    const found = { start, end: start + 1, kind: 'sentenceMark' } as const;
    // In speech a sentence may end with any word.
    const mayBe = mark === '。' ? END_OF_JOINING.test(line.charAt(start - 1)) : isProse(line, start);
    const word = words && mayBe && !isInsideQuotation(line, start) && wordBefore(line, start, words);
    if (!word) return [];
    const isWrong = mark === '。' ? goesOn(word) : isFinished(word);
    return isWrong ? [{ ...found, replacement: mark === '。' ? '、' : '。', sure: false }] : [];
  });
}

interface Word extends Token {
  readonly surface: string;
}

function wordBefore(line: string, mark: number, words: Words): Word | undefined {
  const { before, found } = nearby(line, { start: mark, end: mark + 1 });
  const word = words.tokenize(before + found)?.at(-2);
  // At the start of a line it may be the end of a word of the line before.
  if (!word || (word.start === 0 && mark === before.length)) return undefined;
  return { ...word, surface: before.slice(word.start, word.end) };
}

function goesOn({ surface, partOfSpeech: { pos, detail1, conjugationForm } }: Word): boolean {
  if (pos === '助詞') return JOINING.test(detail1) && GOES_ON.test(surface);
  if (pos !== '動詞' || conjugationForm !== '連用形') return false;
  return detail1 === '接尾' ? /[れせ]$/.test(surface) : detail1 === '自立' && /[ぁ-ゖ]$/.test(surface);
}

function isFinished({ partOfSpeech: { pos, conjugationForm } }: Word): boolean {
  return (pos === '助動詞' || pos === '動詞') && conjugationForm === '基本形';
}

function isProse(line: string, end: number): boolean {
  return /^[\u3000「『]/.test(line) && (end >= PROSE || line.includes('。'));
}
