import { matchesIn } from '../text/matches';

/**
 * A system that writes with signs of its own: 青空文庫, HTML, Markdown, the lines by which DAISY tools take in pictures; `bar` is
 * the ｜ in front of a word that has no ruby.
 */
export type ForeignSystem = 'aozora' | 'html' | 'markdown' | 'daisy' | 'bar';

/** A sign of another system: offsets of the line. */
export interface ForeignSign {
  readonly system: ForeignSystem;
  readonly start: number;
  readonly end: number;
}

const AOZORA = /※?[［[][＃#](?=[^］\]]{0,300}[ぁ-んァ-ヶ一-鿿])[^］\]\n]{1,300}[］\]]/g;
const TAG_NAMES =
  'a|abbr|b|big|blockquote|body|br|center|code|dd|del|div|dl|dt|em|figcaption|figure|font|h[1-6]|head|hr|html|i|img|ins|li|link|meta|ol|p|pre|rb|rp|rt|rtc|ruby|s|script|section|small|span|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|tt|u|ul|level[1-6]?|pagenum|sent';
const HTML = new RegExp(
  `<(?<slash>/?)(?<name>${TAG_NAMES})(?<rest>(?:\\s[^<>\\n]{0,300})?/?)>|<!--|&(?:nbsp|amp|lt|gt|quot|copy|hellip|mdash|ndash|#\\d{2,6}|#x[0-9a-fA-F]{2,6});`,
  'gi',
);
/** How far apart the tags of an element may stand. */
const REACH = 2000;
/** A text about markup speaks of tags. */
const ABOUT_MARKUP = /タグ|要素|HTML|ＨＴＭＬ|XML|マークアップ/;
const MARKDOWN = new RegExp(
  [
    '(?<![*0-9A-Za-z.)])\\*\\*(?=[^\\s*、。,.;:=<>)])[^*\\n]{0,100}[^\\s*、,;:=<>(]\\*\\*(?!\\*)',
    '(?<![_A-Za-z0-9])__(?=[^\\s_])[^_\\n]{1,100}__(?![_A-Za-z0-9])',
    '^#{1,6}\\s+(?=\\S)',
    '^```.*$',
    '!?\\[[^\\]\\n]{0,100}\\]\\((?:https?:|\\.{0,2}/|#|[\\w-]+\\.(?:html?|png|jpe?g|gif|md))[^)\\s]{0,300}\\)',
    '^\\s*(?:\\|\\s*)?:?-{3,}:?\\s*\\|[-:|\\s]*$',
  ].join('|'),
  'g',
);
const ABOUT_MARKDOWN = /Markdown|マークダウン/i;
const WORDS = /[ぁ-んァ-ヶ一-鿿]/;
const BAR = /(?<=^[\s　]*|[、。「『（ぁ-ん])｜(?=[ぁ-んァ-ヶー一-鿿々])/g;

const PICTURE = /^[\s　]*画像\s?[:：]\s?[^\s:：]{1,80}\.(?:jpe?g|png|gif|bmp|tiff?|svg)[\s　]*$/i;

/** Finds the signs of other systems that a line of a plain text may have kept. */
export function findForeignSigns(line: string): ForeignSign[] {
  return [...aozora(line), ...html(line), ...markdown(line), ...picture(line), ...bar(line)];
}

function aozora(line: string): ForeignSign[] {
  return matchesIn(line, AOZORA).map(({ 0: sign, index }) => toSign('aozora', index, sign));
}

function html(line: string): ForeignSign[] {
  if (!/[<&]/.test(line) || ABOUT_MARKUP.test(line)) return [];
  return [...matchesIn(line, HTML)]
    .filter((match) => isTag(match, line) && !isQuoted(line, match.index, match[0].length))
    .map(({ 0: sign, index }) => toSign('html', index, sign));
}

/** a<b>c is an inequality: a tag of one letter needs its partner, and a link its address. */
function isTag({ index, groups }: RegExpExecArray, line: string): boolean {
  const { slash, name, rest = '' } = groups ?? {};
  if (name === undefined || name.length > 1) return true;
  const partner = slash === '/' ? new RegExp(`<${name}(?:\\s[^<>]*)?>`, 'i') : new RegExp(`</${name}>`, 'i');
  const others = slash === '/' ? line.slice(Math.max(0, index - REACH), index) : line.slice(index + 1, index + REACH);
  return (
    partner.test(others) ||
    /=\s*["']/.test(rest) ||
    (/p/i.test(name) && index < 20 && line.slice(0, index).trim() === '')
  );
}

function markdown(line: string): ForeignSign[] {
  if (ABOUT_MARKDOWN.test(line)) return [];
  return [...matchesIn(line, MARKDOWN)]
    .filter(({ 0: sign, index }) => isMarkdown(sign, line) && !isQuoted(line, index, sign.length))
    .map(({ 0: sign, index }) => toSign('markdown', index, sign));
}

/** 2**3**4 is a sum, __init__ a name of a program, in which comments begin with # too. */
function isMarkdown(sign: string, line: string): boolean {
  return /^#/.test(sign) ? WORDS.test(line) : /^[*_]/.test(sign) ? WORDS.test(sign) : true;
}

function picture(line: string): ForeignSign[] {
  return PICTURE.test(line) ? [toSign('daisy', line.indexOf('画像'), line.trim())] : [];
}

function bar(line: string): ForeignSign[] {
  if (!line.includes('｜') || !line.includes('。') || line.indexOf('｜') !== line.lastIndexOf('｜')) return [];
  return [...matchesIn(line, BAR)]
    .filter(({ index }) => !/^｜[^｜《》。、\n]{1,30}《/.test(line.slice(index, index + 40)))
    .map(({ 0: sign, index }) => toSign('bar', index, sign));
}

function isQuoted(line: string, start: number, length: number): boolean {
  return /[「『“"'`（(]/.test(line.charAt(start - 1)) && /[」』”"'`）)]/.test(line.charAt(start + length));
}

function toSign(system: ForeignSystem, start: number, sign: string): ForeignSign {
  return { system, start, end: start + sign.length };
}
