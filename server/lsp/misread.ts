import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { fill } from '../core/lint/wording';
import { encodingNotUtf8 } from '../core/rules/encoding-not-utf8';
import type { Locale, Wording } from '../core/rules/rule';
import type { Decoded, TextEncoding } from '../core/text/decode';
import { splitLines } from '../core/text/lines';
import { shownSpan, toRange } from './positions';

/** What people call the encodings. */
export const NAMES: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'shift_jis': 'Shift_JIS',
};

const MESSAGE: Wording = {
  ja: 'このファイルの文字コードは {encoding} ですが、別の文字コードとして開かれているため、文字が化けています。このまま保存すると、本の文章が失われます。保存せずに、文字コード {encoding} を指定して開き直してください。',
  en: 'This file is encoded in {encoding} but was opened as something else, so its text is garbled. Saving it now would destroy the text of the book. Do not save it: reopen it with the encoding {encoding}.',
};

/**
 * Tells whether an editor shows a file in another encoding than its own, so that saving would destroy the book.
 * @param shown the text in the editor
 */
export function isMisread(shown: string, { text, bytes }: Decoded): boolean {
  return bytes.encoding !== 'utf-8' && bytes.undecodable === 0 && shown.includes('\uFFFD') && !text.includes('\uFFFD');
}

/** The one thing to be said of a garbled text: every finding would be about a text that is not on the screen. */
export function misreadDiagnostic(shown: string, encoding: TextEncoding, locale: Locale): Diagnostic {
  const lines = splitLines(shown);
  return {
    range: toRange(lines, shownSpan(lines, { start: 0, end: 0 })),
    severity: DiagnosticSeverity.Error,
    code: encodingNotUtf8.meta.id,
    source: 'accessible-text',
    message: misreadMessage(encoding, locale),
  };
}

/** Tells the user what to do. @param encoding what the bytes have */
export function misreadMessage(encoding: TextEncoding, locale: Locale): string {
  return fill(MESSAGE[locale], { encoding: NAMES[encoding] }, locale);
}
