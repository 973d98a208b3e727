import { realpath, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileError } from '../host/files';
import { asFileError } from '../host/node-files';
import { uriOfPath } from '../host/uri';
import { fileSentence } from './failure';
import type { Session } from './session';
import type { Targets } from './targets';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

/** A slip of the keyboard must not put a report in the place of a book. @throws UsageError */
export async function refuseInputAsOutput(session: Session, targets: Targets, outputFile: string): Promise<void> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => path);
  const output = await real(resolve(outputFile));
  const inputs = [...targets.configs, ...targets.folders.flatMap(({ files }) => [...files.keys()])];
  for (const uri of inputs) {
    if ((await real(fileURLToPath(uri))) === output) {
      throw new UsageError(session.terminal.say('outputIsInput', { path: outputFile }));
    }
  }
}

/** Writes a result to a file, or to the standard output where there is none. @returns false after saying why it cannot be written */
export async function writeOutput(text: string, outputFile: string | undefined, terminal: Terminal): Promise<boolean> {
  const done = await writePiece(text, outputFile, terminal, 'w');
  if (done && outputFile !== undefined) terminal.note(terminal.say('written', { path: outputFile }));
  return done;
}

/** As writeOutput for a result that comes in pieces. @param flag `w` for the first, `a` for those behind it */
export async function writePiece(
  text: string,
  outputFile: string | undefined,
  { out, note, say }: Terminal,
  flag: 'w' | 'a',
): Promise<boolean> {
  if (outputFile === undefined) {
    out(text);
    return true;
  }
  try {
    await asFileError(uriOfPath(resolve(outputFile)), () => writeFile(outputFile, text, { flag }));
    return true;
  } catch (error) {
    const isFull = error instanceof FileError && error.problem === 'full';
    const sentence = isFull ? say('outputFull', { path: outputFile }) : fileSentence(error, outputFile, say);
    note(say('reportNotWritten', { reason: sentence }));
    return false;
  }
}
