import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tell, tellError } from '../message';
import { declarationFormRequest, type DeclarationFormResult } from '../protocol';
import { webviewPage } from '../webview-page';
import { activeTitle } from './choose-delivery';

/** Sends what was filled in, shows the answer in its place and moves the focus to what it says. */
const script = `
const vscode = acquireVsCodeApi();
document.addEventListener('submit', (event) => {
  event.preventDefault();
  vscode.postMessage(Object.fromEntries(new FormData(event.target)));
});
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  const field = link && document.getElementById(link.getAttribute('href').slice(1));
  if (!field) return;
  event.preventDefault();
  field.focus();
});
window.addEventListener('message', ({ data }) => {
  document.querySelector('main').innerHTML = data.main;
  document.getElementById('outcome')?.focus();
});
`;

/** Opens the form of the declarations. @param uri a file of the title; that of the active editor otherwise */
export async function declare(client: BaseLanguageClient, uri?: string): Promise<void> {
  const file = uri ?? (await activeTitle(client))?.uri;
  if (file === undefined) {
    tell(vscode.l10n.t('Open a draft that is saved in a file first.'));
    return;
  }
  const form = await client.sendRequest(declarationFormRequest, { uri: file });
  if (!form) {
    tellBroken();
    return;
  }
  const panel = vscode.window.createWebviewPanel(
    'accessibleText.declarations',
    form.page.title,
    vscode.ViewColumn.Active,
    { enableScripts: true, enableFindWidget: true, localResourceRoots: [], retainContextWhenHidden: true },
  );
  panel.webview.onDidReceiveMessage((values: unknown) => void save(client, panel, file, values));
  panel.webview.html = webviewPage(form.page, vscode.env.language, { script });
}

/** What is wrong is told in the form; what cannot be written, in a message, and the form stays as it was filled in. */
async function save(
  client: BaseLanguageClient,
  panel: vscode.WebviewPanel,
  uri: string,
  values: unknown,
): Promise<void> {
  try {
    const form = await client.sendRequest(declarationFormRequest, { uri, values: textsOf(values) });
    if (!form) {
      tellBroken();
      return;
    }
    await write(client, form);
    await panel.webview.postMessage({ main: form.page.main });
  } catch (error) {
    client.error('The declarations were not saved', error, false);
    tellError(vscode.l10n.t('The answers could not be saved. The form is as you filled it in.'), {
      title: vscode.l10n.t('Show Output'),
      command: 'accessibleText.showOutput',
    });
  }
}

function textsOf(values: unknown): Record<string, string> {
  const entries = typeof values === 'object' && values !== null ? Object.entries(values) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

async function write(client: BaseLanguageClient, { edit, config }: DeclarationFormResult): Promise<void> {
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (!converted) return;
  if (!(await vscode.workspace.applyEdit(converted))) throw new Error('the edit was refused');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(config));
  if (!(await document.save())) throw new Error('the configuration was not saved');
}

function tellBroken(): void {
  tellError(vscode.l10n.t('accessible-text.json cannot be read. Mend it first; the list of problems tells where.'), {
    title: vscode.l10n.t('Open Problems'),
    command: 'workbench.actions.view.problems',
  });
}
