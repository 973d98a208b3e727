import { isTable, titleKind } from '../core/book/file-names';
import { isWholeTitle } from '../core/book/grouping';
import { configFindings } from '../core/lint/config-findings';
import { RULES } from '../core/rules/index';
import type { Draft } from '../core/syntax/draft';
import { isPublicationFile } from '../core/syntax/publication';
import {
  isTextFile,
  listNames,
  loadDraft,
  loadTitles,
  readProject,
  type LoadedDraft,
  type LoadedTitle,
  type Project,
} from '../host/project';
import { childOf, nameOf } from '../host/uri';
import { toMessage } from './result';
import { addFailure, pathOf, shownPath, STDIN_NAME, type Session } from './session';
import type { FolderTargets, Origin } from './targets';

/** A title and those of its drafts that the run is about; the others are only there to complete it. */
export interface WantedTitle extends LoadedTitle {
  readonly wanted: readonly Draft[];
}

/** What one folder holds for the run. */
export interface LoadedFolder {
  readonly project: Project;
  readonly titles: readonly WantedTitle[];
}

/** Reads the targets of a folder, and their neighbours where a title may need them. @param tick called for each target */
export async function loadFolder(session: Session, targets: FolderTargets, tick: () => void): Promise<LoadedFolder> {
  const project = await session.projectOf(targets.folder);
  addConfigResult(session, project);
  const loaded: LoadedDraft[] = [];
  for (const [uri, origin] of targets.files) {
    if (origin === 'named' || !project.isIgnored(uri)) {
      const file = targets.read?.uri === uri ? targets.read : await tryLoad(session, project, uri, origin);
      if (file) loaded.push(file);
    }
    tick();
  }
  const isInput = loaded.some(({ uri }) => nameOf(uri) === STDIN_NAME);
  const names = isInput ? undefined : await listNames(session.files, targets.folder).catch(() => undefined);
  if (
    names &&
    loaded.some((file) => targets.files.get(file.uri) === 'named' && (names.some(isTable) || !isWholeTitle(file.draft)))
  ) {
    loaded.push(...(await loadNeighbours(session, targets, project, names)));
  }
  const titles = loadTitles(project, loaded, names).map((title) => ({
    ...title,
    wanted: wantedOf(session, title, targets),
  }));
  return { project, titles: titles.filter(({ wanted }) => wanted.length > 0) };
}

/** Reads one target. @throws FileError and others: a file may also be too large to become one string */
export function loadTarget(session: Session, project: Project, uri: string, origin: Origin): Promise<LoadedDraft> {
  return loadDraft(session.files, project, uri, origin === 'named' || project.isIncluded(uri));
}

async function tryLoad(
  session: Session,
  project: Project,
  uri: string,
  origin: Origin,
): Promise<LoadedDraft | undefined> {
  try {
    return await loadTarget(session, project, uri, origin);
  } catch (error) {
    addFailure(session, uri, error);
    return undefined;
  }
}

/** A neighbour that cannot be read is none: nobody asked for it. */
async function loadNeighbours(
  session: Session,
  { folder, files }: FolderTargets,
  project: Project,
  names: readonly string[],
): Promise<LoadedDraft[]> {
  const kinds = new Set([...files.keys()].map(titleKind));
  const uris = names
    .filter((name) => (isTextFile(name) || isPublicationFile(name)) && kinds.has(titleKind(name)))
    .map((name) => childOf(folder, name))
    .filter((uri) => !files.has(uri) && !project.isIgnored(uri));
  const neighbours: LoadedDraft[] = [];
  for (const uri of uris) {
    const file = await loadDraft(session.files, project, uri).catch(() => undefined);
    if (file) neighbours.push(file);
  }
  return neighbours;
}

function wantedOf(
  { options }: Session,
  { deliverable, isDraft, uriOf }: LoadedTitle,
  { files }: FolderTargets,
): Draft[] {
  return deliverable.drafts.filter((draft) => {
    const origin = files.get(uriOf(draft));
    if (origin !== 'searched' || isDraft) return origin !== undefined;
    const isPlain = draft.format === 'text' || draft.format === 'markdown';
    // Nobody knows what it is, and it must not pass for something that was checked.
    return (options.all && isPlain) || draft.publication?.unreadable !== undefined;
  });
}

/** Says of each file that was named but has no heading that it was taken as body. */
export function noteBodyOnly(
  session: Session,
  { deliverable, wanted, uriOf }: WantedTitle,
  { files }: FolderTargets,
): void {
  if (!deliverable.bodyOnly || deliverable.drafts[0].format === 'robots') return;
  const { say, note } = session.terminal;
  for (const uri of wanted.map(uriOf)) {
    if (files.get(uri) === 'named') note(say('bodyOnly', { path: shownPath(session, pathOf(uri)) }));
  }
}

/** Checks a configuration file that was named itself. */
export async function loadConfig(session: Session, uri: string): Promise<void> {
  try {
    const project = await readProject(session.files, uri, RULES);
    addConfigResult(session, project);
    const path = pathOf(uri);
    if (!session.configs.has(path)) session.configs.set(path, { path, messages: [] });
  } catch (error) {
    addFailure(session, uri, error);
  }
}

/** Takes down what is wrong in the configuration, once for each file. */
function addConfigResult(session: Session, { file }: Project): void {
  if (!file || session.configs.has(pathOf(file.uri)) || file.parsed.reports.length === 0) return;
  const path = pathOf(file.uri);
  const findings = configFindings(nameOf(file.uri), file.text, file.parsed);
  session.configs.set(path, {
    path,
    messages: findings.map((finding) => toMessage(finding, session.speech, () => path)),
  });
  if (file.parsed.broken) {
    const sentence = session.terminal.say('configBroken', { path: shownPath(session, path) });
    session.failures.push({ path, sentence, exitCode: 2 });
  }
}
