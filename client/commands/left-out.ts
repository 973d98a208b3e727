import type { BaseLanguageClient } from 'vscode-languageclient';
import type { LeftOutFile } from '../protocol';

/** Writes into the output channel which files were left out, and why. */
export function logLeftOut(client: BaseLanguageClient, files: readonly LeftOutFile[]): void {
  for (const { uri, message } of files) client.outputChannel.appendLine(`${decodeURI(uri)}: ${message}`);
}
