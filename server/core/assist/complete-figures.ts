import { isBracketed, readFigures, unmarkedCitations } from '../book/figures';
import { figureLine, writtenLabel } from '../rules/figure-text';
import { typedFrom, type Cursor } from './cursor';
import type { Suggestion } from './suggestion';

const FIGURE_WORDS = ['zu', 'figure', 'hyo', 'shashin'];
/** What may be written of 〔図1 already: a bracket, a kind, a number. */
const TYPED = /^([\s　]*)([〔［[【(（]?(?:図表?|表|写真|グラフ|地図|挿絵)?[0-9０-９.-]*)$/;
const MOST = 5;

/** Suggests the lines for figures that the text above names and that stand nowhere; on a blank line only the nearest. */
export function completeFigures(cursor: Cursor): Suggestion[] {
  const { section, before, after, draft, line, offset } = cursor;
  if (section?.kind !== 'body' || !/^[〕］\]】)）]?$/.test(after.trim())) return [];
  const word = /^[\s　]*([A-Za-z]{2,})$/.exec(before)?.[1]?.toLowerCase();
  const typed =
    word !== undefined && FIGURE_WORDS.some((name) => name.startsWith(word)) ? word : TYPED.exec(before)?.[2];
  if (typed === undefined) return [];
  const figures = readFigures(cursor.deliverable);
  const places = figures.places.filter(({ mark }) => mark.span.start < line.start || mark.span.start > line.end);
  const model = places.find(isBracketed);
  const named = unmarkedCitations({ ...figures, places }, cursor.deliverable).filter(
    (citation) => citation.draft === draft && citation.mark.span.end < offset,
  );
  const span = typedFrom(cursor, before.length - typed.length);
  const most = typed === '' ? 1 : MOST;
  return named.slice(-most).map((citation) => {
    const text = figureLine(writtenLabel(citation), model);
    return {
      kind: 'mark',
      label: text,
      detail: { ja: '本文で触れている図などの場所', en: 'Where a figure stands that the text names' },
      filter: `${text} ${writtenLabel(citation)} ${FIGURE_WORDS.join(' ')}`,
      text,
      span: { start: span.start, end: span.end + after.trim().length },
    };
  });
}
