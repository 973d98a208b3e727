import { formatPatch, OMIT_HEADERS } from 'diff';
import { assemble, type Deliverable } from '../core/book/deliverable';
import { patchHunks } from '../core/delivery/patch-hunks';
import type { Draft } from '../core/syntax/draft';
import { parseDraft } from '../core/syntax/parse';
import { decode } from '../core/text/decode';
import type { Finding } from '../core/lint/finding';
import type { ChooseFix } from '../core/lint/fix';
import { fixTitle, type FixedDraft, type FixRequest } from '../core/lint/fix-title';
import { applyEdits } from '../core/text/edit';
import type { Project } from '../host/project';
import { nameOf, pathBelow } from '../host/uri';
import { lintTitle, toResults } from './lint';
import type { WantedTitle } from './load';
import { positionAt, type FileResult } from './result';
import { newUris, renameFiles, tellNames, type Renaming } from './rename-files';
import { pathOf, shownPath, type Session } from './session';
import { prepare, store } from './store';
import { visible } from './terminal';

/** What is to be done to titles. */
export interface FixPlan {
  readonly request: FixRequest;
  /** Chooses among fixes that give files other names. */
  readonly chooseRenaming: ChooseFix;
  /** Whether a file is among those that may change. */
  readonly isTarget: (uri: string) => boolean;
  readonly dryRun: boolean;
}

/** A title as it stands after some changes. */
interface CurrentTitle {
  readonly deliverable: Deliverable;
  readonly wanted: readonly Draft[];
  readonly uriOf: (draft: Draft) => string;
  /** How many changes were made. */
  readonly count: number;
}

/**
 * Fixes the wanted drafts of a title, writes them or shows the difference, and tells what was done.
 * @returns what the files hold afterwards: their findings, and how many were fixed
 */
export async function fixAndStore(
  session: Session,
  project: Project,
  title: WantedTitle,
  plan: FixPlan,
): Promise<{ readonly remaining: readonly FileResult[]; readonly fixed: number }> {
  const fixed = await fixTexts(session, title, plan);
  const findings = plan.request.lint(fixed.deliverable);
  const renaming = renamingIn(session, findings, fixed, plan);
  if (!renaming || !(plan.dryRun || (await renameFiles(session, project, renaming)))) {
    return { remaining: toResults(session, fixed, findings), fixed: fixed.count };
  }
  tellNames(session, renaming, plan.dryRun);
  const { list, edits, uri } = renaming;
  if (plan.dryRun) showDifference(session, uri, list.text, applyEdits(list.text, edits));
  const renamed = withNewNames(fixed, renaming, title.isDraft);
  const left = lintTitle(session, withNewPaths(project, newUris(renaming)), renamed.deliverable);
  return { remaining: toResults(session, renamed, left), fixed: renamed.count };
}

async function fixTexts(session: Session, title: WantedTitle, { request, dryRun }: FixPlan): Promise<CurrentTitle> {
  const { wanted, deliverable, isDraft, uriOf } = title;
  const uris = new Map(deliverable.drafts.map((draft) => [draft, uriOf(draft)]));
  const now = new Map<Draft, Draft>();
  let count = 0;
  for (const fixed of fixTitle(title, wanted, request)) {
    const stored = await prepare(session, uriOf(fixed.before), fixed);
    if (!stored || !(dryRun || (await store(session, stored)))) continue;
    const after = parseDraft({ path: fixed.before.path, ...decode(stored.after) });
    now.set(fixed.before, after);
    uris.set(after, uriOf(fixed.before));
    count += fixed.applied.length;
    tellFixes(session, uriOf(fixed.before), fixed, dryRun);
    if (dryRun) showDifference(session, uriOf(fixed.before), fixed.before.text, after.text);
  }
  const current = (draft: Draft): Draft => now.get(draft) ?? draft;
  const [first, ...others] = deliverable.drafts;
  return {
    deliverable: assemble([current(first), ...others.map(current)], isDraft, deliverable.folder),
    wanted: wanted.map(current),
    uriOf: (draft) => uris.get(draft) ?? '',
    count,
  };
}

