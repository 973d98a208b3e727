import { canonical } from './open-documents';
import { isRecord, stringsOf } from './plain-data';

/** Which files and folders the user switched on or off (see CHOICES of the protocol). */
export class Choices {
  private chosen: ReadonlyMap<string, boolean> = new Map();

  /** Takes the place of what was said before. @param params ChoicesParams; what is none says nothing */
  set(params: unknown): void {
    const given = isRecord(params) ? params : {};
    const entries = (value: unknown, isDraft: boolean): [string, boolean][] =>
      stringsOf(value).map((uri) => [canonical(uri).replace(/\/$/, ''), isDraft]);
    this.chosen = new Map([...entries(given['notDrafts'], false), ...entries(given['drafts'], true)]);
  }

  /** @returns what was said of the file or the innermost folder around it; undefined where nothing was */
  of(uri: string): boolean | undefined {
    for (let at = uri; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const isDraft = this.chosen.get(at);
      if (isDraft !== undefined || !at.includes('/')) return isDraft;
    }
  }
}
