// Drafts made for a test, what is found in them, and the fixes that are offered.
import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { closeEditors, showFile, until } from './workbench';

/** The URI of a file in the first folder that is open. */
export function fileUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** The text of draft.txt, in which nothing is found, with each of the given pieces replaced. */
export async function draftText(replacements: Readonly<Record<string, string>> = {}): Promise<string> {
  const correct = Buffer.from(await vscode.workspace.fs.readFile(fileUri('draft.txt'))).toString();
  return Object.entries(replacements).reduce((text, [from, to]) => {
    assert(text.includes(from), `draft.txt does not hold ${from}`);
    return text.replace(from, to);
  }, correct);
}

const written = new Set<string>();

/**
 * Writes a file for one test. Without a name it gets a folder of its own: VS Code may still hold the text of a file of the
 * same name that was just closed.
 */
export async function write(text: string | Uint8Array, name = `${randomUUID()}/draft.txt`): Promise<vscode.Uri> {
  written.add(name.replace(/\/.*/, ''));
  await vscode.workspace.fs.writeFile(fileUri(name), typeof text === 'string' ? Buffer.from(text) : text);
  return fileUri(name);
}

/** Writes a file as `write` does and opens it in an editor. */
export async function openText(text: string, name?: string): Promise<vscode.TextDocument> {
  return showFile(await write(text, name));
}

/** Writes a draft as `write` does, opens it, and waits until it is recognised. */
export async function openDraft(text: string, name?: string): Promise<vscode.TextDocument> {
  const document = await openText(text, name);
  await until('the draft to be recognised', () => document.languageId === 'accessible-text');
  return document;
}

/** Closes every editor without saving, and removes what was written. */
export async function discard(): Promise<void> {
  await closeEditors();
  for (const name of written) {
    // A test may have removed it itself.
    await vscode.workspace.fs.delete(fileUri(name), { recursive: true }).then(undefined, () => undefined);
  }
  written.clear();
}

/** The rules that found something in a file, in the order of the text. */
export function rulesIn(uri: vscode.Uri): string[] {
  return [...vscode.languages.getDiagnostics(uri)]
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** Waits until exactly these rules find something in a file. */
export async function untilRules(uri: vscode.Uri, wanted: readonly string[]): Promise<void> {
  await until(`findings ${wanted.join(', ') || '(none)'}`, () => rulesIn(uri).join() === wanted.join()).catch(
    (error: unknown) => {
      throw new Error(`${String(error)}; found: ${rulesIn(uri).join(', ')}`);
    },
  );
}

/** Waits for the finding of a rule in a document. */
export async function untilFound({ uri }: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return until(`a finding of ${rule}`, () => vscode.languages.getDiagnostics(uri)[rulesInOrder(uri).indexOf(rule)]);
}

function rulesInOrder(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** The code actions of a kind that are offered at a place, with their edits worked out. */
export async function actionsAt(
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind.value,
    20,
  );
}

/** Makes the change of a code action. */
export async function apply({ edit, title }: vscode.CodeAction): Promise<void> {
  assert(edit, `no edit: ${title}`);
  assert(await vscode.workspace.applyEdit(edit), `refused: ${title}`);
}
