import type { Ending } from './character-class';
import type { Evidence } from './evidence';
import { both, byEnding, holds, named, stepped, type Feature } from './feature';
import type { LineShape } from './line-end';
import { isFilled } from './obstacle';

type Known = Feature<Evidence>;

const INDENTS = ['none', 'out', 'out-set-off', 'same', 'more', 'less', 'placed'] as const;

/** How the indent changes at the break: paragraphs begin with one, the rest of a broken line does not. */
function indentOf({ end: { line, next } }: Evidence): (typeof INDENTS)[number] {
  if (next.placed) return 'placed';
  if (next.indent === 0) return line.indent > 1 ? 'out-set-off' : line.indent > 0 ? 'out' : 'none';
  if (next.indent === line.indent) return 'same';
  return next.indent > line.indent ? 'more' : 'less';
}

/** What is to be thought of a line that no page has filled: below a certain width it looks like verse. */
function placeOf(known: Evidence): 'filled' | 'unfilled' | 'verse' {
  if (isFilled(known)) return 'filled';
  return known.around.short >= 0.7 && known.around.closed < 0.6 ? 'verse' : 'unfilled';
}

const ENDINGS: readonly Ending[] = ['open', 'comma', 'closed'];
const looksLikeHeading = ({ indent, width }: LineShape): boolean => indent >= 2 && width < 40;

function headingOf({ end: { line, next } }: Evidence): 'none' | 'line' | 'next' | 'both' {
  if (looksLikeHeading(line)) return looksLikeHeading(next) ? 'both' : 'line';
  return looksLikeHeading(next) ? 'next' : 'none';
}

const indented: Known = stepped('indented', [0.03, 0.15, 0.4, 0.7], ({ habits }) => habits.indented);
const closed: Known = stepped('closed', [0.15, 0.35, 0.55, 0.75, 0.9], ({ habits }) => habits.closed);
const short: Known = stepped('short', [0.2, 0.5, 0.8, 0.95], ({ around }) => around.short);
const filledNear: Known = stepped('filled-near', [0.1, 0.2, 0.35, 0.5, 0.7], ({ around }) => around.filled);
const few: Known = stepped('peers', [0.15, 0.4], ({ around }) => around.peers);
const even: Known = holds('even', ({ around }) => around.peers >= 0.5);
const ofCommon: Known = stepped('of-common', [0.15, 0.3, 0.5, 0.7], ({ habits }) => habits.ofCommonWidth);
const unfilled: Known = holds('unfilled', stopsShort);

/** @returns whether a line stops short of those around */
export function stopsShort({ end, around }: Evidence): boolean {
  return end.line.width < around.widest - 6;
}

const DISTANCES = [-30, -12, -6, -3, -1, 2, 5, 20];
const WIDTHS = [10, 16, 24, 32, 44, 64, 90, 130, 200];

const WIDTH_FEATURES: readonly Known[] = [
  byEnding(
    both(
      stepped('fill', DISTANCES, ({ end, around }) => end.line.width - around.widest),
      few,
    ),
  ),
  byEnding(
    both(
      stepped('common', DISTANCES, ({ end, habits }) => end.line.width - habits.commonWidth),
      ofCommon,
    ),
  ),
  byEnding(stepped('peers', [0.01, 0.15, 0.3, 0.5, 0.75], ({ around }) => around.peers)),
  byEnding(
    both(
      stepped('run', [2, 3, 4, 6, 10], ({ around }) => around.run),
      unfilled,
    ),
  ),
  stepped('width', WIDTHS, ({ end }) => end.line.width),
  stepped('next-width', WIDTHS, ({ end }) => end.next.width),
  both(
    stepped('narrower', [16, 24, 36, 48, 60, 80, 120], ({ end: { line, next } }) => Math.min(line.width, next.width)),
    few,
  ),
  both(
    stepped('wider', [24, 36, 48, 60, 80, 120, 200], ({ end: { line, next } }) => Math.max(line.width, next.width)),
    few,
  ),
  both(filledNear, short),
  both(filledNear, unfilled),
];

const HABIT_FEATURES: readonly Known[] = [
  byEnding(
    both(
      stepped('stopping-near', [0.03, 0.1, 0.2, 0.35, 0.55], ({ around }) => around.stopping),
      unfilled,
    ),
  ),
  byEnding(
    both(
      stepped('stopping', [0.02, 0.06, 0.15, 0.3, 0.5], ({ habits }) => habits.stopping),
      unfilled,
    ),
  ),
  byEnding(
    both(
      stepped('closed-near', [0.2, 0.4, 0.6, 0.8, 0.95], ({ around }) => around.closed),
      unfilled,
    ),
  ),
  byEnding(
    both(
      stepped('sentences-near', [0.01, 0.1, 0.25, 0.5], ({ around }) => around.sentences),
      short,
    ),
  ),
  byEnding(both(closed, unfilled)),
  byEnding(
    both(
      named('next-ending', ENDINGS, ({ end }) => end.next.ending),
      closed,
    ),
  ),
  byEnding(
    both(
      named('previous-ending', [...ENDINGS, 'none'], ({ previous }) => previous?.line.ending ?? 'none'),
      closed,
    ),
  ),
  both(
    stepped('beginning', [2, 3, 5], ({ end, habits }) => habits.beginnings.get(end.next.text.slice(0, 2)) ?? 0),
    even,
  ),
  both(
    stepped('same-ending', [2, 3, 5], ({ end, habits }) => habits.endings.get(end.line.text.slice(-2)) ?? 0),
    even,
  ),
];

/** Features of what stands between the lines, of indents, widths and habits. */
export const LAYOUT_FEATURES: readonly Known[] = [
  byEnding(named('ending', ['any'], () => 'any')),
  named('place', ['filled', 'unfilled', 'verse'], placeOf),
  named('gap', ['nothing', 'blank', 'blanks', 'furniture', 'page-mark'], ({ end }) => end.gap),
  both(named('indent', INDENTS, indentOf), indented),
  both(
    holds('begins-behind-gap', ({ previous }) => previous?.gap !== 'nothing'),
    stepped('narrow', [24, 36, 50, 80], ({ end }) => end.line.width),
  ),
  named('heading', ['none', 'line', 'next', 'both'], headingOf),
  ...WIDTH_FEATURES,
  ...HABIT_FEATURES,
];
