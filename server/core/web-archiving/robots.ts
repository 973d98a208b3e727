import robotsParser from 'robots-parser';
import type { Draft } from '../syntax/draft';
import { slice, type Span } from '../text/span';

/** The name of the crawler that the National Diet Library collects web sites with. */
export const NDL_ROBOT = 'ndl-japan';

/** Any robot that has no group of its own. */
const EVERY_ROBOT = '*';
/** Where the file stands does not matter to its rules. */
const SITE = 'https://robots.invalid/';

/** A line that says something: `Disallow: /private/`. */
export interface RobotsLine {
  /** Index among the lines of the file. */
  readonly index: number;
  /** In small letters. */
  readonly field: string;
  readonly value: string;
  /** Without the white space around it and the comment behind it. */
  readonly span: Span;
}

/** A robots.txt as the crawler of the National Diet Library reads it. */
export interface Robots {
  readonly draft: Draft;
  /** Whether a group names the crawler; what is said of every robot does not hold for it then. */
  readonly isNamed: boolean;
  /** The lines that name it. */
  readonly names: readonly RobotsLine[];
  /** The lines that hold for it and keep it from something. */
  readonly refusals: readonly RobotsLine[];
  /** Whether a group names it but says nothing, so that it does not count. */
  readonly isEmpty: boolean;
  /** The line that keeps it from the top of the site, and so from all of it. */
  readonly gate: RobotsLine | undefined;
}

/** Lines in a row that begin with User-agent, and what is said behind them. */
interface Group {
  readonly names: RobotsLine[];
  readonly rules: RobotsLine[];
}

/** Reads a robots.txt. Which rules hold is decided by a parser of RFC 9309; here is told where they stand. */
export function readRobots(draft: Draft): Robots {
  const groups = groupsOf(robotsLines(draft));
  const own = groups.filter(({ names }) => names.some(isAbout(NDL_ROBOT)));
  const isEmpty = own.length > 0 && own.every(({ rules }) => rules.length === 0);
  const counts = own.length > 0 && !isEmpty ? own : groups.filter(({ names }) => names.some(isAbout(EVERY_ROBOT)));
  const rules = counts.flatMap((group) => group.rules);
  const refusals = rules.filter(({ field, value }) => field === 'disallow' && value !== '');
  const parsed = robotsParser(`${SITE}robots.txt`, draft.text);
  const decisive = parsed.getMatchingLineNumber(SITE, NDL_ROBOT);
  return {
    draft,
    isNamed: own.length > 0,
    names: own.flatMap(({ names }) => names.filter(isAbout(NDL_ROBOT))),
    refusals,
    isEmpty,
    gate: parsed.isDisallowed(SITE, NDL_ROBOT) ? refusals.find(({ index }) => index + 1 === decisive) : undefined,
  };
}

/** @returns the lines that say something, without comments */
export function robotsLines({ text, lines }: Draft): RobotsLine[] {
  return lines.flatMap((line, index) => {
    const written = slice(text, line).replace(/#.*$/, '');
    const colon = written.indexOf(':');
    if (colon < 0) return [];
    const before = written.slice(0, colon);
    const start = line.start + before.length - before.trimStart().length;
    const value = written.slice(colon + 1).trim();
    const span = { start, end: line.start + written.trimEnd().length };
    return [{ index, field: before.trim().toLowerCase(), value, span }];
  });
}

/** Finds what was meant to be a comment behind a value: a pattern has neither spaces nor Japanese. @returns where it stands */
export function commentInValue({ value, span }: RobotsLine): Span | undefined {
  const match = /(?:\/\*(?=.*[\s\u0080-\uFFFF]).*\*\/|<!--.*|(?<=^|\s)\/\/.*)$/.exec(value);
  return match ? { start: span.end - match[0].length, end: span.end } : undefined;
}

function groupsOf(lines: readonly RobotsLine[]): Group[] {
  const groups: Group[] = [];
  let isNaming = false;
  for (const line of lines) {
    const isName = line.field === 'user-agent';
    if (isName && !isNaming) groups.push({ names: [], rules: [] });
    const group = groups.at(-1);
    if (isName) group?.names.push(line);
    else if (line.field === 'allow' || line.field === 'disallow') group?.rules.push(line);
    isNaming = isName;
  }
  return groups;
}

/** Names are compared without a version: `ndl-japan/1.0`. */
function isAbout(robot: string): (line: RobotsLine) => boolean {
  return ({ value }) => value.toLowerCase().replace(/\/.*$/, '').trim() === robot;
}
