import type { Finding } from './finding';
import type { Locale } from '../text/wording';
import { lineIndexAt } from '../text/lines';
import { slice } from '../text/span';

/** So much of a paragraph is quoted that it can be searched for. */
const QUOTED = 24;

/**
 * Says where in a document (DOCX, EPUB, text DAISY) a finding stands, for nobody sees the lines of its text.
 * @returns the beginning of a sentence; nothing for a finding in a plain text, or about a document as a whole
 */
export function publicationPlace({ draft, span }: Finding, locale: Locale): string {
  const { publication } = draft;
  if (!publication || span.start === span.end) return '';
  const { lines, text } = draft;
  const part = publication.parts.findLast(({ start }) => start <= span.start);
  const line = lineIndexAt(lines, span.start);
  const isFilled = (index: number): boolean => slice(text, lines[index] ?? span).trim() !== '';
  let number = 0;
  for (let index = lineIndexAt(lines, part?.start ?? 0); index <= line; index++) if (isFilled(index)) number++;
  const quote = quoted(slice(text, lines[line] ?? span));
  if (locale === 'ja') return `${part ? `「${part.name}」の` : ''}${number}番目の段落「${quote}」: `;
  return `${part ? `${part.name}, paragraph` : 'Paragraph'} ${number}, "${quote}": `;
}

function quoted(line: string): string {
  const characters = [...line.trim()];
  return characters.length <= QUOTED ? characters.join('') : `${characters.slice(0, QUOTED).join('')}…`;
}
