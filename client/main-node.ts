// The extension where VS Code runs on Node.
import type * as vscode from 'vscode';
import type * as NodeClient from './node-client';

/** Returns at once, so that no other extension waits for the client to be read and compiled. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const { startOnNode } = await client();
  await startOnNode(context);
}

export async function deactivate(): Promise<void> {
  const { stopExtension } = await client();
  await stopExtension();
}

/** A bundle of its own (esbuild.mjs). */
async function client(): Promise<typeof NodeClient> {
  await new Promise((resolve) => setImmediate(resolve));
  return import('./node-client');
}
