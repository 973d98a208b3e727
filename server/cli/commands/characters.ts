import { uncommonCharacters, type UncommonCharacter } from '../../core/assist/uncommon-characters';
import type { Draft } from '../../core/syntax/draft';
import { displayWidth } from '../../core/text/width';
import { loadFolder } from '../load';
import type { LintOptions } from '../options';
import { positionAt } from '../result';
import { createSession, pathOf, shownPath } from '../session';
import { countTargets, findTargets } from '../targets';
import type { Terminal } from '../terminal';

/**
 * Lists the characters beyond JIS level 2 of each draft, with code points, counts and the lines of the first places.
 * @returns the exit code: 0, or 3 where something could not be read
 */
export async function listCharacters(
  paths: readonly string[],
  options: LintOptions,
  terminal: Terminal,
): Promise<number> {
  const { say, out, note } = terminal;
  const session = await createSession(options, terminal);
  const targets = await findTargets(session, paths);
  let drafts = 0;
  for (const folder of targets.folders) {
    const { titles } = await loadFolder(session, folder, () => undefined);
    for (const { wanted, uriOf } of titles) {
      // Who works on a document has no use for the lines of the text that was taken out of it.
      for (const draft of wanted.filter(({ format }) => format !== 'publication')) {
        const path = shownPath(session, pathOf(uriOf(draft)));
        out(`${drafts++ > 0 ? '\n' : ''}${describe(path, draft, terminal)}`);
      }
    }
  }
  if (drafts === 0 && session.failures.length === 0) note(say(countTargets(targets) === 0 ? 'noTextFile' : 'noDraft'));
  for (const { sentence } of session.failures) note(sentence);
  return session.failures.length > 0 ? 3 : 0;
}

function describe(path: string, draft: Draft, { say, colours }: Terminal): string {
  const found = uncommonCharacters(draft.text);
  const total = found.reduce((sum, { count }) => sum + count, 0);
  const key = found.length === 0 ? 'noUncommonCharacter' : 'uncommonCharacters';
  const head = say(key, { path: colours.bold(path), kinds: found.length, total });
  return `${[head, ...found.map((one) => `  ${row(one, draft, say)}`)].join('\n')}\n`;
}

function row({ character, codes, count, places }: UncommonCharacter, { lines }: Draft, say: Terminal['say']): string {
  const known = [...new Set(places.map((place) => positionAt(lines, place).line))].join(', ');
  const key = places.length < count ? 'uncommonCharacterMore' : 'uncommonCharacter';
  const shown = character + ' '.repeat(Math.max(0, 2 - displayWidth(character)));
  return say(key, { character: shown, codes, count, lines: known });
}
