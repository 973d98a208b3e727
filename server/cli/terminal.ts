import picocolors from 'picocolors';
import type { Locale } from '../core/rules/rule';
import { createSay, type Say } from './messages';

/** Paints text, or leaves it alone where colours are not wanted. */
export type Colours = ReturnType<typeof picocolors.createColors>;

/** No colours: for files, pipes and screen readers. */
export const PLAIN: Colours = picocolors.createColors(false);

/** Where a command says things. */
export interface Terminal {
  readonly locale: Locale;
  readonly say: Say;
  readonly colours: Colours;
  /** Writes the result. */
  readonly out: (text: string) => void;
  /** Writes a line for the person in front of the screen, which is no part of the result. */
  readonly note: (line: string) => void;
}

/** The terminal of this process. */
export function processTerminal(locale: Locale): Terminal {
  return {
    locale,
    say: createSay(locale),
    colours: picocolors.createColors(wantsColours(process.stdout, process.env)),
    out: (text) => void process.stdout.write(text),
    note: (line) => void process.stderr.write(`${visible(line)}\n`),
  };
}

/** Colours are for terminals; NO_COLOR and TERM=dumb switch them off, FORCE_COLOR on. */
export function wantsColours(
  stream: { readonly isTTY?: boolean; hasColors?(environment: object): boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const { FORCE_COLOR } = environment;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY === true && stream.hasColors?.(environment) === true;
}

/** Control characters, and those that turn the direction of writing: a draft or a file name may hold them. */
const UNSAFE = /[\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Shows characters that a terminal would obey as their code. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (c) => `<U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`);
}
