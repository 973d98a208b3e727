import type { CancellationToken, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { assemble } from '../core/book/deliverable';
import { chooseFirst, chooseSafe, type ChooseFix } from '../core/lint/fix';
import { fixTitle } from '../core/lint/fix-title';
import { RULES } from '../core/rules/index';
import type { Wording } from '../core/rules/rule';
import type { Draft } from '../core/syntax/draft';
import type { FileError } from '../host/files';
import { CHECKING, tellFiles } from './check-workspace';
import { difference } from './difference';
import { FolderDrafts } from './folder-drafts';
import { safeFixTitle, workspaceFixTitle } from './fix-title';
import { toRange } from './positions';
import type { FixWorkspaceParams, FixWorkspaceResult } from './protocol';
import type { Session } from './session';
import type { TitleFiles } from './titles';
import { createPauses, searchWorkspace } from './workspace-search';

const NOT_UTF8: Wording = {
  ja: '文字コードが UTF-8 ではないので、開いて編集すると文字が化けるおそれがあります。先に UTF-8 に変換してください。',
  en: 'It is not encoded in UTF-8, so an editor may garble it. Convert it to UTF-8 first.',
};
const MISREAD: Wording = {
  ja: '別の文字コードとして開かれています。正しい文字コードで開き直してください。',
  en: 'It was opened in another encoding than its own. Reopen it in the right one.',
};

/** What was worked out so far. */
interface Fixes {
  readonly changes: { readonly uri: string; readonly version: number | null; readonly edits: TextEdit[] }[];
  readonly skipped: { readonly uri: string; readonly message: string }[];
  count: number;
}

/** Answers FIX_WORKSPACE. Nothing is changed here. */
export async function fixWorkspace(
  session: Session,
  { rule, workDoneToken }: FixWorkspaceParams,
  token: CancellationToken,
): Promise<FixWorkspaceResult> {
  const progress = session.connection.window.attachWorkDoneProgress(workDoneToken);
  progress.begin(CHECKING[session.features.locale], 0, undefined, true);
  try {
    const fixes: Fixes = { changes: [], skipped: [], count: 0 };
    await visitTitles(session, token, tellFiles(session, progress), async (title) => {
      await session.checks.settled(title);
      addFixes(session, title, chooserFor(rule), fixes);
    });
    const { changes, skipped, count } = fixes;
    const label =
      rule === undefined ? safeFixTitle(session.features.locale) : workspaceFixTitle(rule, session.features.locale);
    const edit = changes.length > 0 ? toEdit(session, changes, label) : null;
    return { edit, files: changes.length, fixes: count, skipped };
  } finally {
    progress.done();
  }
}

/**
 * Visits every title of the workspace folders, the texts of one folder after the other.
 * @param onFile is told of each file
 * @returns what could not be read
 */
export async function visitTitles(
  session: Session,
  token: CancellationToken,
  onFile: ReturnType<typeof tellFiles>,
  visit: (title: TitleFiles) => Promise<void>,
): Promise<readonly FileError[]> {
  const { byFolder, count, problems } = await searchWorkspace(session, session.folders.all());
  const pause = createPauses();
  const unreadable = [...problems];
  let done = 0;
  for (const uris of byFolder.values()) {
    const drafts = new FolderDrafts(session, visit, () => undefined);
    await drafts.look(uris, async (uri) => {
      await pause();
      onFile(uri, done++, count);
      return !token.isCancellationRequested;
    });
    unreadable.push(...drafts.unreadable.values());
  }
  return unreadable;
}

function chooserFor(rule: string | undefined): ChooseFix {
  const safe = chooseSafe(RULES);
  if (rule === undefined) return safe;
  const first = chooseFirst(new Set([rule]));
  return (finding) => (finding.ruleId === rule ? (safe(finding) ?? first(finding)) : undefined);
}

function addFixes(session: Session, title: TitleFiles, choose: ChooseFix, fixes: Fixes): void {
  const deliverable = assemble(title.drafts, true, title.folder);
  const lint = (changed: typeof deliverable): ReturnType<typeof session.checks.findingsOf> =>
    session.checks.findingsOf(title, changed);
  const fixed = fixTitle({ deliverable, isDraft: true }, title.drafts, { lint, choose, chooseBytes: () => undefined });
  for (const { before, text, applied } of fixed) {
    const uri = title.uriOf(before);
    const document = session.documents.getText(uri);
    const reason = document ? session.titles.misreadFrom(uri) && MISREAD : isGarbledWhenOpened(before) && NOT_UTF8;
    if (reason) {
      fixes.skipped.push({ uri, message: reason[session.features.locale] });
      continue;
    }
    const edits = difference(before.text, text).map(({ span, newText }) => ({
      range: toRange(before.lines, span),
      newText,
    }));
    fixes.changes.push({ uri: document?.uri ?? uri, version: document?.version ?? null, edits });
    fixes.count += applied.length;
  }
}

/** Editors open a file as UTF-8 unless a byte order mark says otherwise. */
function isGarbledWhenOpened({ bytes }: Draft): boolean {
  return bytes !== undefined && (bytes.undecodable > 0 || (bytes.encoding !== 'utf-8' && !bytes.byteOrderMark));
}

function toEdit({ features }: Session, changes: Fixes['changes'], label: string): WorkspaceEdit {
  if (!features.versionedEdits) return { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, edits])) };
  const documentChanges = changes.map(({ uri, version, edits }): TextDocumentEdit => ({
    textDocument: { uri, version },
    edits: features.preview ? edits.map((edit) => ({ ...edit, annotationId: 'fix' })) : edits,
  }));
  if (!features.preview) return { documentChanges };
  return { documentChanges, changeAnnotations: { fix: { label, needsConfirmation: true } } };
}
