/** Why the text of a document cannot be read. */
export type UnreadableKind =
  | 'broken'
  | 'compound'
  | 'encrypted'
  | 'not-opened'
  | 'too-large'
  | 'too-many-files'
  | 'no-text'
  | 'part-missing'
  | 'part-broken'
  | 'own-entities';

/** What keeps a document from being read. */
export interface Unreadable {
  readonly kind: UnreadableKind;
  /** The file inside the document, where it is one of them. */
  readonly part?: string;
}

/** A file inside a document, and where its text begins in that of the whole (UTF-16 offset). */
export interface PublicationPart {
  readonly name: string;
  readonly start: number;
}

/** What is known of a document besides its text: a DOCX, an EPUB, a text DAISY. Its text is only read, never written. */
export interface Publication {
  /** In reading order; none where the document is not made of several texts. */
  readonly parts: readonly PublicationPart[];
  /** Paths of the files that belong to the one that stands for the document, from its folder. */
  readonly files?: readonly string[];
  readonly unreadable?: Unreadable;
  /** Whether somebody named it; of one that a search came upon nobody knows whether it is to be delivered. */
  readonly isNamed: boolean;
}

/** @returns whether a file is named as a DOCX, an EPUB or the package file of a DAISY book is */
export function isPublicationFile(path: string): boolean {
  // Word keeps a file whose name begins so beside each document that is open.
  return /\.(?:docx|epub|opf)$/i.test(path) && !/(?:^|\/)~\$[^/]*$/.test(path);
}
