import { TextDocuments, type Connection, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { splitLines, splitLinesAgain, type Line } from '../core/text/lines';
import { applyChanges, applyOneChange } from './text-changes';

/** The language of a draft, chosen by the user or by the client's detection. */
const DRAFT_LANGUAGE = 'accessible-text';
/** Languages of texts that may be drafts, and of robots.txt; editors have two names for plain text. */
const TEXT_LANGUAGES: ReadonlySet<string> = new Set([DRAFT_LANGUAGE, 'plaintext', 'text', 'markdown', 'robots-txt']);

/** The texts that the editor holds. Each is a snapshot: a change makes a new document. */
export class OpenDocuments {
  private readonly synced = new TextDocuments<TextDocument>({
    create: (uri, languageId, version, text) => TextDocument.create(uri, languageId, version, text),
    update: (document, changes, version) => this.changed(document, changes, version),
  });
  /** The lines of texts that are being edited. */
  private readonly lines = new WeakMap<TextDocument, readonly Line[]>();
  /** By canonical URI, since clients spell one and the same in several ways. */
  private readonly documents = new Map<string, TextDocument>();
  readonly onDidOpen = this.synced.onDidOpen;
  /** Fires after `onDidOpen` too. */
  readonly onDidChange = this.synced.onDidChangeContent;
  readonly onDidSave = this.synced.onDidSave;
  readonly onDidClose = this.synced.onDidClose;

  constructor() {
    this.onDidOpen(({ document }) => this.documents.set(canonical(document.uri), document));
    this.onDidChange(({ document }) => this.documents.set(canonical(document.uri), document));
    this.onDidClose(({ document }) => this.documents.delete(canonical(document.uri)));
  }

  /** Takes over the connection's notifications about documents. */
  listen(connection: Connection): void {
    this.synced.listen(connection);
  }

  get(uri: string): TextDocument | undefined {
    return this.documents.get(canonical(uri));
  }

  /** @returns the document when its language is one that drafts are written in. */
  getText(uri: string): TextDocument | undefined {
    const document = this.get(uri);
    return document && TEXT_LANGUAGES.has(document.languageId) ? document : undefined;
  }

  /** @returns whether the document's language says that it is a draft. */
  isChosen(uri: string): boolean {
    return this.get(uri)?.languageId === DRAFT_LANGUAGE;
  }

  private changed(
    document: TextDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): TextDocument {
    const { uri, languageId } = document;
    const [change, ...others] = changes;
    const before = document.getText();
    if (!change || !('range' in change) || others.length > 0)
      return TextDocument.create(uri, languageId, version, applyChanges(before, changes));
    const lines = this.lines.get(document) ?? splitLines(before);
    const text = applyOneChange(before, lines, change);
    const next = TextDocument.create(uri, languageId, version, text);
    this.lines.set(next, splitLinesAgain(text, { text: before, lines }).lines);
    return next;
  }

  /** @returns canonical URIs of all documents */
  uris(): string[] {
    return [...this.documents.keys()];
  }
}

/** @returns the one spelling of a URI that everything here is kept by. */
export function canonical(uri: string): string {
  return URI.parse(uri).toString();
}
