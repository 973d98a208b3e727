import type { ReportFormat } from './format-names';
import { htmlPieces, toHtml } from './formats/html';
import { toJson } from './formats/json';
import { toMarkdown } from './formats/markdown';
import { toPlainText } from './formats/plain-text';
import { reportDocument, type DeliveryReport } from './report-document';
import type { Locale } from '../text/wording';

/** Writes a delivery report as one text. */
export function writeReport(report: DeliveryReport, format: ReportFormat, locale: Locale): string {
  switch (format) {
    case 'html':
      return toHtml(reportDocument(report, locale), locale);
    case 'md':
      return toMarkdown(reportDocument(report, locale));
    case 'txt':
      return toPlainText(reportDocument(report, locale), locale);
    case 'json':
      return toJson(report);
  }
}

/** A delivery report as an HTML page, in pieces that follow each other: one of very many titles is long. */
export function reportPage(report: DeliveryReport, locale: Locale): Iterable<string> {
  return htmlPieces(reportDocument(report, locale), locale);
}
