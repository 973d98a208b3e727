import { resolve } from 'node:path';
import { draftSkeleton, PLACEHOLDER } from '../../core/book/template';
import type { ProofingLevel } from '../../core/book/proofing-level';
import { RULES } from '../../core/rules/index';
import { FileError } from '../../host/files';
import { nodeFiles } from '../../host/node-files';
import { findProject } from '../../host/project';
import { childOf, parentOf, uriOfPath } from '../../host/uri';
import { createFile } from '../../host/write-file';
import { fileSentence } from '../failure';
import { shownPath, pathOf } from '../session';
import type { Terminal } from '../terminal';

/** What is known of the new draft. */
export interface NewOptions {
  readonly organisation?: string;
  readonly level?: ProofingLevel;
  readonly title?: string;
}

/** The first name of a sequence in opening order (guide G.2-7), so that a second file can follow. */
const FILE_NAME = '001.txt';

/**
 * Writes a draft with all sections and visible placeholders into a folder, which is made where it is missing.
 * What no option says is taken from the configuration.
 * @returns the exit code
 */
export async function newDraft(folder: string, options: NewOptions, { say, out, note }: Terminal): Promise<number> {
  const uri = childOf(uriOfPath(resolve(folder)), FILE_NAME);
  const path = shownPath({ cwd: process.cwd() }, pathOf(uri));
  try {
    const { config } = await findProject(nodeFiles, parentOf(uri), RULES);
    const { organisation = config.organisation, level = config.proofingLevel, title } = options;
    const skeleton = draftSkeleton({ organisation, level });
    const text = title === undefined ? skeleton : skeleton.replace(`${PLACEHOLDER.name}（タイトル）`, () => title);
    await createFile(uri, new TextEncoder().encode(text));
    out(`${say('created', { path })}\n`);
    return 0;
  } catch (error) {
    note(fileSentence(error, path, say));
    return error instanceof FileError && error.problem === 'exists' ? 2 : 3;
  }
}
