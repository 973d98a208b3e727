import { FileError, type FileProblem } from '../host/files';
import type { MessageKey, Say } from './messages';

const SENTENCES: Readonly<Record<Exclude<FileProblem, 'other'>, MessageKey>> = {
  'missing': 'missing',
  'denied': 'denied',
  'loop': 'loop',
  'not-a-file': 'notAFile',
  'exists': 'exists',
  'read-only': 'readOnly',
  'changed': 'changed',
  'full': 'full',
};

/** Says why a file could not be read or written. @param path the file as the user knows it */
export function fileSentence(error: unknown, path: string, say: Say): string {
  if (!(error instanceof FileError)) return say('otherProblem', { path, error: reason(error) });
  if (error.problem === 'other') return say('otherProblem', { path, error: reason(error.cause) });
  return say(SENTENCES[error.problem], { path });
}

/** @returns what an exception says of itself */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
