import {
  TextDocumentSyncKind,
  type FileOperationRegistrationOptions,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { SHOW_REASON } from './allow-action';
import type { ClientFeatures } from './client-features';
import { CODE_ACTION_KINDS } from './code-action';
import { TRIGGER_CHARACTERS } from './completion';

/** Which files and folders the client shall tell of. */
const FOLDERS: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**', matches: 'folder' } }] };

/** @returns what the server offers to a client with these features; nothing that has no handler. */
export function serverCapabilities(features: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS] },
    hoverProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: {},
    ...(features.pull && {
      diagnosticProvider: {
        identifier: 'accessible-text',
        interFileDependencies: true,
        workspaceDiagnostics: true,
      },
    }),
    ...(features.codeActions && {
      codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: features.lazyEdits },
    }),
    ...(features.commands && features.showDocument && { executeCommandProvider: { commands: [SHOW_REASON] } }),
    workspace: {
      ...(features.workspaceFolders && { workspaceFolders: { supported: true, changeNotifications: true } }),
      ...(features.folderChanges && { fileOperations: { didDelete: FOLDERS, didRename: FOLDERS } }),
    },
  };
}
