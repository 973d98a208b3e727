import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_CONFIG } from '../core/book/config';
import { RULES } from '../core/rules/index';
import { createWordings } from '../core/lint/wording';
import { lazily } from '../core/text/lazily';
import type { TokenSource } from '../core/text/tokens';
import { dictionaryOfBundle, readDictionary } from '../engine/node/read-dictionary';
import { openDictionary } from '../engine/open-dictionary';
import { createTokenSource } from '../engine/token-source';
import { FileError, type Files } from '../host/files';
import { nodeFiles } from '../host/node-files';
import { createProjectFinder, projectOf, readProject, type Project } from '../host/project';
import { childOf, nameOf, uriOfPath } from '../host/uri';
import { fileSentence } from './failure';
import type { LintOptions } from './options';
import type { Failure, FileResult, Speech } from './result';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

/** What stands for the standard input where a file has its name. */
export const STDIN_NAME = '<stdin>';

/** What a run of check or fix works with, and what it gathers on its way. */
export interface Session {
  readonly options: LintOptions;
  readonly terminal: Terminal;
  readonly speech: Speech;
  readonly cwd: string;
  readonly files: Files;
  readonly tokens: TokenSource;
  /** Reads the dictionary once. @throws DictionaryError */
  readonly dictionary: () => SharedArrayBuffer;
  /** Never rejects: a configuration that cannot be read is a failure, and the default takes its place. */
  readonly projectOf: (folder: string) => Promise<Project>;
  readonly failures: Failure[];
  /** Sentences about documents that cannot be read, of which nobody knows whether they are to be delivered. */
  readonly unread: string[];
  /** Results of the configuration files that were used, in the order in which they were met. */
  readonly configs: Map<string, FileResult>;
  /** Sentences about what checks had to do without. */
  readonly problems: Set<string>;
}

/** The standard input, as a file of the name that was given for it. */
export interface StandardInput {
  readonly uri: string;
  readonly bytes: Uint8Array;
}

/** @throws UsageError when the configuration that was named cannot be read */
export async function createSession(options: LintOptions, terminal: Terminal, input?: StandardInput): Promise<Session> {
  const files = input ? withInput(nodeFiles, input) : nodeFiles;
  const failures: Failure[] = [];
  const find = options.config === undefined ? findNearest(files) : await useNamed(files, options.config, terminal);
  // It stands beside the program; without it line breaks are decided by the layout alone.
  const dictionary = lazily(() => readDictionary(dictionaryOfBundle()));
  const session: Session = {
    options,
    terminal,
    speech: { locale: terminal.locale, wordings: createWordings(RULES, terminal.locale) },
    cwd: process.cwd(),
    files,
    dictionary,
    tokens: createTokenSource(
      () => openDictionary(dictionary()),
      ({ message }) => {
        tellProblem(session, message);
      },
    ),
    projectOf: (folder) => find(folder).catch((error: unknown) => withoutConfig(session, folder, error)),
    failures,
    unread: [],
    configs: new Map(),
    problems: new Set(),
  };
  return session;
}

/** Says what checks have to do without, once however many of them. */
export function tellProblem({ problems, terminal }: Session, sentence: string): void {
  if (!problems.has(sentence)) terminal.note(sentence);
  problems.add(sentence);
}

function findNearest(files: Files): (folder: string) => Promise<Project> {
  return createProjectFinder(files, RULES);
}

async function useNamed(files: Files, path: string, { say }: Terminal): Promise<() => Promise<Project>> {
  try {
    const project = await readProject(files, uriOfPath(resolve(path)), RULES);
    return () => Promise.resolve(project);
  } catch (error) {
    throw new UsageError(say('configUnreadable', { reason: fileSentence(error, path, say) }));
  }
}

function withoutConfig(session: Session, folder: string, error: unknown): Project {
  const { say } = session.terminal;
  const path = pathOf(error instanceof FileError ? error.uri : folder);
  if (!session.failures.some((failure) => failure.path === path)) {
    const sentence = say('configUnreadable', { reason: fileSentence(error, shownPath(session, path), say) });
    session.failures.push({ path, sentence, exitCode: 2 });
  }
  return projectOf(folder, DEFAULT_CONFIG);
}

function withInput(files: Files, { uri, bytes }: StandardInput): Files {
  return {
    list: (folder) => files.list(folder),
    read: (wanted) => (wanted === uri ? Promise.resolve(bytes) : files.read(wanted)),
    ...(files.decodeUtf8 && { decodeUtf8: files.decodeUtf8 }),
  };
}

/** @returns the URI that stands for the standard input, under the name that was given for it */
export function inputUri(name: string | undefined): string {
  return name === undefined ? childOf(uriOfPath(process.cwd()), STDIN_NAME) : uriOfPath(resolve(name));
}

/** @returns the absolute path of a file, or the name of the standard input */
export function pathOf(uri: string): string {
  return nameOf(uri) === STDIN_NAME ? STDIN_NAME : fileURLToPath(uri);
}

/** @returns a path as the user would write it: relative where it is below the current folder */
export function shownPath({ cwd }: Pick<Session, 'cwd'>, path: string): string {
  const shown = relative(cwd, path);
  return path === STDIN_NAME || shown === '' || shown.startsWith(`..${sep}`) || shown === '..' ? path : shown;
}

/** Notes that a file could not be read, so that its part of the work is missing. */
export function addFailure(session: Session, uri: string, error: unknown): void {
  const path = pathOf(uri);
  const sentence = fileSentence(error, shownPath(session, path), session.terminal.say);
  session.failures.push({ path, sentence, exitCode: 3 });
}
