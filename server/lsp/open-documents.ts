import { TextDocuments, type Connection, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { isPublicationFile } from '../core/syntax/publication';
import { replaceSpan, withLines, type LinedText } from '../core/text/edit-lines';
import type { Span } from '../core/text/span';
import { toSpan } from './positions';
import { applyChanges } from './text-changes';

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
  private readonly lined = new WeakMap<TextDocument, LinedText>();
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

  /** @returns the document when its language is one that drafts are written in; nothing that others than texts are made of. */
  getText(uri: string): TextDocument | undefined {
    const document = this.get(uri);
    return document && TEXT_LANGUAGES.has(document.languageId) && !isPublicationFile(uri) ? document : undefined;
  }

  /** @returns the text of a document that is being edited, with its lines */
  linesOf(document: TextDocument): LinedText | undefined {
    return this.lined.get(document);
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
    const text = document.getText();
    if (!change || !('range' in change) || others.length > 0)
      return TextDocument.create(uri, languageId, version, applyChanges(text, changes));
    const before = this.lined.get(document) ?? withLines(text);
    const now = replaceSpan(before, inOrder(toSpan(before.lines, change.range)), change.text);
    const next = TextDocument.create(uri, languageId, version, now.text);
    this.lined.set(next, now);
    return next;
  }

  /** @returns canonical URIs of all documents */
  uris(): string[] {
    return [...this.documents.keys()];
  }
}

/** Some clients send a selection as it was made, backwards. */
function inOrder({ start, end }: Span): Span {
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/** @returns the one spelling of a URI that everything here is kept by. */
export function canonical(uri: string): string {
  return URI.parse(uri).toString();
}
