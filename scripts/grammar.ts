import { COLOPHON_REMARK, EMPTY_ENTRY, LEGEND_SIGN, LONGEST_EMPTY_ENTRY, SIGN } from '../server/core/book/placeholder';
import { LEVEL_NAMES, PROOFING_LEVELS } from '../server/core/book/proofing-level';
import type { HeadedSectionKind } from '../server/core/syntax/draft';
import { BODY_BEGINS, BODY_REMARK, LEGEND_END } from '../server/core/syntax/front-matter';
import {
  AMBIGUOUS_HEADINGS,
  BEFORE,
  BEHIND,
  CLEAR_HEADINGS,
  LONGEST_HEADING,
  NUMBERING,
} from '../server/core/syntax/heading';
import { NOTE, PAGE, RUBY } from '../server/core/syntax/marks';
import { asWritten, headingAsWritten } from './grammar-pattern';

const SCOPE = 'accessible-text';

/** A rule of a TextMate grammar. */
interface GrammarRule {
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly captures?: Captures;
  readonly begin?: string;
  readonly beginCaptures?: Captures;
  readonly end?: string;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Inclusion[];
}

type Captures = Readonly<Record<string, { readonly name: string }>>;

interface Inclusion {
  readonly include: string;
}

/** A page mark that fills its line is where the body begins at the latest. */
const PAGE_LINE = `\\s*${asWritten(PAGE)}\\s*`;
const REMARK = asWritten(BODY_REMARK);
const BORDER = `${asWritten(BODY_BEGINS)}|${asWritten(LEGEND_END)}`;
const CHAPTER =
  '\\s*(?:◎.*|第[一二三四五六七八九十百0-9０-９]{1,4}[章部編節話](?:\\s.{0,40})?|目\\s*次|はじめに|まえがき|序章?)\\s*';
/** No front section has a long line but those that speak of the law, or of how the text was made. */
const PROSE = '(?!.{0,300}(?:著作権|第三者|テキスト|校正|ルビ|原本|ページ番号|OCR|ＯＣＲ|図|注|製作))(?:　.{20}|.{50})';
const FRONT_END = `^(?=(?:${PAGE_LINE}|${REMARK}|${BORDER}|${CHAPTER})$|${PROSE})`;
const COLOPHON_END = `^(?=(?:${PAGE_LINE}|\\s*[(（〔［【]?\\s*(?:原本)?奥付(?:終わり|おわり|ここまで).{0,3})$)`;

/**
 * The TextMate grammar. Headings, marks and placeholders are those of the core, so that the colours of the editor and
 * the findings of the linter speak of the same places; only where the front matter ends is guessed more simply, since a
 * grammar sees one line at a time.
 */
export function grammar(): string {
  const rules = {
    name: 'Accessible Text',
    scopeName: `source.${SCOPE}`,
    patterns: include('front', 'legend', 'colophon', 'border', 'remark', 'chapter', 'marks'),
    repository: { ...sections(), ...frontMatter(), ...marks() },
  };
  return `${JSON.stringify(rules, null, 2)}\n`;
}

function sections(): Record<string, GrammarRule> {
  const front = clear('source-info', 'production', 'copyright');
  const legend = ['empty-entry', 'entry', 'level', 'legend-placeholder', 'legend-marks'];
  const colophon = [...clear('colophon'), ...ambiguous('colophon')];
  return {
    'front': {
      ...section('front-matter', front, FRONT_END),
      patterns: include('front-heading', 'legend', 'bare-legend', 'colophon', 'placeholder', 'marks'),
    },
    // What a book may have too counts only inside of the front matter.
    'front-heading': heading([...front, ...ambiguous('production', 'copyright')]),
    'legend': {
      ...section('legend', [...clear('legend'), ...ambiguous('file-structure')], FRONT_END),
      patterns: include('front', 'legend', 'colophon', ...legend),
    },
    'bare-legend': {
      ...section('legend', ambiguous('legend'), FRONT_END),
      patterns: include('front', 'colophon', ...legend),
    },
    // What stands in the colophon is the book's own: nothing to fill in, no marks.
    'colophon': {
      ...section('colophon', colophon, COLOPHON_END),
      patterns: include('front', 'legend', 'colophon-remark'),
    },
  };
}

