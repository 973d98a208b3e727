import { DiagnosticTag, type InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../core/rules/rule';
import { isRecord } from './plain-data';

/** What the client understands and wants, as its `initialize` request says. */
export interface ClientFeatures {
  /** The language of every message. */
  readonly locale: Locale;
  /** It asks for diagnostics; otherwise they are sent to it. */
  readonly pull: boolean;
  /** It can be told to ask again. */
  readonly refresh: boolean;
  readonly related: boolean;
  /** It can show that a text should not be there. */
  readonly unnecessary: boolean;
  readonly diagnosticVersion: boolean;
  /** It serves a document for each rule under `accessible-text-rule:`. */
  readonly ruleDocuments: boolean;
  /** A command of the client that shows the documentation of a rule. */
  readonly ruleCommand: string | undefined;
  readonly codeActions: boolean;
  readonly preferred: boolean;
  /** Edits of code actions may be worked out when one is chosen. */
  readonly lazyEdits: boolean;
  /** Code actions may be followed by a command of the server. */
  readonly commands: boolean;
  readonly versionedEdits: boolean;
  /** It can show edits for confirmation before it applies them. */
  readonly preview: boolean;
  /** Edits may make files. */
  readonly newFiles: boolean;
  /** Edits may give files other names. */
  readonly renames: boolean;
  /** It watches files for us when asked. */
  readonly watching: boolean;
  readonly workspaceFolders: boolean;
  /** It tells of folders that are deleted or renamed in it, of which watching files says nothing. */
  readonly folderChanges: boolean;
  /** It can be asked to show a place in a document. */
  readonly showDocument: boolean;
  readonly snippets: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly nestedSymbols: boolean;
  /** URI of a folder that is for the server alone, as long as the client has the same workspace. */
  readonly storage: string | undefined;
  /** The most folding ranges that it wants. */
  readonly mostFolds: number;
}

/** Reads an `initialize` request; what is not said is not supported. */
export function readFeatures(params: InitializeParams): ClientFeatures {
  const { textDocument = {}, workspace = {} } = params.capabilities;
  const { publishDiagnostics, diagnostic, codeAction, completion, hover, documentSymbol, foldingRange } = textDocument;
  const options = readOptions(params.initializationOptions);
  const versionedEdits = workspace.workspaceEdit?.documentChanges === true;
  return {
    locale: localeOf(options.locale ?? params.locale),
    pull: diagnostic !== undefined,
    refresh: workspace.diagnostics?.refreshSupport === true,
    related: publishDiagnostics?.relatedInformation === true || diagnostic?.relatedInformation === true,
    unnecessary: [publishDiagnostics, diagnostic].some((client) =>
      client?.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary),
    ),
    diagnosticVersion: publishDiagnostics?.versionSupport === true,
    ruleDocuments: options.ruleDocuments,
    ruleCommand: options.ruleCommand,
    codeActions: codeAction?.codeActionLiteralSupport !== undefined,
    preferred: codeAction?.isPreferredSupport === true,
    lazyEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    commands:
      workspace.executeCommand !== undefined &&
      (codeAction?.resolveSupport === undefined || codeAction.resolveSupport.properties.includes('command')),
    versionedEdits,
    preview: versionedEdits && workspace.workspaceEdit?.changeAnnotationSupport !== undefined,
    newFiles: versionedEdits && workspace.workspaceEdit?.resourceOperations?.includes('create') === true,
    renames: versionedEdits && workspace.workspaceEdit?.resourceOperations?.includes('rename') === true,
    watching: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace.workspaceFolders === true,
    folderChanges: workspace.fileOperations?.didDelete === true && workspace.fileOperations.didRename === true,
    showDocument: params.capabilities.window?.showDocument?.support === true,
    snippets: completion?.completionItem?.snippetSupport === true,
    markdownHover: hover?.contentFormat?.includes('markdown') === true,
    markdownCompletion: completion?.completionItem?.documentationFormat?.includes('markdown') === true,
    nestedSymbols: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    storage: options.storage,
    mostFolds: foldingRange?.rangeLimit ?? Infinity,
  };
}

/** Initialization options as far as they are what they should be. */
type ReadOptions = Pick<ClientFeatures, 'ruleDocuments' | 'ruleCommand' | 'storage'> & {
  readonly locale: string | undefined;
};

function readOptions(options: unknown): ReadOptions {
  const given = isRecord(options) ? options : {};
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return {
    locale: text(given['locale']),
    ruleDocuments: given['ruleDocuments'] === true,
    ruleCommand: text(given['ruleCommand']),
    storage: text(given['storage']),
  };
}

function localeOf(tag: string | undefined): Locale {
  return tag === undefined || /^ja\b/i.test(tag) ? 'ja' : 'en';
}
