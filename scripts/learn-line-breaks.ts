import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  confidenceOf,
  layoutFeatures,
  neighbourFeatures,
  wordFeatures,
  type Confidence,
} from '../server/core/book/line-breaks/features';
import { lineEnds } from '../server/core/book/line-breaks/line-end';
import { DECIDED, evidenceOf, sum, type Model, type Weights } from '../server/core/book/line-breaks/weigh';
import { wordsAtBreak } from '../server/core/book/line-breaks/words-at-break';
import { splitLines } from '../server/core/text/lines';
import { openDictionary } from '../server/engine/open-dictionary';
import { readDictionary } from '../server/engine/node/read-dictionary';
import { createTokenSource } from '../server/engine/token-source';
import { learn, type Example } from './logistic-regression';
import { packedDictionary } from './pack-dictionary.mjs';

/** A row of truth.json: a text and the 1-based lines whose ends are leftover breaks. */
interface TruthRow {
  readonly file: string;
  readonly work: string;
  readonly kind: string;
  readonly hard: readonly number[];
}

interface LearningText {
  readonly work: string;
  /** Rare kinds count more, so that the many wrapped texts do not decide alone. */
  readonly weight: number;
  readonly open: readonly boolean[];
  readonly layout: readonly (readonly string[])[];
  readonly words: readonly (readonly string[])[];
  readonly leftover: readonly boolean[];
}

const FOLDS = 5;
const [data, output = 'server/core/book/line-breaks/weights.json'] = process.argv.slice(2);
if (data === undefined) throw new Error('usage: npm run learn-line-breaks -- DATA_FOLDER [OUTPUT]');

const tokens = createTokenSource(
  () => openDictionary(readDictionary(pathToFileURL(packedDictionary()))),
  (problem) => {
    throw new Error(String(problem));
  },
);

function weightOf(kind: string): number {
  if (kind.startsWith('clean') || kind === 'residual-iso') return 4;
  return kind.startsWith('residual') || kind.startsWith('typeset') ? 2 : 1;
}

function readText(folder: string, row: TruthRow): LearningText {
  const text = readFileSync(join(folder, row.file), 'utf8');
  const lines = splitLines(text).map(({ start, end }) => text.slice(start, end));
  const hard = new Set(row.hard);
  const evidence = evidenceOf(lineEnds(lines));
  return {
    work: row.work,
    weight: weightOf(row.kind),
    open: evidence.map(({ end }) => !end.line.closed),
    layout: evidence.map(layoutFeatures),
    words: evidence.map(({ end }) => {
      const words = wordsAtBreak(end, tokens);
      return words ? [...wordFeatures(words)] : [];
    }),
    leftover: evidence.map(({ end }) => hard.has(end.line.index + 1)),
  };
}

function readAll(folder: string): LearningText[] {
  return ['wrap', 'clean', 'typeset', 'real'].flatMap((part) => {
    const rows = JSON.parse(readFileSync(join(folder, part, 'truth.json'), 'utf8')) as readonly TruthRow[];
    return rows.map((row) => readText(folder, row));
  });
}

function examples(
  texts: readonly LearningText[],
  featuresOf: (text: LearningText, k: number) => readonly string[],
): Example[] {
  return texts.flatMap((text) =>
    text.leftover.map((leftover, k) => ({ features: featuresOf(text, k), positive: leftover, weight: text.weight })),
  );
}

const withWords = (text: LearningText, k: number): readonly string[] => [
  ...(text.layout[k] ?? []),
  ...(text.words[k] ?? []),
];

function learnFirst(texts: readonly LearningText[]): Pick<Model, 'layout' | 'words'> {
  return {
    layout: learn(examples(texts, (text, k) => text.layout[k] ?? [])),
    words: learn(examples(texts, withWords)),
  };
}

function firstScores(text: LearningText, model: Pick<Model, 'layout' | 'words'>): number[] {
  return text.layout.map((layout, k) => {
    const score = sum(layout, model.layout);
    return Math.abs(score) < DECIDED ? sum(withWords(text, k), model.words) : score;
  });
}

/** Learns on the scores of texts that the first weighing has not seen, or it would trust it too much. */
function learnNeighbours(texts: readonly LearningText[]): Weights {
  const works = [...new Set(texts.map(({ work }) => work))];
  const fold = (work: string): number => works.indexOf(work) % FOLDS;
  const scores = new Map<LearningText, Confidence>();
  for (let part = 0; part < FOLDS; part++) {
    const model = learnFirst(texts.filter(({ work }) => fold(work) !== part));
    for (const text of texts) if (fold(text.work) === part) scores.set(text, confidenceOf(firstScores(text, model)));
  }
  return learn(
    examples(texts, (text, k) => [
      ...(text.layout[k] ?? []),
      ...neighbourFeatures(scores.get(text) ?? confidenceOf([]), k, text.open[k] ?? false),
    ]),
  );
}

/** Small weights change no decision and only make the file long. */
function rounded(weights: Weights): Weights {
  const entries = Object.entries(weights)
    .map(([name, weight]) => [name, Math.round(weight * 1000) / 1000] as const)
    .filter(([, weight]) => Math.abs(weight) >= 0.01)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

const leaveOut = process.env['LEAVE_OUT'];
const all = readAll(data);
const works = [...new Set(all.map(({ work }) => work))];
const texts = leaveOut === undefined ? all : all.filter(({ work }) => works.indexOf(work) % FOLDS !== Number(leaveOut));
const first = learnFirst(texts);
const model: Model = {
  layout: rounded(first.layout),
  words: rounded(first.words),
  neighbours: rounded(learnNeighbours(texts)),
};
writeFileSync(output, `${JSON.stringify(model, null, 1)}\n`);
process.stdout.write(
  `${Object.values(model)
    .map((weights: Weights) => Object.keys(weights).length)
    .join(' + ')} weights\n`,
);