/** What a person asked to be renamed is renamed, and no other file. */
function renamingIn(
  session: Session,
  findings: readonly Finding[],
  { wanted, uriOf }: CurrentTitle,
  { chooseRenaming, isTarget }: FixPlan,
): Renaming | undefined {
  for (const finding of findings.filter(({ draft }) => wanted.includes(draft))) {
    const { renames, edits = [] } = chooseRenaming(finding) ?? {};
    if (!renames) continue;
    const renaming = { renames, edits, list: finding.draft, uri: uriOf(finding.draft) };
    const other = [...newUris(renaming).keys()].find((uri) => !isTarget(uri));
    if (other === undefined) return renaming;
    const { note, say } = session.terminal;
    note(say('renamesOthers', { path: shownPath(session, pathOf(renaming.uri)), file: nameOf(other) }));
  }
  return undefined;
}

function withNewNames(
  { deliverable, wanted, uriOf, count }: CurrentTitle,
  renaming: Renaming,
  isDraft: boolean,
): CurrentTitle {
  const { list, edits } = renaming;
  const renamed = newUris(renaming);
  const uris = new Map<Draft, string>();
  const now = new Map<Draft, Draft>();
  for (const draft of deliverable.drafts) {
    const uri = renamed.get(uriOf(draft)) ?? uriOf(draft);
    const path = draft.path.slice(0, draft.path.lastIndexOf('/') + 1) + nameOf(uri);
    const text = draft === list ? applyEdits(draft.text, edits) : draft.text;
    const after = parseDraft({ path, text, ...(draft.bytes && { bytes: draft.bytes }) });
    uris.set(after, uri);
    now.set(draft, after);
  }
  const current = (draft: Draft): Draft => now.get(draft) ?? draft;
  const newName = new Map([...renamed].map(([from, to]) => [nameOf(from), nameOf(to)]));
  const folder = deliverable.folder && {
    names: deliverable.folder.names.map((name) => newName.get(name) ?? name),
    strays: deliverable.folder.strays.filter((name) => !newName.has(name)),
  };
  const [first, ...others] = deliverable.drafts;
  return {
    deliverable: assemble([current(first), ...others.map(current)], isDraft, folder),
    wanted: wanted.map(current),
    uriOf: (draft) => uris.get(draft) ?? '',
    count: count + renamed.size,
  };
}

/** What was allowed in a file stays allowed. */
function withNewPaths(project: Project, renamed: ReadonlyMap<string, string>): Project {
  const paths = new Map(
    [...renamed].map(([from, to]) => [pathBelow(project.folder, from), pathBelow(project.folder, to)]),
  );
  const allow = project.config.allow.map((entry) => {
    const file = entry.file === undefined ? undefined : (paths.get(entry.file) ?? entry.file);
    return { ...entry, ...(file !== undefined && { file }) };
  });
  return { ...project, config: { ...project.config, allow } };
}

/** Says what was done on the screen; beside a difference, which may go into a file, as notes. */
function tellFixes(
  { terminal, speech, ...session }: Session,
  uri: string,
  { applied }: FixedDraft,
  dryRun: boolean,
): void {
  const { say, out, note } = terminal;
  const path = shownPath(session, pathOf(uri));
  const lines = applied.map(({ finding, fix }) => {
    const { line } = positionAt(finding.draft.table, finding.span.start);
    return `  ${say('fixedLine', { line, title: speech.wordings.fixTitle(finding, fix), rule: finding.ruleId })}`;
  });
  for (const line of [say(dryRun ? 'wouldFix' : 'fixed', { path, count: applied.length }), ...lines]) {
    if (dryRun) note(line);
    else out(`${visible(line)}\n`);
  }
}

/** Shows what would change in a file, as a patch on the standard output. */
export function showDifference({ terminal, ...session }: Session, uri: string, before: string, after: string): void {
  if (before === after) return;
  const path = shownPath(session, pathOf(uri));
  // The library's own header writes Japanese names as octal codes.
  const names = { oldFileName: path, newFileName: path, oldHeader: '', newHeader: '' };
  const hunks = formatPatch({ ...names, hunks: patchHunks(before, after) }, OMIT_HEADERS);
  const patch = `--- ${visible(path)}\n+++ ${visible(path)}\n${hunks}`;
  // On a screen nothing of the text may act as a command; a file gets the difference as it is.
  const lines = process.stdout.isTTY ? patch.split(/\r?\n/).map(visible) : patch.split('\n');
  const { green, red } = terminal.colours;
  const painted = lines.map((line) => (line.startsWith('+') ? green(line) : line.startsWith('-') ? red(line) : line));
  terminal.out(painted.join('\n'));
}
