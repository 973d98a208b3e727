import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';
import { assemble } from '../core/book/deliverable';
import type { Draft } from '../core/syntax/draft';
import { parseDraft } from '../core/syntax/parse';
import { decode } from '../core/text/decode';
import { fixTitle, type FixedDraft, type FixRequest } from '../core/lint/fix-title';
import { toResults } from './lint';
import type { WantedTitle } from './load';
import { positionAt, type FileResult } from './result';
import { pathOf, shownPath, type Session } from './session';
import { prepare, store } from './store';
import { visible } from './terminal';

/**
 * Fixes the wanted drafts of a title, writes them or shows the difference, and tells what was done.
 * @returns what the files hold afterwards: their findings, and how many were fixed
 */
export async function fixAndStore(
  session: Session,
  title: WantedTitle,
  request: FixRequest,
  dryRun: boolean,
): Promise<{ readonly remaining: readonly FileResult[]; readonly fixed: number }> {
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
  const findings = request.lint(assemble([current(first), ...others.map(current)], isDraft, deliverable.folder));
  const view = { wanted: wanted.map(current), uriOf: (draft: Draft) => uris.get(draft) ?? '' };
  return { remaining: toResults(session, view, findings), fixed: count };
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
    const { line } = positionAt(finding.draft.lines, finding.span.start);
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
  const hunks = createTwoFilesPatch(path, path, before, after, '', '', { headerOptions: OMIT_HEADERS });
  const patch = `--- ${visible(path)}\n+++ ${visible(path)}\n${hunks}`;
  // On a screen nothing of the text may act as a command; a file gets the difference as it is.
  const lines = process.stdout.isTTY ? patch.split(/\r?\n/).map(visible) : patch.split('\n');
  const { green, red } = terminal.colours;
  const painted = lines.map((line) => (line.startsWith('+') ? green(line) : line.startsWith('-') ? red(line) : line));
  terminal.out(painted.join('\n'));
}
