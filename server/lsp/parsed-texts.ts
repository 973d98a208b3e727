import { parseDraft, parseInSteps, type Source } from '../core/syntax/parse';
import type { Draft } from '../core/syntax/draft';
import type { TextEncoding } from '../core/text/decode';
import type { Project } from '../host/project';
import type { StoredText } from '../host/stored-text';
import { parentOf, pathBelow } from '../host/uri';
import { inSlices } from './in-slices';
import { isMisread } from './misread';
import type { OpenDocuments } from './open-documents';

/** So many characters of a text are read at once; of longer ones this much tells how they begin. */
const READ_AT_ONCE = 10_000;

/** Texts as drafts, parsed again only where they were changed. They come from the editor before the disk; URIs are canonical. */
export class ParsedTexts {
  /** Good as long as path, text and facts about the bytes are the same. */
  private readonly parsed = new Map<string, Draft>();
  /** Long texts that are being read for the first time. */
  private readonly reading = new Map<string, Promise<void>>();
  /** Open documents of which the client says that they are shown in another encoding than their own. */
  private readonly misread = new Set<string>();
  /** Documents that were found to be garbled, with the encodings of their files. */
  private readonly garbled = new Map<string, TextEncoding>();

  /** @param isNamed whether configuration or user say that a file is a draft */
  constructor(
    private readonly documents: OpenDocuments,
    private readonly isNamed: (uri: string, project: Project) => boolean,
  ) {}

  /** @returns the draft as it is now: nothing here waits. @param stored what the file holds on the disk */
  parse(uri: string, project: Project, stored: StoredText | undefined): Draft | undefined {
    const source = this.sourceOf(uri, project, stored);
    if (!source) return undefined;
    if (source.publication) return parseDraft(source);
    const { path, text, bytes } = source;
    const known = this.parsed.get(uri);
    if (known && known.text === text && known.path === path && known.bytes === bytes) return known;
    const draft = parseDraft(source, known);
    this.parsed.set(uri, draft);
    return draft;
  }

  /** Reads a long text that is new here a little at a time, so that others are answered before it is parsed. */
  readAhead(uri: string, project: Project, stored: StoredText | undefined): Promise<void> | undefined {
    const source = this.sourceOf(uri, project, stored);
    const running = this.reading.get(uri);
    if (!source || running || !this.isNew(uri, source)) return running;
    const reading = inSlices(parseInSteps(source)).then((draft) => {
      // Nobody may want it any more.
      if (this.reading.get(uri) !== reading) return;
      this.parsed.set(uri, draft);
      this.reading.delete(uri);
    });
    this.reading.set(uri, reading);
    return reading;
  }

  /** @returns the beginning of a long text as if it were all of it; undefined where the whole is known, or soon will be */
  async beginningOf(uri: string, project: Project, stored: StoredText | undefined): Promise<Draft | undefined> {
    const source = this.sourceOf(uri, project, stored);
    if (!source || !this.isNew(uri, source) || this.reading.has(uri)) return undefined;
    const text = source.text.slice(0, source.text.lastIndexOf('\n', READ_AT_ONCE) + 1);
    return inSlices(parseInSteps({ ...source, text }));
  }

  /** @param isMisread whether the client shows the file in another encoding than its own @returns whether that is new */
  setMisread(uri: string, isMisread: boolean): boolean {
    const wasMisread = this.misread.delete(uri);
    if (isMisread) this.misread.add(uri);
    return wasMisread !== isMisread;
  }

  /** @returns the encoding of a file that the editor shows in another one, as far as it has been looked at */
  misreadFrom(uri: string): TextEncoding | undefined {
    return this.documents.getText(uri) && this.garbled.get(uri);
  }

  /** Lets go of one file. */
  release(uri: string): void {
    this.parsed.delete(uri);
    this.reading.delete(uri);
  }

  forgetFolder(folder: string): void {
    for (const uri of [...this.parsed.keys(), ...this.reading.keys()]) if (parentOf(uri) === folder) this.release(uri);
  }

  private isNew(uri: string, { text, publication }: Source): boolean {
    return text.length > READ_AT_ONCE && !publication && !this.parsed.has(uri);
  }

  private sourceOf(uri: string, project: Project, stored: StoredText | undefined): Source | undefined {
    const path = pathBelow(project.folder, uri);
    if (stored && 'publication' in stored) {
      const publication = { ...stored.publication, isNamed: this.isNamed(uri, project) };
      return { path, text: stored.text, publication };
    }
    const document = this.documents.getText(uri);
    const shown = document?.getText();
    const isGarbled = shown !== undefined && stored && (this.misread.has(uri) || isMisread(shown, stored));
    if (isGarbled) this.garbled.set(uri, stored.bytes.encoding);
    else this.garbled.delete(uri);
    const text = isGarbled ? stored.text : (shown ?? stored?.text);
    if (text === undefined) return undefined;
    const lined = document && !isGarbled && this.documents.linesOf(document);
    return { path, text, ...(stored && { bytes: stored.bytes }), ...(lined && { lined }) };
  }
}
