import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import type { ClientFeatures } from './client-features';
import { CODE_ACTION_KINDS } from './code-action';

/** @returns what the server offers to a client with these features; nothing that has no handler. */
export function serverCapabilities(features: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    ...(features.pull && {
      diagnosticProvider: {
        identifier: 'accessible-text',
        interFileDependencies: true,
        workspaceDiagnostics: false,
      },
    }),
    ...(features.codeActions && {
      codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: features.lazyEdits },
    }),
  };
}
