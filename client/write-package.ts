import * as vscode from 'vscode';
import type { PackedFile } from './protocol';

/**
 * Writes a package and what stands beside it: each file under another name first, read back and compared.
 * @param name of the package, whose overwriting the dialog has asked about; about the others it is asked here
 * @returns false when the user does not want it
 */
export async function writePackage(folder: vscode.Uri, name: string, files: readonly PackedFile[]): Promise<boolean> {
  const { fs } = vscode.workspace;
  if (
    !(await mayReplace(
      folder,
      files.map((file) => file.name).filter((other) => other !== name),
    ))
  )
    return false;
  const written: { readonly temporary: vscode.Uri; readonly target: vscode.Uri }[] = [];
  try {
    for (const file of files) {
      // The name starts with a dot: a search for drafts does not see it.
      const temporary = vscode.Uri.joinPath(folder, `.accessible-text-${crypto.randomUUID()}.tmp`);
      written.push({ temporary, target: vscode.Uri.joinPath(folder, file.name) });
      const bytes = Uint8Array.from(atob(file.content), (c) => c.charCodeAt(0));
      await fs.writeFile(temporary, bytes);
      if (!isSame(await fs.readFile(temporary), bytes))
        throw new Error(`${file.name} was not stored as it was written`);
    }
    for (const { temporary, target } of written) await fs.rename(temporary, target, { overwrite: true });
    return true;
  } finally {
    // Those that have their names are gone.
    for (const { temporary } of written) await fs.delete(temporary).then(undefined, () => undefined);
  }
}

async function mayReplace(folder: vscode.Uri, names: readonly string[]): Promise<boolean> {
  const there: string[] = [];
  for (const name of names) {
    const found = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name)).then(
      () => true,
      () => false,
    );
    if (found) there.push(name);
  }
  if (there.length === 0) return true;
  const replace = vscode.l10n.t('Replace');
  const message = vscode.l10n.t('These files are there already: {0}', there.join(', '));
  return (await vscode.window.showWarningMessage(message, { modal: true }, replace)) === replace;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
