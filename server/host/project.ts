import ignore from 'ignore';
import { DEFAULT_CONFIG, type Config } from '../core/book/config';
import { assemble, type Deliverable } from '../core/book/deliverable';
import { groupTitles, type NamesInFolder } from '../core/book/grouping';
import { parseConfig, type ParsedConfig } from '../core/lint/parse-config';
import type { Rule } from '../core/rules/rule';
import { isRobotsFile, parseDraft } from '../core/syntax/parse';
import type { Draft } from '../core/syntax/draft';
import { decode } from '../core/text/decode';
import { FileError, type Files } from './files';
import { readStoredText } from './stored-text';
import { childOf, nameOf, parentOf, pathBelow } from './uri';

/** The name of the project's file, which the command line, the editor and the team share. */
export const CONFIG_NAME = 'accessible-text.json';

/** A configuration and the folder that its paths are relative to. */
export interface Project {
  /** URI of the folder. */
  readonly folder: string;
  readonly config: Config;
  /** The file it was read from; absent where there is none. */
  readonly file?: { readonly uri: string; readonly text: string; readonly parsed: ParsedConfig };
  /** Whether the configuration names the file as a draft even without a heading. */
  isIncluded(uri: string): boolean;
  isIgnored(uri: string): boolean;
}

/**
 * Reads the configuration that stands at or above a folder.
 * @throws FileError when it is there but cannot be read
 */
export async function findProject(files: Files, folder: string, rules: readonly Rule[]): Promise<Project> {
  return createProjectFinder(files, rules)(folder);
}

/** As findProject for many folders, reading each configuration once. */
export function createProjectFinder(files: Files, rules: readonly Rule[]): (folder: string) => Promise<Project> {
  const known = new Map<string, Promise<Project | undefined>>();
  const look = async (folder: string): Promise<Project | undefined> => {
    const own = await tryProject(files, childOf(folder, CONFIG_NAME), rules);
    return own ?? (parentOf(folder) === folder ? undefined : configured(parentOf(folder)));
  };
  const configured = (folder: string): Promise<Project | undefined> => {
    const project = known.get(folder) ?? look(folder);
    known.set(folder, project);
    return project;
  };
  return async (folder) => (await configured(folder)) ?? projectOf(folder, DEFAULT_CONFIG);
}

async function tryProject(files: Files, uri: string, rules: readonly Rule[]): Promise<Project | undefined> {
  try {
    return await readProject(files, uri, rules);
  } catch (error) {
    if (error instanceof FileError && error.problem === 'missing') return undefined;
    throw error;
  }
}

/** Reads one configuration file. @throws FileError */
export async function readProject(files: Files, uri: string, rules: readonly Rule[]): Promise<Project> {
  const { text } = decode(await files.read(uri));
  const parsed = parseConfig(text, rules);
  return { ...projectOf(parentOf(uri), parsed.config), file: { uri, text, parsed } };
}

/** Makes a project of a configuration that no file holds. */
export function projectOf(folder: string, config: Config): Project {
  const ignored = ignore({ allowRelativePaths: true }).add([...config.ignore]);
  const included = ignore({ allowRelativePaths: true }).add([...config.include]);
  const matches = (patterns: typeof ignored, uri: string): boolean => {
    const path = pathBelow(folder, uri);
    return !path.startsWith('/') && path !== '' && patterns.ignores(path);
  };
  return {
    folder,
    config,
    isIncluded: (uri) => matches(included, uri) || (config.webArchiving === true && isRobotsFile(uri)),
    isIgnored: (uri) => matches(ignored, uri),
  };
}

/** A file that was read as a draft would be. */
export interface LoadedDraft {
  readonly uri: string;
  readonly draft: Draft;
}

/**
 * Reads a file as a draft; whether it is one, and of which title, loadTitles decides.
 * @param isNamed whether somebody named the file
 * @throws FileError
 */
export async function loadDraft(
  files: Files,
  { folder }: Pick<Project, 'folder'>,
  uri: string,
  isNamed = false,
): Promise<LoadedDraft> {
  return { uri, draft: parseDraft({ path: pathBelow(folder, uri), ...(await readStoredText(files, uri, isNamed)) }) };
}

/** A title with the URI of each of its drafts. */
export interface LoadedTitle {
  readonly deliverable: Deliverable;
  readonly isDraft: boolean;
  readonly uriOf: (draft: Draft) => string;
}

/**
 * Puts the files of one folder together into titles.
 * @param names of all files in the folder, where they are known (see listNames)
 */
export function loadTitles(project: Project, loaded: readonly LoadedDraft[], names?: readonly string[]): LoadedTitle[] {
  const uris = new Map(loaded.map(({ uri, draft }) => [draft, uri]));
  const uriOf = (draft: Draft): string => uris.get(draft) ?? '';
  const folder = names && namesInFolder(names, [...uris.values()]);
  const isIncluded = (draft: Draft): boolean => project.isIncluded(uriOf(draft)) || draft.publication?.isNamed === true;
  return groupTitles([...uris.keys()], isIncluded, folder).map((title) => ({
    deliverable: assemble(title.drafts, title.isDraft, title.folder),
    isDraft: title.isDraft,
    uriOf,
  }));
}

/** @param read URIs of those that were read */
export function namesInFolder(names: readonly string[], read: readonly string[]): NamesInFolder {
  const readNames = new Set(read.map(nameOf));
  return { names, unread: names.filter((name) => isTextFile(name) && !readNames.has(name)) };
}

/** @returns the names of the files in a folder, hidden ones left out @throws FileError */
export async function listNames(files: Files, folder: string): Promise<readonly string[]> {
  const entries = await files.list(folder);
  return entries.filter(({ name, kind }) => kind === 'file' && !name.startsWith('.')).map(({ name }) => name);
}

/** @returns whether a file could be a draft by its name: plain text, a table, or a Markdown working draft. */
export function isTextFile(name: string): boolean {
  return /\.(?:txt|tsv|md|markdown)$/i.test(name);
}
