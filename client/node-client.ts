// The client where VS Code runs on Node: the server is a process of its own. A bundle of its own, which main-node.ts loads late.
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { startExtension } from './extension';

export { stopExtension } from './extension';

/** Starts the client and with it the server. */
export function startOnNode(context: vscode.ExtensionContext): Promise<void> {
  return startExtension(
    context,
    (name, options) => new LanguageClient('accessibleText', name, serverOptions(context), options),
  );
}

function serverOptions(context: vscode.ExtensionContext): ServerOptions {
  const module = context.asAbsolutePath('dist/server.js');
  return {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
}
