import type { Evidence } from './evidence';

/** What makes a line end a break of the author's, whatever else speaks for the page. */
export type Obstacle =
  'bullet' | 'table' | 'indented' | 'set-off' | 'narrow' | 'item' | 'quotation' | 'speech' | 'sentence';

/** Lines narrower than a dozen characters are verse, names or headings; no page is so narrow. */
const NARROWEST_PAGE = 24;
/** Lines from this width on may have been filled by a page; narrower ones that are even are verse or lists. */
const NARROWEST_FILLED = 34;
const WIDEST_VERSE = 90;
/** Share of the lines around that are as wide, from which on a page seems to have filled them; in verse it takes more. */
const PEERS = 0.3;
const PEERS_IN_VERSE = 0.5;
/** A numbered item of a list, or the heading of a chapter. */
const ITEM =
  /^(?:[（(][0-9０-９一二三四五六七八九十]{1,3}[)）]|[0-9０-９]{1,3}(?:[.．)）](?![0-9０-９])|\u3000)|[①-⑳]|第[0-9０-９一二三四五六七八九十百]+[章節条部回編](?:[\s\u3000]|$))/;
/** A line that introduces a quotation on lines of its own. */
const INTRODUCES =
  /(?:[』」〕）](?:に(?:は|も)?|によ[るれ](?:と|ば)|を[曰云言]く|と)|[曰云言]く|い[わは]く|[次左]の(?:ごと|よう|如)[くに]?|によると|によれば|[のそ]文に|の条に)、$/;

/** @returns what forbids to join a line end; nothing where a line begins that none can begin by itself */
export function obstacleOf(known: Evidence): Obstacle | undefined {
  const { line, next, forbidden } = known.end;
  if (forbidden === 'strictly') return undefined;
  if (line.ending === 'closed' && known.openPeers === 0) return 'sentence';
  if (next.first === 'bullet' || next.first === 'middle-dot') return 'bullet';
  if (next.columns || line.columns) return 'table';
  const filled = isFilled(known);
  const paged = known.habits.ofCommonWidth >= 0.3;
  if (next.indent > 0 && !next.placed && !(filled && paged)) return 'indented';
  if (filled) return undefined;
  if (line.indent > 1 && next.indent === 0 && line.width < WIDEST_VERSE && !paged) return 'set-off';
  if (line.width < NARROWEST_PAGE) return 'narrow';
  if (ITEM.test(next.text)) return 'item';
  if (line.ending === 'comma' && INTRODUCES.test(line.text.slice(-12))) return 'quotation';
  return /^[「『―]/.test(next.text) ? 'speech' : undefined;
}

/** @returns whether a line is as wide as those around, as on a page */
export function isFilled({ end: { line }, habits, around }: Evidence): boolean {
  const peers = habits.stopping >= 0.3 ? PEERS_IN_VERSE : PEERS;
  return around.peers >= peers && line.width >= NARROWEST_FILLED && Math.abs(line.width - around.widest) <= 5;
}
