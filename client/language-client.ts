import * as vscode from 'vscode';
import {
  DiagnosticPullMode,
  RevealOutputChannelOn,
  type BaseLanguageClient,
  type DocumentFilter,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { draftLanguage } from './draft-detection';
import type { ChoicesParams, ServerInitialization } from './protocol';
import { openRuleCommand } from './rule-documents';
import { ServerRestarts } from './server-restarts';

/** What the language client needs to know from the rest of the extension. */
export interface ClientHooks {
  readonly choices: () => ChoicesParams;
  /** Is handed every check of an open draft. */
  readonly during: <T>(check: Promise<T>) => Promise<T>;
}

/** Makes a client of the language server with a name that users see. */
export type Connect = (name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Makes the client of the language server; it is not started yet. */
export function createLanguageClient(
  context: vscode.ExtensionContext,
  connect: Connect,
  hooks: ClientHooks,
): BaseLanguageClient {
  const name = vscode.l10n.t('Accessible Text');
  const output = vscode.window.createOutputChannel(name, { log: true });
  context.subscriptions.push(output);
  const client: BaseLanguageClient = connect(name, {
    ...clientOptions(context, output, hooks),
    errorHandler: new ServerRestarts(() => client.start()),
  });
  return client;
}

function clientOptions(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  { choices, during }: ClientHooks,
): LanguageClientOptions {
  const configFiles = vscode.workspace.createFileSystemWatcher('**/accessible-text.json');
  context.subscriptions.push(configFiles);
  return {
    documentSelector: [
      { language: draftLanguage },
      ...markdownFiles(),
      // The server is silent on it unless the configuration says that the institution must let its site be collected.
      { language: 'robots-txt' },
      // What is being written there holds before it is saved.
      { pattern: '**/accessible-text.json' },
    ],
    initializationOptions: (): ServerInitialization => ({
      locale: vscode.env.language,
      ruleDocuments: true,
      ruleCommand: openRuleCommand,
      choices: choices(),
      ...(context.storageUri && { storage: context.storageUri.toString() }),
    }),
    // The rule's name in a hover is a link to its documentation.
    markdown: { isTrusted: { enabledCommands: [openRuleCommand] } },
    outputChannel: output,
    traceOutputChannel: traceChannel(output),
    // Nothing may open by itself, not even when something goes wrong.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    synchronize: { fileEvents: configFiles },
    diagnosticPullOptions: { onChange: true, onSave: true, filter: isLeftForSaving },
    middleware: {
      provideDiagnostics: (document, previous, token, next) => during(Promise.resolve(next(document, previous, token))),
    },
  };
}

/** Working drafts may be written in Markdown, in files and not in what else VS Code shows. The server is silent on other Markdown. */
function markdownFiles(): DocumentFilter[] {
  const ofFolders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(['file', 'untitled', ...ofFolders])].map((scheme) => ({ language: 'markdown', scheme }));
}

function isLeftForSaving(document: vscode.TextDocument, mode: DiagnosticPullMode): boolean {
  if (mode !== DiagnosticPullMode.onType) return false;
  return vscode.workspace.getConfiguration('accessibleText', document).get('run') === 'onSave';
}

/**
 * The client traces only to a channel whose log level is Trace, which the user would have to choose beside the setting
 * `accessibleText.trace.server`.
 */
function traceChannel(channel: vscode.LogOutputChannel): vscode.LogOutputChannel {
  const trace = (message: string, ...args: unknown[]): void => {
    channel.info(message, ...args);
  };
  return Object.create(channel, {
    logLevel: { value: vscode.LogLevel.Trace },
    trace: { value: trace },
  }) as vscode.LogOutputChannel;
}
