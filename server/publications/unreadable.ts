import type { Unreadable, UnreadableKind } from '../core/syntax/publication';

/** Thrown where a document cannot be read. */
export class UnreadableError extends Error {
  readonly reason: Unreadable;

  /** @param part the file inside the document, where it is one of them */
  constructor(kind: UnreadableKind, part?: string) {
    super(part === undefined ? kind : `${kind}: ${part}`);
    this.reason = { kind, ...(part !== undefined && { part }) };
  }
}
