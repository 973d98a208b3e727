import type { HeadingLine } from './heading';
import { continuesLegend, newLegendState } from './legend-lines';
import { isPageMarkLine } from './marks';
import type { LineTexts } from './text-lines';

/** How far ahead the next heading may stand for a block behind a blank line to belong to the section before it. */
const BLOCK_REACH = 15;
/** How many lines below a heading a remark may stand that the body begins. */
const REMARK_REACH = 60;
/** How far a colophon may reach, and how much text behind it must be body. */
const COLOPHON_REACH = 40;
const BODY_LENGTH = 500;
const LONGEST_COLOPHON_LINE = 60;
/** No remark is longer; a long line is not worth a pattern. */
const LONGEST_REMARK = 80;

/** What producers write where the legend ends. */
export const LEGEND_END =
  /^\s*(?:[([〔【（［]\s*)?(?:テキストデータ)?凡例(?:終わり|おわり|ここまで)\s*(?:[)\]〕】）］]\s*)?$/;
/** What a copyright statement goes on with behind a blank line. */
const COPYRIGHT_WORDS = /著作権法|第三者への提供|製作したもの/;
const COLOPHON_WORDS = /発行|著者|編者|訳者|印刷|製本|定価|ISBN|ＩＳＢＮ|©|Printed/i;

/** An indented paragraph of some length. */
const PROSE = /^\u3000\S.{38}/;

/** The remark of 別添1 that stands in the place of the body, often left in by mistake: 「(本文)」「(以下、原本奥付まで…)」. */
export const BODY_REMARK =
  /^\s*[(（〔[［]\s*(?:本文|以下[、,]?\s*原本奥付まで.{0,40}?|以下[、,]?\s*本文.{0,40}?|本文のとおりに記述する。?)\s*[)）〕\]］]\s*$/;
/** What producers write themselves where the body begins. */
export const BODY_BEGINS =
  /^\s*(?:[【<＜〈■●◆]\s*本文|(?:[(（〔[［【<＜〈■●◆]\s*)?(?:ここから本文|本文(?:ここから|開始|始め|始まり)))\s*(?:[)）〕\]］】>＞〉]\s*)?$/;

/**
 * Finds where a section ends and the body begins.
 * @param heading the section's heading
 * @param next the next heading, if there is one
 * @returns the 0-based index of the first body line, or that of the next section (the number of lines) when there is none
 */
export function bodyStart(texts: LineTexts, heading: HeadingLine, next: HeadingLine | undefined): number {
  const to = next?.index ?? texts.length;
  if (heading.kind === 'colophon') return to;
  const from = heading.index + 1;
  const border = firstIndex(
    texts,
    from,
    Math.min(to, from + REMARK_REACH),
    (line) => isRemark(line) || isPageMarkLine(line),
  );
  if (border !== undefined && isRemark(texts.at(border) ?? '')) return border + 1;
  return heading.kind === 'legend' ? legendEnd(texts, from, to, next) : blockEnd(texts, heading, to, next);
}

function isRemark(line: string): boolean {
  const text = line.trim();
  if (text.length > LONGEST_REMARK) return false;
  return BODY_REMARK.test(text) || BODY_BEGINS.test(text) || LEGEND_END.test(text);
}

function firstIndex(
  texts: LineTexts,
  from: number,
  to: number,
  matches: (line: string) => boolean,
): number | undefined {
  for (let index = from; index < to; index++) if (matches(texts.at(index) ?? '')) return index;
  return undefined;
}

function blockEnd(texts: LineTexts, heading: HeadingLine, to: number, next: HeadingLine | undefined): number {
  const reach = isFront(next) ? BLOCK_REACH : 0;
  let content = false;
  let blank = false;
  for (let index = heading.index + 1; index < to; index++) {
    const line = texts.at(index) ?? '';
    if (isBlankLine(line)) {
      blank = content;
      continue;
    }
    if (isPageMarkLine(line)) return index;
    const isProse = (blank || heading.kind === 'copyright') && PROSE.test(line);
    if ((isProse || (blank && to - index > reach)) && !COPYRIGHT_WORDS.test(line)) return index;
    content = true;
  }
  return to;
}

/** Doubtful lines stay with the legend only when more of it follows, or another front section. */
function legendEnd(texts: LineTexts, from: number, to: number, next: HeadingLine | undefined): number {
  const state = newLegendState();
  let doubtful: number | undefined;
  for (let index = from; index < to; index++) {
    const line = texts.at(index) ?? '';
    const verdict = isBlankLine(line) ? 'blank' : continuesLegend(line, state, texts.slice(index + 1, index + 3));
    if (verdict === 'no') return doubtful ?? index;
    if (verdict === 'yes') doubtful = undefined;
    if (verdict === 'doubtful') doubtful ??= index;
    state.afterBlank = verdict === 'blank';
  }
  return isFront(next) ? to : (doubtful ?? to);
}

function isFront(next: HeadingLine | undefined): boolean {
  return next !== undefined && next.kind !== 'colophon';
}

/**
 * Finds where a colophon that stands before the body ends.
 * @returns the 0-based index of the first body line, or `to` when what follows the heading is all colophon
 */
export function colophonEnd(texts: LineTexts, from: number, to: number): number {
  let last = from;
  for (let index = from + 1; index < Math.min(to, from + COLOPHON_REACH); index++) {
    const line = texts.at(index) ?? '';
    if (line.length <= LONGEST_COLOPHON_LINE && COLOPHON_WORDS.test(line)) last = index;
  }
  if (last === from) return to;
  const blank = firstIndex(texts, last + 1, to, isBlankLine) ?? to;
  const mark = firstIndex(texts, last + 1, to, isPageMarkLine) ?? to;
  const start = Math.min(mark, firstIndex(texts, blank, to, (line) => !isBlankLine(line)) ?? to);
  const length = texts.slice(start, to).reduce((sum, line) => sum + line.length, 0);
  return mark < to || length > BODY_LENGTH ? start : to;
}

/** @returns whether a block under a bare 奥付 speaks as a colophon does. */
export function looksLikeColophon(texts: LineTexts, heading: number): boolean {
  return texts.slice(heading + 1, heading + 13).some((line) => COLOPHON_WORDS.test(line));
}

function isBlankLine(line: string): boolean {
  return line.trim() === '';
}
