import type { LanguageClient } from 'vscode-languageclient/node';
import type { LeftOutFile } from '../protocol';

/** Writes into the output channel which files were left out, and why. */
export function logLeftOut(client: LanguageClient, files: readonly LeftOutFile[]): void {
  for (const { uri, message } of files) client.outputChannel.appendLine(`${decodeURI(uri)}: ${message}`);
}
