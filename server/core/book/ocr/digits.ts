import type { Suspect } from './suspect';
import { matchesIn } from '../../text/matches';

/** A run of digits with letters that look like digits among them, but for codes, which have other letters or signs too. */
const RUN =
  /(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚ〇.．/／_#@-])[0-9０-９][0-9０-９lIO|oｌＩＯ｜ｏ〇]{0,30}(?:[0-9０-９](?![0-9０-９A-Za-zＡ-Ｚａ-ｚ〇/／_-])|[lIOoｌＩＯｏ](?=[年月日時分秒円人頁章巻号歳]))/g;
const LETTER = /[lIO|oｌＩＯ｜ｏ〇]/g;
const ROUND = /[OoＯｏ〇]/;
const FULL_WIDTH = 0xfee0;

/** Finds a letter between digits or before what they count: 19l2年, 1O月. */
export function findLettersInNumbers(line: string): Suspect[] {
  return matchesIn(line, RUN).flatMap(({ 0: run, index }): Suspect[] => {
    const [first, ...others] = matchesIn(run, LETTER);
    // With more letters it is hardly a number; 19〇〇 is one that the author left open.
    if (!first || others.length > 0) return [];
    const start = index + first.index;
    const digit = ROUND.test(first[0]) ? '0' : '1';
    const replacement = /[０-９]/.test(run) ? String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH) : digit;
    return [{ start, end: start + 1, kind: 'digit', replacement, sure: true }];
  });
}