function clear(...kinds: readonly HeadedSectionKind[]): RegExp[] {
  return CLEAR_HEADINGS.flatMap(([kind, pattern]) => (kinds.includes(kind) ? [pattern] : []));
}

function ambiguous(...kinds: readonly HeadedSectionKind[]): RegExp[] {
  return AMBIGUOUS_HEADINGS.flatMap(([kind, pattern]) => (kinds.includes(kind) ? [pattern] : []));
}

function section(name: string, words: readonly RegExp[], end: string): GrammarRule {
  const { match, captures } = heading(words);
  return { contentName: scope(`meta.section.${name}`), begin: match, beginCaptures: captures, end };
}

function heading(words: readonly RegExp[]): { readonly match: string; readonly captures: Captures } {
  const before = `(?:${asWritten(BEFORE)})?`;
  const number = `(?:${asWritten(NUMBERING)}|[①-⑳Ⅰ-Ⅻ]\\s*[.．、:：]?)?`;
  const core = words.map(headingAsWritten).join('|');
  return {
    match: `^(?=.{2,${LONGEST_HEADING}}$)(${before}${number}${before})(${core})(${asWritten(BEHIND)})?$`,
    captures: captures({
      0: 'markup.heading.section',
      1: 'punctuation.definition.heading.begin',
      2: 'entity.name.section',
      3: 'punctuation.definition.heading.end',
    }),
  };
}

function frontMatter(): Record<string, GrammarRule> {
  const levels = PROOFING_LEVELS.map((level) => LEVEL_NAMES[level]).join('|');
  return {
    'entry': {
      match: '^\\s*([(（]?(?:[0-9０-９]{1,2}(?![0-9０-９])|[①-⑳])[.．)）、:：]?)(?=\\s|(?<=[.．)）、①-⑳]))',
      captures: captures({ 1: 'constant.numeric.entry' }),
    },
    'level': { name: scope('constant.language.proofing-level'), match: `(?:${levels})テキス[ト卜]デ[ーｰ一-][タ夕]` },
    'placeholder': { name: scope('invalid.deprecated.placeholder'), match: asWritten(SIGN) },
    'legend-placeholder': { name: scope('invalid.deprecated.placeholder'), match: asWritten(LEGEND_SIGN) },
    'empty-entry': {
      match: `^(?=.{1,${LONGEST_EMPTY_ENTRY}}$)${asWritten(EMPTY_ENTRY)}$`,
      captures: captures({ 1: 'invalid.deprecated.placeholder' }),
    },
    'remark': { match: `^(${REMARK})$`, captures: captures({ 1: 'invalid.deprecated.placeholder' }) },
    'colophon-remark': {
      match: `^(${asWritten(COLOPHON_REMARK)})$`,
      captures: captures({ 1: 'invalid.deprecated.placeholder' }),
    },
    'border': { match: `^(${BORDER})$`, captures: captures({ 1: 'keyword.control.border' }) },
    'chapter': { name: scope('markup.heading.chapter'), match: `^(?=.{1,60}$)${CHAPTER}$` },
  };
}

const FIGURE = '(?:図表|図版|図|表|写真|画像|グラフ|地図|イラスト|挿絵|挿図|口絵)';
const FIGURE_NUMBER = '[0-9０-９]{1,3}(?:[-－‐.．・][0-9０-９]{1,3}){0,3}';
const DESCRIPTION = `[〔［]${FIGURE}?\\s?(?:${FIGURE_NUMBER})?\\s?の?説明`;
const DESCRIPTION_BEGIN = `${DESCRIPTION}(?:開始|始め|始まり|はじめ|ここから)?[〕］]`;
const DESCRIPTION_END = `${DESCRIPTION}(?:終わり|終り|おわり|終了|ここまで)[〕］]`;

