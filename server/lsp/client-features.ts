import type { InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../core/rules/rule';

/** What the client understands and wants, as its `initialize` request says. */
export interface ClientFeatures {
  /** The language of every message. */
  readonly locale: Locale;
  /** It asks for diagnostics; otherwise they are sent to it. */
  readonly pull: boolean;
  /** It can be told to ask again. */
  readonly refresh: boolean;
  readonly related: boolean;
  readonly diagnosticVersion: boolean;
  /** It serves a document for each rule under `accessible-text-rule:`. */
  readonly ruleDocuments: boolean;
  readonly codeActions: boolean;
  readonly preferred: boolean;
  /** Edits of code actions may be worked out when one is chosen. */
  readonly lazyEdits: boolean;
  readonly versionedEdits: boolean;
  /** It can show edits for confirmation before it applies them. */
  readonly preview: boolean;
  /** It watches files for us when asked. */
  readonly watching: boolean;
}

/** Reads an `initialize` request; what is not said is not supported. */
export function readFeatures(params: InitializeParams): ClientFeatures {
  const { textDocument = {}, workspace = {} } = params.capabilities;
  const { publishDiagnostics, diagnostic, codeAction } = textDocument;
  const options = readOptions(params.initializationOptions);
  const versionedEdits = workspace.workspaceEdit?.documentChanges === true;
  return {
    locale: localeOf(options.locale ?? params.locale),
    pull: diagnostic !== undefined,
    refresh: workspace.diagnostics?.refreshSupport === true,
    related: publishDiagnostics?.relatedInformation === true || diagnostic?.relatedInformation === true,
    diagnosticVersion: publishDiagnostics?.versionSupport === true,
    ruleDocuments: options.ruleDocuments,
    codeActions: codeAction?.codeActionLiteralSupport !== undefined,
    preferred: codeAction?.isPreferredSupport === true,
    lazyEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    versionedEdits,
    preview: versionedEdits && workspace.workspaceEdit?.changeAnnotationSupport !== undefined,
    watching: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

function readOptions(options: unknown): { readonly locale: string | undefined; readonly ruleDocuments: boolean } {
  const given = typeof options === 'object' && options !== null ? options : {};
  return {
    locale: 'locale' in given && typeof given.locale === 'string' ? given.locale : undefined,
    ruleDocuments: 'ruleDocuments' in given && given.ruleDocuments === true,
  };
}

function localeOf(tag: string | undefined): Locale {
  return tag === undefined || /^ja\b/i.test(tag) ? 'ja' : 'en';
}
