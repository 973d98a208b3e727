import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, type Random } from './random';
import { setRows, type PageStyle } from './set-lines';

/** A text with the 1-based lines whose ends are leftover breaks, and the lines whose ends are not to be learned from. */
export interface LearningText {
  readonly work: string;
  /** All texts of one work are of one fold; works are dealt out in turn. */
  readonly fold: number;
  readonly kind: string;
  readonly lines: readonly string[];
  readonly hard: ReadonlySet<number>;
  readonly furniture: ReadonlySet<number>;
}

/** A row of truth.json. */
interface TruthRow {
  readonly file: string;
  readonly work: string;
  readonly kind: string;
  readonly genre: string;
  readonly hard: readonly number[];
  readonly furniture?: readonly number[];
}

type Original = LearningText & { readonly genre: string };

/** How often each work is set anew. */
const ROUNDS = 2;

/**
 * Reads the texts of a data folder, and makes more of its unbroken originals: set to other widths and rules, joined again but
 * for a few forgotten breaks, as excerpts of some lines, and with verse of another work among the prose.
 * @param folds works of one fold may be left out together, so verse comes from a work of the same fold
 */
export function learningTexts(folder: string, folds: number): LearningText[] {
  const rows = ['wrap', 'clean', 'typeset', 'real'].flatMap(
    (part) => JSON.parse(readFileSync(join(folder, part, 'truth.json'), 'utf8')) as readonly TruthRow[],
  );
  const works = [...new Set(rows.map(({ work }) => work))];
  const texts = rows.map((row) => readText(folder, row, works.indexOf(row.work) % folds));
  const originals = texts.filter(({ kind }) => kind.startsWith('clean'));
  const made = [...new Set(originals.map(({ work }) => work))].flatMap((work) => {
    const own = originals.filter((text) => text.work === work);
    const verse = originals.filter(
      ({ genre, work: other, fold }) => genre === 'poetry' && other !== work && fold === own[0]?.fold,
    );
    return variants(own, verse);
  });
  return [...texts, ...made];
}

function readText(folder: string, { file, work, kind, genre, hard, furniture = [] }: TruthRow, fold: number): Original {
  const lines = readFileSync(join(folder, file), 'utf8').split(/\r?\n/);
  return { work, fold, kind, genre, lines, hard: new Set(hard), furniture: new Set(furniture) };
}

/** The part of a text that breaking its lines makes. */
type Broken = Pick<LearningText, 'lines' | 'hard' | 'furniture'>;

function variants(originals: readonly Original[], verse: readonly Original[]): LearningText[] {
  const { work = '', fold = 0 } = originals[0] ?? {};
  const random = createRandom([...work].reduce((seed, character) => seed * 31 + character.charCodeAt(0), 7));
  const paragraphs = (): readonly string[] => random.pick(originals)?.lines ?? [];
  const made: LearningText[] = [];
  const add = (kind: string, text: Broken): unknown => made.push({ work, fold, kind, ...text });
  for (let round = 0; round < ROUNDS; round++) {
    add(
      'made-wrapped',
      breakLines(paragraphs(), styleOf(random), () => true),
    );
    for (const count of [2, 5, 9])
      add('made-single', forgetSome(paragraphs(), count, random, count === 5 ? pageMark : undefined));
    for (const count of [0, 0, 0, 0, 0, 1, 2])
      add('made-small', forgetSome(excerpt(paragraphs(), random), count, random));
    for (const count of [1, 1, 2]) add('made-paragraph', forgetParagraphs(paragraphs(), count, random));
    const from = random.below(paragraphs().length);
    const block = (paragraph: number): boolean => paragraph >= from && paragraph < from + 3;
    add('made-block', breakLines(paragraphs(), styleOf(random), block));
    for (const count of [1, 4]) {
      const mixed = withVerse(paragraphs(), random.pick(verse)?.lines ?? [], random);
      add('made-mixed', forgetSome(mixed.lines, count, random, undefined, mixed.isVerse));
    }
  }
  return made;
}

function styleOf(random: Random): PageStyle {
  return {
    width: 15 + random.below(36),
    hanging: random.chance(0.4),
    pulling: random.chance(0.4),
    loose: random.chance(0.3),
    narrowing: random.chance(0.35),
  };
}

function excerpt(lines: readonly string[], random: Random): readonly string[] {
  const from = random.below(Math.max(1, lines.length - 8));
  return lines.slice(from, from + 4 + random.below(16));
}

/** Leaves the breaks of some paragraphs only, as beside a figure, in an excerpt that is joined otherwise. */
function forgetParagraphs(lines: readonly string[], count: number, random: Random): Broken {
  const from = random.below(Math.max(1, lines.length - 20));
  const paragraphs = lines.slice(from, from + 8 + random.below(30));
  const style = styleOf(random);
  const long = paragraphs.flatMap((paragraph, index) => (setRows(paragraph, style).length > 2 ? [index] : []));
  const chosen = new Set(Array.from({ length: count }, () => random.pick(long)));
  return breakLines(paragraphs, style, (paragraph) => chosen.has(paragraph));
}

/** Puts some lines of verse among paragraphs, indented or not. */
function withVerse(
  paragraphs: readonly string[],
  verse: readonly string[],
  random: Random,
): { lines: readonly string[]; isVerse: (paragraph: number) => boolean } {
  const at = random.below(paragraphs.length);
  const indent = random.chance(0.5) ? '\u3000\u3000' : '';
  const from = random.below(Math.max(1, verse.length - 12));
  const block = verse.slice(from, from + 2 + random.below(9)).map((line) => line.trim() && indent + line.trim());
  return {
    lines: [...paragraphs.slice(0, at), ...block, ...paragraphs.slice(at)],
    isVerse: (paragraph) => paragraph >= at && paragraph < at + block.length,
  };
}

/** Sets paragraphs to a page and joins the rows again but for about `count` of them. */
function forgetSome(
  paragraphs: readonly string[],
  count: number,
  random: Random,
  between?: (page: number) => string,
  spared: (paragraph: number) => boolean = () => false,
): Broken {
  const style = styleOf(random);
  const rows = paragraphs.reduce((sum, paragraph) => sum + Math.max(0, setRows(paragraph, style).length - 1), 0);
  const forgotten = (paragraph: number): boolean => !spared(paragraph) && random.chance(count / Math.max(1, rows));
  return breakLines(paragraphs, style, forgotten, between);
}

const pageMark = (page: number): string => `【${page}ページ】`;

/** Breaks paragraphs at the ends of those rows that `broken` tells. @param between a line that stands at such a break */
function breakLines(
  paragraphs: readonly string[],
  style: PageStyle,
  broken: (paragraph: number) => boolean,
  between?: (page: number) => string,
): Broken {
  const lines: string[] = [];
  const hard = new Set<number>();
  const furniture = new Set<number>();
  paragraphs.forEach((paragraph, index) => {
    const rows = paragraph.trim() === '' ? [''] : setRows(paragraph, style);
    let line = '';
    rows.forEach((row, k) => {
      line += row;
      if (k < rows.length - 1 && !broken(index)) return;
      lines.push(line);
      line = '';
      if (k === rows.length - 1) return;
      hard.add(lines.length);
      if (between) furniture.add(lines.push(between(hard.size)));
    });
  });
  return { lines, hard, furniture };
}
