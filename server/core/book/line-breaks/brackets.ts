/** Brackets that a stretch of text leaves open, and such that it closes without having opened them. */
export interface LooseBrackets {
  readonly openedRound: boolean;
  readonly closedRound: boolean;
  readonly openedQuote: boolean;
  readonly closedQuote: boolean;
}

const BRACKET = /[（(〔［）)〕］「『」』]/g;
const ROUND = '（(〔［）)〕］';
const CLOSING = '）)〕］」』';
const NONE: LooseBrackets = { openedRound: false, closedRound: false, openedQuote: false, closedQuote: false };

/** @returns the brackets of a line that find no partner on it */
export function looseBrackets(text: string): LooseBrackets {
  const found = text.match(BRACKET);
  if (!found) return NONE;
  const round = loose(found.filter((bracket) => ROUND.includes(bracket)));
  const quote = loose(found.filter((bracket) => !ROUND.includes(bracket)));
  return { openedRound: round.opened, closedRound: round.closed, openedQuote: quote.opened, closedQuote: quote.closed };
}

function loose(brackets: readonly string[]): { opened: boolean; closed: boolean } {
  let depth = 0;
  let closed = false;
  for (const bracket of brackets) {
    if (!CLOSING.includes(bracket)) depth++;
    else if (depth > 0) depth--;
    else closed = true;
  }
  return { opened: depth > 0, closed };
}
