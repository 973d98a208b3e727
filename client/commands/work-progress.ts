import * as vscode from 'vscode';
import { LSPCancellationError, WorkDoneProgress, type BaseLanguageClient } from 'vscode-languageclient';

/**
 * Shows a notification with what the server says of its progress while it works; the user can stop it there.
 * @param work is given the token to send along with the request
 * @returns what the work gave; undefined when the user stopped it
 */
export async function withServerProgress<T>(
  client: BaseLanguageClient,
  title: string,
  work: (workDoneToken: string, cancellation: vscode.CancellationToken) => Promise<T>,
): Promise<T | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, cancellation) => {
    const workDoneToken = crypto.randomUUID();
    let shown = 0;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind !== 'report') return;
      const { message, percentage = shown } = value;
      progress.report({ increment: percentage - shown, ...(message !== undefined && { message }) });
      shown = percentage;
    });
    try {
      return await work(workDoneToken, cancellation);
    } catch (error) {
      if (cancellation.isCancellationRequested || error instanceof LSPCancellationError) return undefined;
      throw error;
    } finally {
      listening.dispose();
    }
  });
}
