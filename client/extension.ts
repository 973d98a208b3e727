import * as vscode from 'vscode';
import {
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { DraftDetection, draftLanguage } from './draft-detection';
import { draftsChangedNotification, isDraftRequest, type IsDraftParams, type ServerInitialization } from './protocol';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const started = new LanguageClient(
    'accessibleText',
    vscode.l10n.t('Accessible Text'),
    serverOptions(context),
    clientOptions(context),
  );
  client = started;
  try {
    await started.start();
  } catch (error) {
    // Said once and in the user's words; the details stand in the output channel.
    started.error('The language server did not start', error, false);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('Accessible Text could not start. Reload the window to try again.'),
    );
    return;
  }
  await followDrafts(context, started);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function followDrafts(context: vscode.ExtensionContext, started: LanguageClient): Promise<void> {
  const ask = async (params: IsDraftParams): Promise<boolean> => {
    // A server that is just restarting must not turn into an error for somebody's shopping list.
    return started.sendRequest<boolean>(isDraftRequest, params).catch(() => false);
  };
  const detection = new DraftDetection(ask);
  context.subscriptions.push(
    detection,
    started.onNotification(draftsChangedNotification, () => void detection.checkOpenDocuments()),
  );
  await detection.checkOpenDocuments();
}

function serverOptions(context: vscode.ExtensionContext): ServerOptions {
  const module = context.asAbsolutePath('dist/server.js');
  return {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
}

function clientOptions(context: vscode.ExtensionContext): LanguageClientOptions {
  const configFiles = vscode.workspace.createFileSystemWatcher('**/accessible-text.json');
  context.subscriptions.push(configFiles);
  const initializationOptions: ServerInitialization = { locale: vscode.env.language };
  return {
    documentSelector: [{ language: draftLanguage }],
    initializationOptions,
    // Nothing may open by itself, not even when something goes wrong.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    synchronize: { fileEvents: configFiles },
  };
}