function marks(): Record<string, GrammarRule> {
  return {
    'marks': { patterns: include('figure-description', 'producer-marks', 'reading-marks') },
    // A legend only speaks of the signs.
    'legend-marks': { patterns: include('description-sign', 'producer-marks', 'reading-marks') },
    'figure-description': {
      contentName: scope('comment.block.figure-description'),
      begin: DESCRIPTION_BEGIN,
      beginCaptures: captures({ 0: 'keyword.control.begin' }),
      // A block that nobody closed must not swallow the book.
      end: `(${DESCRIPTION_END})|^(?=(?:${PAGE_LINE}|\\s*原本奥付\\s*)$)`,
      endCaptures: captures({ 1: 'keyword.control.end' }),
      patterns: include('reading-marks'),
    },
    'description-sign': { name: scope('keyword.control'), match: `${DESCRIPTION_BEGIN}|${DESCRIPTION_END}` },
    ...producerMarks(),
    ...readingMarks(),
  };
}

function producerMarks(): Record<string, GrammarRule> {
  return {
    'producer-marks': { patterns: include('figure', 'unreadable', 'producer') },
    'figure': {
      name: scope('entity.name.function.figure'),
      match: `〔\\s?${FIGURE}\\s?(?:(${FIGURE_NUMBER})|(?=[\\s〕:：、]))[^〔〕]{0,1000}〕`,
      captures: captures({ 1: 'constant.numeric.figure' }),
    },
    'unreadable': {
      name: scope('constant.character.unreadable'),
      // At the start of a line ■ is a decoration.
      match: '〔読み?取[りれ][^〔〕]{0,20}〕[■□●〓]{0,20}|〓|(?<=\\S)■',
    },
    'producer': { name: scope('comment.block.producer'), match: '〔[^〔〕]{1,1000}〕' },
  };
}

function readingMarks(): Record<string, GrammarRule> {
  return {
    'reading-marks': { patterns: include('page', 'ruby-with-base', 'ruby', 'note') },
    'page': {
      name: scope('entity.name.tag.page'),
      match: asWritten(PAGE),
      captures: captures({ 1: 'constant.numeric.page' }),
    },
    'ruby-with-base': {
      match: `(?:([｜|])([^｜|《》]{1,40})|(${RUBY_BASE}))(${asWritten(RUBY)})`,
      captures: captures({
        1: 'punctuation.definition.ruby',
        2: 'entity.name.type.ruby-base',
        3: 'entity.name.type.ruby-base',
        4: 'string.quoted.other.ruby',
      }),
    },
    'ruby': { name: scope('string.quoted.other.ruby'), match: asWritten(RUBY) },
    'note': {
      name: scope('keyword.other.note'),
      match: asWritten(NOTE),
      captures: captures({ 1: 'constant.numeric.note' }),
    },
  };
}

/** Without ｜ the base of a ruby is the run of one script in front of it; 々仝〆〇ヶ count as kanji. */
const RUBY_BASE = ['\\p{Han}々仝〆〇ヶ', 'ァ-ヺー', 'ぁ-ゖ', 'A-Za-zＡ-Ｚａ-ｚ']
  .map((script) => `(?<![${script}])[${script}]{1,30}`)
  .join('|');

function scope(name: string): string {
  return `${name}.${SCOPE}`;
}

function captures(names: Readonly<Record<number, string>>): Captures {
  return Object.fromEntries(Object.entries(names).map(([group, name]) => [group, { name: scope(name) }]));
}

function include(...names: readonly string[]): Inclusion[] {
  return names.map((name) => ({ include: `#${name}` }));
}
