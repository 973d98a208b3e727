/** So many characters on each side of a break tell it from the others of a book. */
const AROUND = 8;

/**
 * Writes down one break, so that it can be kept without the breaks around it.
 * @param place where the line ends
 * @returns the end of the line, the break and the beginning of what follows, as they stand in the text
 */
export function breakAt(text: string, place: number): string {
  const [before = ''] = /[^\r\n]*$/.exec(text.slice(Math.max(0, place - AROUND), place)) ?? [];
  const [behind = ''] = new RegExp(`^\\s*[^\\r\\n]{0,${AROUND}}`).exec(text.slice(place, place + 10 * AROUND)) ?? [];
  return before + behind;
}

/**
 * @param kept breaks as breakAt writes them, with as much of the lines as it takes
 * @returns tells of a place where a line ends whether its break is among those; how the file ends its lines does not matter
 */
export function createKept(kept: readonly string[]): (text: string, place: number) => boolean {
  const single = kept
    .map(withLineFeeds)
    .filter((words) => words.split(/\n+/).length === 2)
    .map((words) => ({ words, end: words.indexOf('\n') }));
  return (text, place) =>
    single.some(
      ({ words, end }) =>
        place >= end &&
        text.startsWith(words.slice(0, end), place - end) &&
        withLineFeeds(text.slice(place - end, place + 2 * words.length)).startsWith(words),
    );
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
