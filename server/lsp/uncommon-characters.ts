import { uncommonCharacters } from '../core/assist/uncommon-characters';
import { splitLines } from '../core/text/lines';
import { toRange } from './positions';
import type { DocumentParams, UncommonCharactersResult } from './protocol';
import type { Session } from './session';

/** Answers UNCOMMON_CHARACTERS. */
export function listUncommonCharacters(session: Session, { uri }: DocumentParams): UncommonCharactersResult {
  const text = session.documents.getText(uri)?.getText() ?? '';
  const lines = splitLines(text);
  return uncommonCharacters(text).map(({ character, codes, count, places }) => ({
    character,
    codes,
    count,
    places: places.map((start) => toRange(lines, { start, end: start + character.length })),
  }));
}
