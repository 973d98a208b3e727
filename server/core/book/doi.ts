import { foldWidth } from '../text/fold';
import { matchesIn } from '../text/matches';
import type { Span } from '../text/span';

/** Put before a DOI, it makes an address of it. */
export const DOI_ADDRESS = 'https://doi.org/';

/** The prefix of DOIs that the National Diet Library gives; its own permanent identifier follows. */
export const NDL_PREFIX = '10.11501';

/** What stands before a DOI: the address to use, an address or a label that is used no more, or nothing. */
export type DoiLead = 'address' | 'old' | 'none';

/** A DOI in a line, as it is meant: half-width and without the punctuation of the sentence around it. */
export interface Doi {
  readonly lead: DoiLead;
  /** Which institution gave it: `10.11501`. */
  readonly prefix: string;
  /** May be empty where the line ends behind the slash. */
  readonly suffix: string;
  /** Whether a part of it is written in full-width characters. */
  readonly wide: boolean;
  /** With its lead (UTF-16 offsets of the line). */
  readonly span: Span;
}

/** A permanent identifier of the National Diet Library's digital collections in a line. */
export interface NdlIdentifier {
  readonly number: string;
  readonly span: Span;
}

/** Cheap: hardly any line of a book has one. */
const MAY_OCCUR = /[1１][0０][．.][0-9０-９]{4}/;
const LEAD = /(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/|(?<![a-z])doi\s*:\s*|(?<![a-z])doi\s+(?=10\.)/.source;
const START = new RegExp(`(?:(${LEAD})|(?<![\\w./-]))(10\\.\\d{4,9}(?:\\.\\d+)*)/`, 'gi');
/** Behind a prefix in half-width letters: full-width letters there belong to the sentence. */
const SUFFIX = /^[!#-;=?-~]*/;
const WIDE_SUFFIX = /^[!-~！-～]*/;
const WIDE = /[！-～]/;
/** What ends a sentence or opens the next bracket, but no DOI. */
const PUNCTUATION = /[.,;:!?'"([{<>]$/;
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
/** So much of a line is looked at for a DOI at its end: a line may be as long as a book. */
const LONGEST_HEAD = 200;
/** Something that is meant to be a DOI, by its label, with its first letters as OCR may misread them. */
const MEANT = new RegExp(`(?:${LEAD})([1lI|][0OoQ][.,][!-~]*)`, 'gi');
/** Where a line can only go on in the next one. */
const GOES_ON = new RegExp(`(?:${LEAD})(?:10(?:\\.\\d*)?)?$|10\\.\\d{4,9}/(?:[!-~]*[-/_])?$`, 'i');

const NDL_IDENTIFIER =
  /(?:https?:\/\/(?:www\.)?dl\.ndl\.go\.jp\/)?info:ndljp\/pid\/(\d+)|https?:\/\/dl\.ndl\.go\.jp\/pid\/(\d+)/gi;

/** Finds DOIs in one line, also full-width ones. */
export function findDois(line: string): Doi[] {
  if (!MAY_OCCUR.test(line)) return [];
  const folded = foldWidth(line);
  return matchesIn(folded, START).map(({ 0: all, 1: lead, 2: prefix = '', index }) => {
    const from = index + all.length;
    const head = line.slice(index + (lead?.length ?? 0), from);
    const written = (WIDE.test(head) ? WIDE_SUFFIX : SUFFIX).exec(line.slice(from))?.[0] ?? '';
    const suffix = withoutPunctuation(foldWidth(written));
    const span = { start: index, end: from + suffix.length };
    return { lead: leadOf(lead), prefix, suffix, wide: WIDE.test(line.slice(span.start, span.end)), span };
  });
}

function leadOf(lead: string | undefined): DoiLead {
  if (lead === undefined) return 'none';
  return lead.toLowerCase() === DOI_ADDRESS ? 'address' : 'old';
}

/** Takes off what belongs to the sentence: its full stop, and a bracket that was opened before the DOI. */
function withoutPunctuation(suffix: string): string {
  let rest = suffix;
  for (;;) {
    const last = rest.at(-1) ?? '';
    const opening = BRACKETS[last];
    const isOutside = opening !== undefined && count(rest, last) > count(rest, opening);
    if (!isOutside && !PUNCTUATION.test(last)) return rest;
    rest = rest.slice(0, -1);
  }
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}

/** Finds what is called a DOI and cannot be one: a letter in the place of a digit, a prefix that is too short. */
export function findMisreadDois(line: string): Span[] {
  const folded = foldWidth(line);
  const right = findDois(line);
  return matchesIn(folded, MEANT).flatMap(({ 0: all, 1: written = '', index }) => {
    const start = index + all.length - written.length;
    const end = start + withoutPunctuation(written).length;
    const isRight = right.some(({ span }) => span.start <= start && start < span.end);
    return isRight || end === start || (end === line.trimEnd().length && GOES_ON.test(folded.trimEnd()))
      ? []
      : [{ start, end }];
  });
}

/** A DOI that goes on in the next line. */
export interface BrokenDoi {
  /** What stands in the first line (UTF-16 offsets of it). */
  readonly head: Span;
  /** The whole DOI with its lead. */
  readonly whole: string;
  /** How many UTF-16 units of white space stand at the end of the line, and at the beginning of the next one. */
  readonly atEnd: number;
  readonly atStart: number;
}

/** Tells where the end of a line cuts a DOI in two. */
export function findBrokenDoi(line: string, next: string): BrokenDoi | undefined {
  const head = line.trimEnd();
  if (!GOES_ON.test(foldWidth(head.slice(-LONGEST_HEAD)))) return undefined;
  const tail = next.trimStart().slice(0, LONGEST_HEAD);
  const joined = head + tail;
  const doi = findDois(joined).find(({ span }) => span.start < head.length && span.end > head.length);
  if (!doi) return undefined;
  const whole = joined.slice(doi.span.start, doi.span.end);
  const [atEnd, atStart] = [line.length - head.length, next.length - next.trimStart().length];
  return { head: { start: doi.span.start, end: head.length }, whole, atEnd, atStart };
}

/** Finds permanent identifiers such as info:ndljp/pid/1001142 in one line, by themselves or in an address. */
export function findNdlIdentifiers(line: string): NdlIdentifier[] {
  if (!line.includes('ndl')) return [];
  return matchesIn(line, NDL_IDENTIFIER).map(({ 0: all, 1: info, 2: page, index }) => ({
    number: info ?? page ?? '',
    span: { start: index, end: index + all.length },
  }));
}
