import type { Draft } from '../syntax/draft';
import type { Span } from '../text/span';
import type { Report, Wording } from './rule';

/** So many of the other places are linked; the finding names the total. */
const MOST_LINKED = 10;
const ALSO_HERE: Wording = { ja: 'ここにもあります', en: 'Here too' };

/** One finding about several places of a file: it stands on the first and leads to others. @param spans at least one */
export function placesInFile(
  draft: Draft,
  spans: readonly [Span, ...Span[]],
): Pick<Report, 'span' | 'places' | 'related'> {
  const [span, ...others] = spans;
  if (others.length === 0) return { span };
  const related = others.slice(0, MOST_LINKED).map((other) => ({ draft, span: other, message: ALSO_HERE }));
  return { span, places: spans.map(({ start }) => start), related };
}
