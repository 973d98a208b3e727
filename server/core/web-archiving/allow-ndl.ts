import type { Draft } from '../syntax/draft';
import type { Edit } from '../text/edit';
import { dominantTerminator } from '../text/lines';

/** What the National Diet Library asks to be added; nothing stands behind the last colon. */
const GROUP = ['User-agent: ndl-japan', 'Disallow:'];

/** Adds the group at the end as the library shows it: every line that is there stays, and one blank line comes before. */
export function allowNdl({ text }: Draft): Edit {
  const terminator = dominantTerminator(text);
  const ending = /(?:\r\n|\r|\n)*$/.exec(text)?.[0] ?? '';
  const ends = ending.match(/\r\n|\r|\n/g)?.length ?? 0;
  const gap = text === ending ? '' : terminator.repeat(Math.max(0, 2 - ends));
  const span = { start: text.length, end: text.length };
  return { span, newText: gap + GROUP.map((line) => line + terminator).join('') };
}
