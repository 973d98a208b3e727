import { colophonText, type ColophonFacts } from './colophon';
import type { Located } from './deliverable';
import type { Mismatch } from './mismatch';
import { compareFolded, foldName, looksLikeSeries } from './name';
import { parseNumber } from './numeral';
import { resemblance, sharedEnds } from './resemblance';
import type { SourceInfoFacts } from './source-info';

/** What separates a title from its subtitle; a full-width dash may have become 一 in OCR (see `withoutOnes`). */
const SEPARATOR = /\s*(?:[:：=＝]|[―—–─〜～]+|(?<=\s)[-－]|[-－](?=\s)|[-－]$)\s*/;
const BOUNDARY = /\s*(?:[:：=＝/／]|[―—–─〜～－]+|[-–]|[\s\u3000]|[〈〉《》（）()「」『』【】［］[\]])\s*/;
const KANJI_NUMBER = '[〇一二三四五六七八九十]{1,4}';
const VOLUME = new RegExp(
  `第([0-9]{1,4}|${KANJI_NUMBER})[巻冊集部編篇号]|(?<![0-9])([0-9]+)[巻冊]|(?:vol|no)\\.?\\s?([0-9]+)|([上中下前後])[巻編篇冊](?![一-鿿])|(?<=[\\s:])(${KANJI_NUMBER})$`,
  'gi',
);
const EDITION =
  /第[0-9一二三四五六七八九十]+版|(?<![0-9一二三四五六七八九十])[0-9一二三四五六七八九十]+版|(?:改訂|増補|新装|新訂|全訂|補訂|普及|文庫|オンデマンド|完全|決定)(?:新)?(?:改訂)?版|(?<![一-鿿])新版/g;
const ONLY_VOLUME = /^(?:[上中下前後]|[0-9]+)$/;
const ALIKE = 0.4;
/** So many characters may follow a title without a sign in between before they count as a part of their own. */
const LONG_REST = 4;
const MOST_SEGMENTS = 12;
const MOST_JOINED = 3;

type Fold = (text: string) => string;

/** @returns the title of a line and what stands behind the first separator. */
export function splitTitle(text: string): { readonly main: string; readonly rest: string } {
  const [main = '', ...rest] = text.replace(/[〜～―—–─]+$/, '').split(SEPARATOR);
  return { main, rest: rest.join(' ').trim() };
}

/**
 * Compares the title of 原本情報 with the colophon. Separators, a subtitle or series on one side only, volumes and
 * editions do not count.
 * @returns undefined when they agree, or when the colophon's title cannot be told with confidence
 */
export function compareTitles(source: SourceInfoFacts, colophon: ColophonFacts): Mismatch | undefined {
  const { title, subtitles } = source;
  if (!title || colophon.titleLines.length === 0) return undefined;
  const stated = [title, ...subtitles].map(({ value }) => value).join('　');
  const candidates = joinedLines(colophon.titleLines);
  const text = colophonText(colophon);
  const comparison = compareFolded((fold) => {
    const [foldTitle = fold] = titleFolds(fold);
    const isQuoted = foldTitle(stated).length >= LONG_REST && foldTitle(text).includes(foldTitle(stated));
    return isQuoted || candidates.some((printed) => agree(stated, printed, titleFolds(fold)));
  });
  if (comparison === 'same') return undefined;
  const printed = comparison === 'variant' ? colophon.titleLines[0] : nearest(title.value, source, colophon);
  return printed && { stated: title, printed, comparison };
}

/** The lines from each line on: a title may run over several, and a series may stand before it. */
function joinedLines(lines: readonly Located<string>[]): string[] {
  return lines.map((_, index) =>
    lines
      .slice(index, index + MOST_JOINED)
      .map(({ value }) => value)
      .join('　'),
  );
}

/** Folds for comparison, with and without 一, which OCR makes of the dash before a subtitle. */
function titleFolds(fold: Fold): readonly Fold[] {
  const plain = (text: string): string => fold(withoutVolumeWords(text)).replace(/ー/g, '');
  return [plain, (text) => plain(text).replace(/一/g, '')];
}

