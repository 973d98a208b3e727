// The extension where VS Code runs on Node: the server is a process of its own.
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { startExtension, stopExtension } from './extension';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  return startExtension(
    context,
    (name, options) => new LanguageClient('accessibleText', name, serverOptions(context), options),
  );
}

export function deactivate(): Promise<void> {
  return stopExtension();
}

function serverOptions(context: vscode.ExtensionContext): ServerOptions {
  const module = context.asAbsolutePath('dist/server.js');
  return {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
}
