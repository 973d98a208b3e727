import { compareNatural, groupTitles, hasDraftHeading, isWholeTitle, sequencePrefix } from '../core/book/grouping';
import { parseDraft } from '../core/syntax/parse';
import type { Draft } from '../core/syntax/draft';
import type { Decoded, TextEncoding } from '../core/text/decode';
import type { Project } from '../host/project';
import { nameOf, parentOf, pathBelow } from '../host/uri';
import { isMisread } from './misread';
import { canonical, type OpenDocuments } from './open-documents';
import type { Projects } from './projects';
import type { StoredFiles } from './stored-files';

/** Files of one folder that are read to find out which of them form a title; of more, only those of the same sequence. */
const MOST_NEIGHBOURS = 200;

/** A title with the file that was asked for. */
export interface Title {
  readonly project: Project;
  readonly drafts: readonly [Draft, ...Draft[]];
  /** The file that was asked for. */
  readonly draft: Draft;
  /** The file's encoding where the editor shows it in another one; the draft has the right text (see isMisread). */
  readonly misreadFrom: TextEncoding | undefined;
  readonly uriOf: (draft: Draft) => string;
}

/** Finds out which files are drafts, and which of them form a title. Texts come from the editor before the disk. */
export class Titles {
  /** Parsed files by URI; good as long as path, text and facts about the bytes are the same. */
  private readonly parsed = new Map<string, Draft>();

  constructor(
    private readonly documents: OpenDocuments,
    private readonly stored: StoredFiles,
    private readonly projects: Projects,
  ) {}

  /** @returns the title that the file belongs to; undefined when it is no draft, is ignored or is not there */
  async titleOf(uri: string): Promise<Title | undefined> {
    const own = canonical(uri);
    const project = await this.projects.of(own);
    if (project.isIgnored(own)) return undefined;
    const uris = await this.neighboursOf(own, project);
    const stored = await Promise.all(uris.map((neighbour) => this.stored.read(neighbour)));
    // From here on nothing waits, so that the texts are the newest that the editor has sent.
    const drafts = new Map<Draft, string>();
    uris.forEach((neighbour, index) => {
      const draft = this.parse(neighbour, project, stored[index]);
      if (draft) drafts.set(draft, neighbour);
    });
    return this.titleWith(own, project, drafts, stored[uris.indexOf(own)]);
  }

  /** @returns whether a text that need not be open is a draft. @param head the beginning of the text */
  async isDraft(uri: string, head: string): Promise<boolean> {
    const own = canonical(uri);
    const project = await this.projects.of(own);
    if (project.isIgnored(own)) return false;
    if (project.isIncluded(own)) return true;
    if (hasDraftHeading(parseDraft({ path: pathBelow(project.folder, own), text: head }))) return true;
    return (await this.titleOf(own)) !== undefined;
  }

  /** Forgets the parsed files of a folder. */
  forgetFolder(folder: string): void {
    for (const uri of this.parsed.keys()) if (parentOf(uri) === folder) this.parsed.delete(uri);
  }

  private titleWith(
    own: string,
    project: Project,
    drafts: ReadonlyMap<Draft, string>,
    stored: Decoded | undefined,
  ): Title | undefined {
    const uriOf = (draft: Draft): string => drafts.get(draft) ?? '';
    const isOwn = (draft: Draft): boolean => uriOf(draft) === own;
    const isNamed = (draft: Draft): boolean =>
      project.isIncluded(uriOf(draft)) || this.documents.isChosen(uriOf(draft));
    const title = groupTitles([...drafts.keys()], isNamed).find((files) => files.drafts.some(isOwn));
    const draft = title?.drafts.find(isOwn);
    if (!title?.isDraft || !draft) return undefined;
    const shown = this.documents.getText(own)?.getText();
    const isGarbled = shown !== undefined && stored !== undefined && isMisread(shown, stored);
    const misreadFrom = isGarbled ? stored.bytes.encoding : undefined;
    return { project, drafts: title.drafts, draft, misreadFrom, uriOf };
  }

  /** @returns the file itself and the files beside it that may form a title with it. */
  private async neighboursOf(own: string, project: Project): Promise<readonly string[]> {
    const stored = await this.stored.read(own);
    const draft = this.parse(own, project, stored);
    // What is in no file has no neighbours: new texts are all numbered.
    if (!draft || !stored || isWholeTitle(draft)) return [own];
    const names = await this.stored.textFilesIn(parentOf(own));
    const all = [...new Set([...names, own])].filter((uri) => !project.isIgnored(uri)).sort(byName);
    const sequence = all.filter((uri) => uri === own || isInSequence(uri, own));
    const isKnown = project.file !== undefined || this.documents.isChosen(own) || hasDraftHeading(draft);
    if (!isKnown && !(await this.startsWithDraft(sequence, own, project))) return [own];
    const near = all.length > MOST_NEIGHBOURS ? sequence.slice(0, MOST_NEIGHBOURS) : all;
    return near.includes(own) ? near : [...near, own];
  }

  /** Reads the first file of a numbered sequence only: a folder of anybody's files is left alone. */
  private async startsWithDraft(sequence: readonly string[], own: string, project: Project): Promise<boolean> {
    const [first] = sequence;
    if (first === undefined || first === own) return false;
    const draft = this.parse(first, project, await this.stored.read(first));
    return draft !== undefined && hasDraftHeading(draft);
  }

  private parse(uri: string, project: Project, stored: Decoded | undefined): Draft | undefined {
    const shown = this.documents.getText(uri)?.getText();
    const text = shown !== undefined && !(stored && isMisread(shown, stored)) ? shown : stored?.text;
    if (text === undefined) return undefined;
    const path = pathBelow(project.folder, uri);
    const known = this.parsed.get(uri);
    if (known && known.text === text && known.path === path && known.bytes === stored?.bytes) return known;
    const draft = parseDraft({ path, text, ...(stored && { bytes: stored.bytes }) });
    this.parsed.set(uri, draft);
    return draft;
  }
}

function byName(a: string, b: string): number {
  return compareNatural(nameOf(a), nameOf(b));
}

function isInSequence(uri: string, other: string): boolean {
  const prefix = sequencePrefix(nameOf(uri));
  return prefix !== undefined && prefix === sequencePrefix(nameOf(other));
}
