import type { Deliverable } from '../book/deliverable';
import { groupNotes, type NoteGroup } from '../book/note-groups';
import type { NoteNumber } from '../book/notes';
import type { Draft } from '../syntax/draft';

/** What belongs together: the number under the cursor, the notes with that number and the marks that point to them. */
export interface NoteLinks {
  readonly at: NoteNumber;
  readonly entries: readonly NoteNumber[];
  readonly marks: readonly NoteNumber[];
}

/** Finds the note number at an offset of a draft with everything that belongs to it, through all files of the title. */
export function noteLinksAt(deliverable: Deliverable, draft: Draft, offset: number): NoteLinks | undefined {
  const isHere = ({ draft: own, span }: NoteNumber): boolean =>
    own === draft && span.start <= offset && offset <= span.end;
  for (const group of deliverable.notes.flatMap(groupNotes)) {
    const at = [...group.marks, ...group.entries].find(isHere);
    if (at) return linksOf(group, at);
  }
  return undefined;
}

function linksOf({ marks, entries }: NoteGroup, at: NoteNumber): NoteLinks {
  const isSame = ({ value }: NoteNumber): boolean => value === at.value;
  return { at, marks: marks.filter(isSame), entries: entries.filter(isSame) };
}
