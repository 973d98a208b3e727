import { matchesIn } from '../text/matches';
import type { Span } from '../text/span';

/** Signs that do the same work in a text, of which a book keeps to one; half-width ones are odd in any book. */
export type SignFamily = 'half-width' | 'comma' | 'stop' | 'ellipsis' | 'dash' | 'wave';

/** A sign of punctuation that has others of the same work beside it: the same character once or several times in a row. */
export interface Sign extends Span {
  readonly text: string;
  readonly family: SignFamily;
  /** It may be something else, unless the book uses signs of this family. */
  readonly doubtful?: true;
}

/** A sign that may be odd, with its repetitions. */
const CANDIDATE = /([…‥⋯・･｡｢｣､—―─－〜～，．,.-])\1*/g;
const sure = (
  signs: string,
  family: SignFamily,
  least = 1,
): [string, { readonly family: SignFamily; readonly least: number }][] =>
  [...signs].map((sign) => [sign, { family, least }]);
/** What a sign is whatever stands around it, from so many in a row on. */
const FAMILY_OF: Readonly<Partial<Record<string, { readonly family: SignFamily; readonly least: number }>>> =
  Object.fromEntries([
    ...sure('…‥⋯', 'ellipsis'),
    ...sure('・･', 'ellipsis', 3),
    ...sure('｡｢｣､', 'half-width'),
    ...sure('—―─', 'dash'),
    ...sure('－', 'dash', 2),
    ...sure('〜～', 'wave'),
  ]);
const STOPS: Readonly<Partial<Record<string, SignFamily>>> = { ',': 'comma', '，': 'comma', '.': 'stop', '．': 'stop' };
const JAPANESE = /[ぁ-んァ-ヺー一-鿿々」』）]/;
const OPENING_OR_JAPANESE = /[ぁ-んァ-ヺー一-鿿々「『（」』）]/;
/**
 * Where nothing can be lengthened, ーー is a dash; behind a pause and before no counter, 一一 is one. Elsewhere they are doubtful:
 * ねえーー is a cry, 一一 can be いちいち.
 */
interface MisreadDash {
  readonly sign: string;
  readonly behind: RegExp;
  readonly before: RegExp;
  readonly doubtful?: true;
}
const MISREAD_DASHES: readonly MisreadDash[] = [
  { sign: 'ーー', behind: /(?:^[ \u3000]*|[。、」』？！「（一-鿿])$/, before: /^[^ー]/ },
  { sign: '一一', behind: /[。」』？！]$/, before: /^[^一二三四五六七八九十百千万〇年月日時分人回番頁条号章節の]/ },
  { sign: 'ーー', behind: /[ぁ-ん]$/, before: /^[ァ-ヺ一-鿿「『]/, doubtful: true },
  { sign: 'ーー', behind: /[^「『、。 \u3000][をにとが]$/, before: /^[か-ぢつ-もやゆよ-わを]/, doubtful: true },
  {
    sign: '一一',
    behind: /[ぁ-ん]$/,
    before: /^(?![一二三四五六七八九十百千万〇年月日時分人回番頁条号章節名のにつ])[ぁ-んァ-ヺ一-鿿「『]/,
    doubtful: true,
  },
  {
    sign: '一一',
    behind: /(?![同統第唯単均専随])[一-鿿々]$/,
    before: /^(?:[そこ][のれこ]|あ[のる]|し[かた]|い[やわ])/,
    doubtful: true,
  },
];
const MISREAD_DASH = /ーー|一一/;
/** So much of the line around a sign decides what it is. */
const NEAR = 8;
/** あら,どうしたの is no numbering. */
const SPEECH = /[「『ぁ-ん][ぁ-ん]$/;
/** Longer rows lead to a page number, or part sections. */
const LONGEST_SIGN = 6;
const NONE: readonly Sign[] = [];

/** Finds the signs of one line that may be odd in its book; 、。 are not told, being so many. */
export function findSigns(line: string): readonly Sign[] {
  const common = commonSigns(line);
  if (!MISREAD_DASH.test(line)) return common;
  return [...common, ...misreadDashes(line)].sort((a, b) => a.start - b.start);
}

type Run = Omit<Sign, 'family'>;

function commonSigns(text: string): readonly Sign[] {
  const candidates = matchesIn(text, CANDIDATE);
  if (candidates.length === 0) return NONE;
  return candidates.flatMap(({ 0: run, 1: character = '', index: start }): Sign[] => {
    const found = { text: run, start, end: start + run.length };
    const family = familyOf(found, text);
    if (family === 'half-width') return [...run].map((_, at) => one(character, start + at, family));
    return family && run.length <= LONGEST_SIGN && !isNotation(found, text) ? [{ ...found, family }] : [];
  });
}

function one(character: string, at: number, family: SignFamily): Sign {
  return { text: character, start: at, end: at + 1, family };
}

/** ASCII and full-width signs count where Japanese stands on both sides, not in numbers. */
function familyOf({ text: run, start, end }: Run, text: string): SignFamily | undefined {
  const sure = FAMILY_OF[run[0] ?? ''];
  if (sure && run.length >= sure.least) return sure.family;
  if (run[0] === '･') return 'half-width';
  if (sure || !JAPANESE.test(text[start - 1] ?? '')) return undefined;
  const behind = text[end];
  if (/^\.{3,}$/.test(run)) return 'ellipsis';
  if (/^-{2,}$/.test(run)) return 'dash';
  if (/^[,.]$/.test(run) && (behind === undefined || OPENING_OR_JAPANESE.test(behind))) return STOPS[run];
  return /^[，．]$/.test(run) && !/[\d０-９]/.test(behind ?? '') ? STOPS[run] : undefined;
}

function misreadDashes(text: string): readonly Sign[] {
  if (!text.includes('ーー') && !text.includes('一一')) return NONE;
  return MISREAD_DASHES.flatMap(({ sign, behind, before, doubtful }) =>
    indexesOf(text, sign).flatMap((start): Sign[] => {
      const end = start + sign.length;
      const line =
        text
          .slice(Math.max(0, start - NEAR), start)
          .split('\n')
          .at(-1) ?? '';
      const isDash = behind.test(line) && before.test(text.slice(end, end + 2));
      return isDash ? [{ text: sign, start, end, family: 'dash', ...(doubtful && { doubtful }) }] : [];
    }),
  );
}

function indexesOf(text: string, sign: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) found.push(at);
  return found;
}

/** Numbering, leaders to a page number, lines of a table, dashes of Latin text. */
function isNotation({ text: sign, start, end }: Run, text: string): boolean {
  const line =
    text
      .slice(Math.max(0, start - NEAR), start)
      .split('\n')
      .at(-1) ?? '';
  if (/^[.．,，]$/.test(sign)) {
    const isName = /[ァ-ヺー]$/.test(line) && /^[ァ-ヺ]/.test(text.slice(end, end + 1));
    return isName || (line.trim().length <= 3 && !SPEECH.test(line));
  }
  const behind = text.slice(end, end + NEAR);
  if (/^[ \u3000]*[\d０-９]+[ \u3000]*$/.test(behind)) return true;
  const isDash = /^[—―─－-]/.test(sign);
  if (isDash && line.trim() === '' && /^[ \u3000]*$/.test(behind)) return true;
  const isLatin = /[A-Za-z0-9] ?$/.test(line) || /^ ?[A-Za-z0-9]/.test(behind);
  return isDash && (isLatin || /[─-╿]$/.test(line) || /^[─-╿]/.test(behind));
}
