import type { PublicationPart } from '../core/syntax/publication';

/** The text of one file of a document, as the lines of a plain text. */
export interface PartText {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Puts the texts of a document together, an empty line between two of them. */
export function joinParts(texts: readonly PartText[]): { readonly text: string; readonly parts: PublicationPart[] } {
  const parts: PublicationPart[] = [];
  const pieces: string[] = [];
  let start = 0;
  for (const { name, lines } of texts) {
    const piece = `${lines.join('\n')}\n`;
    parts.push({ name, start });
    pieces.push(piece);
    start += piece.length + 1;
  }
  return { text: pieces.join('\n'), parts };
}
