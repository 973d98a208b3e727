// What client and server say to each other beyond LSP. Plain data only: the server keeps a definition of its own.

/** Request, client to server: is this document a draft? Answered with true or false. */
export const isDraftRequest = 'accessibleText/isDraft';

export interface IsDraftParams {
  /** The document's URI, as in LSP. */
  readonly uri: string;
  /** The beginning of its text: at most `headLines` lines and `headCharacters` characters. */
  readonly head: string;
}

/**
 * Notification, server to client, without parameters: what counts as a draft may have changed (an accessible-text.json was
 * written or removed), so the client asks again about every open plain-text document.
 */
export const draftsChangedNotification = 'accessibleText/draftsChanged';

export const headLines = 200;

/** A text without line breaks is one line of any length. */
export const headCharacters = 20_000;

/** Initialization options of the server. */
export interface ServerInitialization {
  /** The editor's display language, such as `ja` or `en`: the language of every message. */
  readonly locale: string;
}
