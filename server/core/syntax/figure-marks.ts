import { foldWidth } from '../text/fold';
import type { Mark, MarkKind } from './draft';
import { findCitations } from './figure-citations';
import { FIGURE_KIND, FIGURE_LABEL, readNames, withRanges } from './figure-label';
import { matchesIn } from '../text/matches';

/** A line may speak of a figure only if one of these is in it; most lines of a book have none. */
const FIGURE_SIGNS =
  /(?:[図表真フ絵画像譜]|ラスト|Fig|FIG|Tab|TAB)[a-z.]*[\s　]?[0-9０-９一二三四五六七八九十Ⅰ-Ⅻ①-⑳A-ZＡ-Ｚ]|第[\s　]?[0-9０-９一二三四五六七八九十]|^[\s　]*[!●■◆▼▽○※*＊・]?[〔［[【(（<＜〈]|^[\s　]*(?:図|写真)[:：]|[〔［]/;

/** Whatever it looks like, nothing speaks of a figure without one of these. */
const FIGURE_WORDS = /[図表真画絵譜]|グラフ|イラスト|Fig|FIG|Tab|TAB|説明|解説|代替/;

const LEAD = '\\s*(?:[!●■◆▼▽○※*・]\\s*)?';
/** Words in front of a label between brackets. */
const WORDS =
  '(?:(?:製作者|入力者|校正者)?注?[:]?\\s?|以下|ここに|ここから|この位置に|次の|[左右上下]の|原本[のはに]?|\\d{1,4}(?:ページ|頁)の?){0,2}\\s?';
const BRACKET = new RegExp(`^(${LEAD})([〔[【(<〈])(.*)$`);
const CLOSE: Readonly<Record<string, string>> = { '〔': '〕', '[': ']', '【': '】', '(': ')', '<': '>', '〈': '〉' };
const NUMBERED = new RegExp(`^${WORDS}${FIGURE_LABEL}`);
const UNNUMBERED = new RegExp(
  `^${WORDS}(${FIGURE_KIND})(?=$|[\\s:、。,.・「『(]|[はがを]|の?省略|略|[あ有]り|なし|無し)`,
);
/** 〔町の断面図〕 */
const NAMED_BY_KIND = /^(?!.*[意企合版]図$)[^、。:]{1,30}(?:図|写真|グラフ|イラスト|挿絵)$/;
const DESCRIPTION = new RegExp(
  `^(?:${FIGURE_LABEL}|${FIGURE_KIND}|絵|視覚資料|代替テキスト)?\\s?(?:の?(?:内容の?)?(?:説明|解説)|代替テキスト)(?!.{0,6}(?:省略|略|なし|無し|しない))`,
);
const DESCRIPTION_END = /(?:終わ?り|おわり|ここまで|以上|了)$/;
const REFERS = /参照|参考(?:に|の?こと)?[。]?$|を見よ|[ご御]覧/;
/** A caption stands alone in its line: 図1　町の断面. */
const CAPTION = new RegExp(`^${LEAD}${FIGURE_LABEL}`);
const BEHIND_CAPTION = /^(?:$|[\s:.。(「『-])/;
const FIGURE_WORD = new RegExp(`${FIGURE_KIND}|視覚`);
const PARTICLE = /^\s(?:[はがをにのでもへや]|と(?!き)|から|より|など|参照)/;
const PRESENCE_WORD = /^\s*(?:図|写真):\s?(?:あり|有り|省略|略)/;
const ASIDE = /〔([^〔〕]{1,1000})〕/g;
const LABELS = new RegExp(FIGURE_LABEL, 'g');

/**
 * Finds in one line what says that a figure stands here (`figure`: 〔図1　…〕, a caption), where its description begins and
 * ends (`figure-description`), and the figures that running text names (`figure-citation`). Spans are offsets of the line; the
 * label is as written in one width, and empty where the figure has no number.
 */
export function findFigureMarks(line: string): Mark[] {
  if (!FIGURE_SIGNS.test(line)) return [];
  const folded = foldWidth(line);
  if (!FIGURE_WORDS.test(folded)) return [];
  const places = findPlaces(folded);
  const citations = findCitations(withoutPlaces(folded, places));
  return [...places, ...citations.map(({ start, end, label }) => mark('figure-citation', label, start, end))];
}

/** The text with nothing where it says that a figure stands, at the same offsets. */
function withoutPlaces(folded: string, places: readonly Mark[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { span } of places) {
    if (span.start < position) continue;
    parts.push(folded.slice(position, span.start), ' '.repeat(span.end - span.start));
    position = span.end;
  }
  return parts.length === 0 ? folded : parts.join('') + folded.slice(position);
}

function findPlaces(folded: string): Mark[] {
  const atStart = findBracket(folded) ?? findCaption(folded);
  const places = [...atStart];
  for (const { 0: whole, 1: words = '', index } of matchesIn(folded, ASIDE)) {
    if (index < (atStart.at(-1)?.span.end ?? 0) || REFERS.test(words)) continue;
    for (const match of matchesIn(words, LABELS)) places.push(...figures(words, match, index, index + whole.length));
  }
  return places;
}

/** A bracket at the start of a line that names a figure, or the description of one. */
function findBracket(folded: string): Mark[] | undefined {
  const [, lead = '', open = '', rest = ''] = BRACKET.exec(folded) ?? [];
  if (open === '') return undefined;
  const close = closeOf(rest, open);
  const words = rest.slice(0, close).trim();
  const end = lead.length + 1 + Math.min(close + 1, rest.length);
  const behind = folded.slice(end);
  const isAside = open === '〔' || open === '[';
  if (DESCRIPTION.test(words) && (isAside || FIGURE_WORD.test(words))) {
    const isEnd = DESCRIPTION_END.test(words);
    const own = isEnd ? [] : matchesIn(words, LABELS).flatMap((match) => figures(words, match, lead.length, end));
    return [...own, mark('figure-description', isEnd ? 'end' : 'start', lead.length, end)];
  }
  if (PARTICLE.test(` ${behind}`)) return undefined;
  const numbered = NUMBERED.exec(words);
  if (numbered) return REFERS.test(words) ? undefined : figures(words, numbered, lead.length, end);
  const isAlone = behind.trim() === '';
  const isUnnumbered = (isAlone || isAside) && UNNUMBERED.test(words);
  const isNamed = isAlone && isAside && NAMED_BY_KIND.test(words);
  return isUnnumbered || isNamed ? [mark('figure', '', lead.length, end)] : undefined;
}

/** Where the bracket closes that opened before the text; its end where it does not. */
function closeOf(text: string, open: string): number {
  const close = CLOSE[open] ?? '';
  let depth = 1;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === open) depth++;
    else if (text[index] === close && --depth === 0) return index;
  }
  return text.length;
}

function findCaption(folded: string): Mark[] {
  const caption = CAPTION.exec(folded);
  const lead = /^\s*/.exec(folded)?.[0].length ?? 0;
  const end = folded.trimEnd().length;
  if (!caption) return PRESENCE_WORD.test(folded) ? [mark('figure', '', lead, end)] : [];
  const last = readNames(folded, caption).at(-1)?.end ?? caption[0].length;
  const behind = folded.slice(last);
  if (!BEHIND_CAPTION.test(behind) || (PARTICLE.test(behind) && /[、。)]/.test(behind))) return [];
  // 図1(次ページ)を見ると is running text.
  if (/^[(「『]/.test(behind) && !/^(?:\([^()]*\)|「[^「」]*」|『[^『』]*』)\s*(?:$|[\s:])/.test(behind)) return [];
  return figures(folded, caption, lead, end);
}

function figures(text: string, match: RegExpExecArray, start: number, end: number): Mark[] {
  return withRanges(text, readNames(text, match)).map((label) => mark('figure', label, start, end));
}

function mark(kind: MarkKind, label: string, start: number, end: number): Mark {
  return { type: 'mark', kind, label, span: { start, end } };
}
