import { foldWidth } from '../text/fold';
import type { Span } from '../text/span';

/** A number by which a library manages its own copy, as it stands in one line (guide G.2-6). */
export interface ControlNumber {
  /** Label and number, in UTF-16 offsets of the line. */
  readonly span: Span;
  /** Whether a label such as 請求記号 says so; otherwise only the shape tells. */
  readonly labelled: boolean;
}

const LABELLED = /(請求記号|登録番号|資料番号|書誌番号)\s*[:]?\s*([0-9A-Za-zァ-ヶ][0-9A-Za-zァ-ヶ.\/\-| ]{0,30})/g;

/** Finds the control numbers of holding libraries in one line of front matter. */
export function findControlNumbers(line: string): ControlNumber[] {
  return [...foldWidth(line).matchAll(LABELLED)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].trimEnd().length },
    labelled: true,
  }));
}
