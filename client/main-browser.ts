// The extension where VS Code runs in a browser: the server is a web worker and reads files through the editor.
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { serveFiles } from './editor-files';
import { startExtension, stopExtension } from './extension';

/** As browsers have it. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
}

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const program = vscode.Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  const startWorker = (): Promise<MessageTransports> => {
    // A worker does not end by itself when its server is stopped.
    worker?.terminate();
    worker = new Worker(program);
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  return startExtension(context, (name, options) => {
    const client = new LanguageClient('accessibleText', name, startWorker, options);
    serveFiles(client);
    return client;
  });
}

export function deactivate(): Promise<void> {
  return stopExtension();
}
