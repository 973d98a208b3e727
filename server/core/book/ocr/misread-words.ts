import { isOldSpelling } from './least-gain';
import type { Suspect } from './suspect';
import { gain, nearby, type Words } from './words-nearby';
import { matchesIn } from '../../text/matches';

/**
 * Everyday words with one character misread, where what results is no word but cheap in pieces, so that the words around do not
 * tell (白 and 分 are words). Left out is what is a word itself (人聞き, 入間, 一目).
 */
const MISREAD = new Map(
  (
    '白分自分 白然自然 白由自由 白己自己 白宅自宅 白殺自殺 白信自信 白慢自慢 白動自動 白転車自転車 面自い面白い 面自く面白く ' +
    '令日今日 令度今度 令年今年 令夜今夜 令朝今朝 今目今日 毎目毎日 昨目昨日 目本日本 日木日本 木当本当 ' +
    '時聞時間 世聞世間 仲聞仲間 間題問題 質間質問 学間学問 訪間訪問 疑間疑問 意昧意味 興昧興味 趣昧趣味 昧方味方 ' +
    '他入他人 入生人生 入類人類 入物人物 主入主人 友入友人 老えて考えて 老える考える 老えた考えた 老え方考え方 侍つ待つ 気侍ち気持ち ' +
    '原困原因 始未始末 粗未粗末 未端末端 末来未来 象微象徴 特微特徴 微候徴候 派遺派遣 小遺い小遣い 完壁完璧 帳薄帳簿 名薄名簿'
  )
    .split(' ')
    .map((both) => [both.slice(0, both.length / 2), both.slice(both.length / 2)]),
);

/** A longer compound may hold the same characters by chance: 蛋白分解, 今目前に. */
const FIRST = [...new Set([...MISREAD.keys()].map((word) => word.charAt(0)))].join('');
const CANDIDATE = new RegExp(`(?=[${FIRST}])(?<![一-鿿々])(?:${[...MISREAD.keys()].join('|')})(?![一-鿿々])`, 'g');

/** The dictionary has some words in old spelling too, a little cheaper: なかつた. */
const OLD_FORM = -2000;
/** Endings and words of every page; かつて is left out. */
const LARGE_TSU = new RegExp(
  `つ(?:${[
    '(?=[てた])(?<=(?:なか|だ|しま|ちま|な|あ|も|よ|い)つ)',
    '(?=た)(?<=(?:か|じゃ)つ)',
    '(?=と(?![めらり]))(?<=(?:き|じ|(?<![ぁ-ゖ一-鿿々])ず)つ)',
    '(?=とも)(?<=(?<![をがに])もつ)',
    '(?=かり)(?<=しつ)|(?=きり)(?<=はつ)|(?=ぱり)(?<=やつ)|(?=たく)(?<=まつ)',
  ].join('|')})`,
  'g',
);

/** Finds everyday words with one misread character. */
export function findMisreadWords(line: string, words: Words | undefined): Suspect[] {
  return matchesIn(line, CANDIDATE).flatMap(({ 0: word, index }): Suspect[] => {
    const right = MISREAD.get(word) ?? word;
    const won = gain(nearby(line, { start: index, end: index + word.length }), right, words);
    if (won !== undefined && won < 0) return [];
    const at = [...word].findIndex((letter, position) => letter !== right[position]);
    const start = index + at;
    return [{ start, end: start + 1, kind: 'kanji', replacement: right.charAt(at), sure: true }];
  });
}

/** Finds つ in everyday words and endings that are written with っ: なかつた. */
export function findLargeTsu(line: string, words: Words | undefined): Suspect[] {
  const found = matchesIn(line, LARGE_TSU);
  if (found.length === 0 || isOldSpelling(line)) return [];
  return found.flatMap(({ index }): Suspect[] => {
    const span = { start: index, end: index + 1 };
    const won = gain(nearby(line, span), 'っ', words);
    const isMeant = won === undefined || won >= OLD_FORM;
    return isMeant ? [{ ...span, kind: 'smallKana', replacement: 'っ', sure: true }] : [];
  });
}
