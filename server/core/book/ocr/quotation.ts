const OPENING = /[「『〈《（(“｢]/g;
const CLOSING = /[」』〉》）)”｣]/g;
/** A quotation is seldom longer, and a line may be a whole book. */
const LONGEST = 2000;

/** @returns whether a place of a line lies between an opening bracket and its closing one; plays and rakugo never close theirs */
export function isInsideQuotation(line: string, at: number): boolean {
  const before = line.slice(Math.max(0, at - LONGEST), at);
  return (before.match(OPENING) ?? []).length > (before.match(CLOSING) ?? []).length;
}