/** 第3巻, 三 and vol. 3 are 3; 上巻 is 上; an edition may stand with the title or with the date. */
function withoutVolumeWords(text: string): string {
  const folded = text.normalize('NFKC').trim();
  const shorter = folded
    .replace(VOLUME, (_, ...groups: (string | undefined)[]) => {
      const [ordinal, plain, latin, part, last] = groups;
      return part ?? String(parseNumber(ordinal ?? plain ?? latin ?? last ?? ''));
    })
    .replace(EDITION, '');
  return shorter.trim() === '' ? folded : shorter;
}

function agree(stated: string, printed: string, folds: readonly Fold[]): boolean {
  return folds.some((fold) => agreeFolded(segments(stated, fold), segments(printed, fold)));
}

function segments(text: string, fold: Fold): string[] {
  return withoutVolumeWords(text)
    .split(BOUNDARY)
    .map(fold)
    .filter((segment) => segment !== '')
    .slice(0, MOST_SEGMENTS);
}

function agreeFolded(stated: readonly string[], printed: readonly string[]): boolean {
  const [whole, other] = [stated.join(''), printed.join('')];
  if (whole === '' || other === '') return false;
  if (whole === other || continues(whole, other) || continues(other, whole)) return true;
  return printed.some((_, start) => agreeFrom(stated, printed.slice(start), other));
}

/** Whether one text is the other and a long part more, run together without a sign. */
function continues(text: string, longer: string): boolean {
  return longer.startsWith(text) && text.length >= LONG_REST && longer.length - text.length >= LONG_REST;
}

/** Looks for the most segments that both begin with; what follows them must not be another wording of the same. */
function agreeFrom(stated: readonly string[], printed: readonly string[], whole: string): boolean {
  for (let count = stated.length; count > 0; count--) {
    const start = stated.slice(0, count).join('');
    const used = printed.findIndex((_, index) => printed.slice(0, index + 1).join('') === start) + 1;
    if (used === 0) continue;
    const rest = stated.slice(count).join('');
    const others = printed.slice(used);
    if (rest === '' || others.length === 0 || whole.includes(rest)) return true;
    if (ONLY_VOLUME.test(rest) && ONLY_VOLUME.test(others[0] ?? '')) return false;
    return start.length > 2 && !runs(others).some((run) => resemblance(run, rest) >= ALIKE);
  }
  return false;
}

function runs(parts: readonly string[]): string[] {
  return parts.flatMap((_, start) =>
    parts.slice(start).map((__, length) => parts.slice(start, start + length + 1).join('')),
  );
}

/** The line of the colophon that is the title in other words; one that looks nothing like it must stand at the top. */
function nearest(title: string, source: SourceInfoFacts, colophon: ColophonFacts): Located<string> | undefined {
  const [fold = foldName] = titleFolds(foldName);
  const main = fold(splitTitle(title).main);
  const likeness = (line: Located<string>): number =>
    Math.max(
      ...runs(segments(line.value, fold)).map((run) => Math.max(resemblance(run, main), sharedEnds(run, main))),
      0,
    );
  const [best] = [...colophon.titleLines].sort((a, b) => likeness(b) - likeness(a));
  if (best && likeness(best) >= ALIKE) return best;
  const known = [
    ...[...source.series, ...source.publishers].map(({ value }) => value),
    ...[...source.credits, ...colophon.credits].map(({ value }) => value.name),
  ].map(foldName);
  const others = sureTitleLines(colophon).filter(
    ({ value }) => !looksLikeSeries(firstPart(value)) && !known.some((name) => name.includes(foldName(value))),
  );
  return others.length <= 2 ? others[0] : undefined;
}

/** The lines above all others, or the only one between the dates and the people. */
function sureTitleLines({ titleLines, leadingTitleLines, credits }: ColophonFacts): readonly Located<string>[] {
  if (leadingTitleLines > 0) return titleLines.slice(0, leadingTitleLines);
  return titleLines.length === 1 && credits.length > 0 ? titleLines : [];
}

function firstPart(line: string): string {
  return line.split('\u3000')[0] ?? line;
}
