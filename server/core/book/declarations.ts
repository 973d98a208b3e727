import type { ProofingLevel } from './proofing-level';
import { QUESTIONS, type Question } from './questions';

/** What a producer has declared, with the evidence. */
export interface Declaration {
  /** The value of one of the question's choices. */
  readonly answer: string;
  /** Who answers for it. */
  readonly by: string;
  /** The day it was found out, as YYYY-MM-DD. */
  readonly on: string;
  /** Where it was looked up. */
  readonly source?: string;
  readonly note?: string;
  /** What the National Diet Library said, where the guide asks to consult it. */
  readonly consulted?: string;
}

/** Declarations by the id of their question. */
export type Declarations = Readonly<Record<string, Declaration>>;

/** How a declaration of accessible-text.json speaks of one title. */
export interface TitleConfig {
  readonly declarations?: Declarations;
}

/** The part of a configuration that holds declarations. */
export interface DeclarationConfig {
  /** For every title below the configuration file. */
  readonly declarations?: Declarations;
  /** By the path of a title's first file, or of its folder, relative to the configuration file. */
  readonly titles?: Readonly<Record<string, TitleConfig>>;
}

/**
 * @param path the title's first file, relative to the configuration file
 * @returns what is declared of a title: its own answers before those for all titles
 */
export function declarationsFor({ declarations, titles }: DeclarationConfig, path: string): Declarations {
  const own = Object.entries(titles ?? {})
    .filter(([key]) => path === key || path.startsWith(`${key.replace(/\/$/, '')}/`))
    .sort(([a], [b]) => a.length - b.length);
  return Object.assign({}, declarations, ...own.map(([, title]) => title.declarations)) as Declarations;
}

/** @returns the questions that a text of this level has to answer; of an unknown level, those that every text has. */
export function questionsFor(level: ProofingLevel | undefined): Question[] {
  return QUESTIONS.filter(({ levels }) => !levels || (level !== undefined && levels.includes(level)));
}

/** How far a question has been answered: `consult` where the guide asks to consult the National Diet Library first. */
export type AnswerState = 'answered' | 'consult' | 'unanswered';

/** @returns how far the declaration answers the question; an answer without name, day or the source that is asked for is none. */
export function answerState({ choices, source }: Question, declaration: Declaration | undefined): AnswerState {
  const choice = choices.find(({ value }) => value === declaration?.answer);
  if (!choice || !declaration || declaration.by.trim() === '' || declaration.on.trim() === '') return 'unanswered';
  if (source && !declaration.source?.trim()) return 'unanswered';
  return choice.consult && !declaration.consulted?.trim() ? 'consult' : 'answered';
}
