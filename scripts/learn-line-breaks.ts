import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { CONTEXT_FEATURES, readScores, type Placed } from '../server/core/book/line-breaks/context';
import { evidenceOf, type Evidence } from '../server/core/book/line-breaks/evidence';
import { lineEnds } from '../server/core/book/line-breaks/line-end';
import { obstacleOf } from '../server/core/book/line-breaks/obstacle';
import { Scale } from '../server/core/book/line-breaks/scale';
import { DECIDED, LINE_FEATURES, NEVER, type Model } from '../server/core/book/line-breaks/weigh';
import { wordFeatures, wordsAtBreak } from '../server/core/book/line-breaks/words-at-break';
import { readDictionary } from '../server/engine/node/read-dictionary';
import { openDictionary } from '../server/engine/open-dictionary';
import { createTokenSource } from '../server/engine/token-source';
import { learnWeights, type Case } from './learn-weights';
import { learningTexts, type LearningText } from './learning-texts';
import { packedDictionary } from './pack-dictionary.mjs';

/** A text with what is known of each of its line ends, and which of them teach something. */
interface Lesson {
  readonly fold: number;
  readonly weight: number;
  readonly evidence: readonly Evidence[];
  readonly leftover: readonly boolean[];
  readonly teaches: readonly boolean[];
}

type Scored = Lesson & { readonly scores: readonly number[] };

const FOLDS = 5;
/** Rare kinds count more, so that the many wrapped texts do not decide alone; false alarms count most. */
const KINDS: readonly (readonly [kind: string, weight: number])[] = [
  ['clean', 8],
  ['residual-iso', 4],
  ['residual', 2],
  ['typeset', 2],
  ['made-single', 1.5],
  ['made-wrapped', 0.5],
  ['real-filled', 0.5],
];
const MOST_FOR_WORDS = 2;
/** Where learning starts: what a careful reader holds before having seen a text. */
const PRIOR = {
  forbidden: { loosely: 2, strictly: 8 },
  place: { unfilled: -1, verse: -3 },
};

const [data, output = 'server/core/book/line-breaks/weights.json'] = process.argv.slice(2);
if (data === undefined) throw new Error('usage: npm run learn-line-breaks -- DATA_FOLDER [OUTPUT]');

const tokens = createTokenSource(
  () => openDictionary(readDictionary(pathToFileURL(packedDictionary()))),
  (problem) => {
    throw new Error(String(problem));
  },
);

function lessonOf({ fold, kind, lines, hard, furniture }: LearningText): Lesson {
  const evidence = evidenceOf(lineEnds(lines));
  const number = ({ end }: Evidence): number => end.line.index + 1;
  return {
    fold,
    weight: KINDS.find(([prefix]) => kind.startsWith(prefix))?.[1] ?? 1,
    evidence,
    leftover: evidence.map((known) => hard.has(number(known))),
    teaches: evidence.map((known) => !furniture.has(number(known)) && obstacleOf(known) === undefined),
  };
}

/** The line ends of a lesson that teach something, told by `known`. */
function casesOf<T>({ evidence, teaches, leftover }: Lesson, all: readonly T[], scores: readonly number[]): Case<T>[] {
  return all.flatMap((known, k) => {
    const ending = evidence[k]?.end.line.ending;
    if (!ending || !teaches[k]) return [];
    return [{ known, ending, positive: leftover[k] ?? false, offset: scores[k] ?? 0 }];
  });
}

function learnLine(lessons: readonly Lesson[]): Model['line'] {
  const cases = lessons.map((lesson) => ({ weight: lesson.weight, cases: casesOf(lesson, lesson.evidence, []) }));
  return learnWeights(LINE_FEATURES, cases, PRIOR);
}

function scoreLine(lesson: Lesson, line: Model['line']): Scored {
  const scale = new Scale(LINE_FEATURES, line);
  const scores = lesson.evidence.map((known) =>
    obstacleOf(known) ? NEVER : scale.weigh(known, known.end.line.ending),
  );
  return { ...lesson, scores };
}

function learnContext(lessons: readonly Scored[]): Model['context'] {
  const cases = lessons.map((lesson) => {
    const placed = placesOf(lesson);
    return { weight: lesson.weight, cases: casesOf(lesson, placed, lesson.scores) };
  });
  return learnWeights(CONTEXT_FEATURES, cases);
}

function placesOf({ evidence, scores }: Scored): Placed[] {
  const placeOf = readScores(evidence, scores);
  return evidence.flatMap((_, k) => placeOf(k) ?? []);
}

function scoreContext(lesson: Scored, context: Model['context']): Scored {
  const scale = new Scale<Placed>(CONTEXT_FEATURES, context);
  const placed = placesOf(lesson);
  return { ...lesson, scores: placed.map((each) => each.context.own + scale.weigh(each, each.known.end.line.ending)) };
}

function learnWords(lessons: readonly Scored[]): Model['words'] {
  const cases = lessons.map((lesson) => ({
    // The first two weighings have paid for false alarms; the words only tell which of the doubtful ones is which.
    weight: Math.min(lesson.weight, MOST_FOR_WORDS),
    cases: casesOf(lesson, lesson.evidence, lesson.scores).flatMap((found) => {
      const words = Math.abs(found.offset) < DECIDED ? wordsAtBreak(found.known.end, tokens) : undefined;
      return words ? [{ ...found, known: words }] : [];
    }),
  }));
  const seen: Record<string, Record<string, true>> = { last: {}, first: {}, pair: {}, across: {} };
  for (const { known } of cases.flatMap((some) => some.cases))
    for (const [name, value] of Object.entries(known)) Object.assign(seen[name] ?? {}, { [value as string]: true });
  return learnWeights(wordFeatures(seen), cases);
}

/**
 * Scores each lesson by weights that were learned without the works of its fold: what comes next would trust scores too much
 * that were learned on the same texts.
 */
function scoreUnseen<L extends Lesson, W>(
  lessons: readonly L[],
  learnFrom: (lessons: readonly L[]) => W,
  score: (lesson: L, weights: W) => Scored,
): Scored[] {
  return [...new Set(lessons.map(({ fold }) => fold))].flatMap((fold) => {
    const weights = learnFrom(lessons.filter((lesson) => lesson.fold !== fold));
    return lessons.filter((lesson) => lesson.fold === fold).map((lesson) => score(lesson, weights));
  });
}

const leaveOut = process.env['LEAVE_OUT'];
const lessons = learningTexts(data, FOLDS)
  .map(lessonOf)
  .filter(({ fold }) => leaveOut === undefined || fold !== Number(leaveOut));
const first = scoreUnseen(lessons, learnLine, scoreLine);
const second = scoreUnseen(first, learnContext, scoreContext);
const model: Model = { line: learnLine(lessons), context: learnContext(first), words: learnWords(second) };
writeFileSync(
  output,
  `${JSON.stringify(model, null, 1).replace(/\[\s+([^\]]*?)\s+\]/g, (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`)}\n`,
);
