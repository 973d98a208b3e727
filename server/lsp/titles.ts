import type { TitleFolder } from '../core/book/deliverable';
import { compareNatural, isTable, titleKind } from '../core/book/file-names';
import { groupTitles, hasDraftHeading, isWholeTitle, sequencePrefix, type NamesInFolder } from '../core/book/grouping';
import { parseDraft } from '../core/syntax/parse';
import type { Draft } from '../core/syntax/draft';
import type { TextEncoding } from '../core/text/decode';
import { FileError } from '../host/files';
import { isPublicationFile } from '../core/syntax/publication';
import { isTextFile, namesInFolder, type Project } from '../host/project';
import { childOf, nameOf, parentOf, pathBelow } from '../host/uri';
import type { Choices } from './choices';
import { canonical, type OpenDocuments } from './open-documents';
import { ParsedTexts } from './parsed-texts';
import type { Projects } from './projects';
import type { StoredFiles } from './stored-files';

/** Files of one folder that are read to find out which of them form a title; of more, only those of the same sequence. */
const MOST_NEIGHBOURS = 200;

/** The files of a title. */
export interface TitleFiles {
  readonly project: Project;
  readonly drafts: readonly [Draft, ...Draft[]];
  /** Absent for a text that is in no folder. */
  readonly folder?: TitleFolder;
  /** Canonical URIs. */
  readonly uriOf: (draft: Draft) => string;
}

/** A title with the file that was asked for. */
export interface Title extends TitleFiles {
  /** The file that was asked for. */
  readonly draft: Draft;
  /** The file's encoding where the editor shows it in another one; the draft has the right text (see isMisread). */
  readonly misreadFrom: TextEncoding | undefined;
}

/** Finds out which files are drafts, and which of them form a title. Texts come from the editor before the disk. */
export class Titles {
  private readonly texts: ParsedTexts;

  constructor(
    private readonly documents: OpenDocuments,
    private readonly stored: StoredFiles,
    private readonly projects: Projects,
    private readonly choices: Choices,
  ) {
    this.texts = new ParsedTexts(documents, (uri, project) => this.isNamed(uri, project));
  }

  /** @returns the title that the file belongs to; undefined when it is no draft, is ignored or is not there */
  async titleOf(uri: string): Promise<Title | undefined> {
    const own = canonical(uri);
    const project = await this.projects.of(own);
    if (this.isLeftOut(own, project)) return undefined;
    const uris = await this.neighboursOf(own, project);
    const names = await this.namesAround(own);
    const stored = await Promise.all(uris.map((neighbour) => this.stored.read(neighbour)));
    for (const [index, neighbour] of uris.entries()) await this.texts.readAhead(neighbour, project, stored[index]);
    // From here on nothing waits, so that the texts are the newest that the editor has sent.
    const drafts = new Map<Draft, string>();
    uris.forEach((neighbour, index) => {
      const draft = this.texts.parse(neighbour, project, stored[index]);
      if (draft) drafts.set(draft, neighbour);
    });
    return this.titleWith(own, project, drafts, names && namesInFolder(names, uris));
  }

  /**
   * @returns the beginning of a long text that nobody has read yet, as if it were a title; undefined where the whole title is
   * known soon, or where the beginning does not tell that it is a draft
   */
  async beginningOf(uri: string): Promise<Title | undefined> {
    const own = canonical(uri);
    const project = await this.projects.of(own);
    if (this.isLeftOut(own, project)) return undefined;
    const draft = await this.texts.beginningOf(own, project, await this.stored.read(own));
    if (!draft || (!this.isNamed(own, project) && !hasDraftHeading(draft))) return undefined;
    return { project, drafts: [draft], draft, misreadFrom: this.misreadFrom(own), uriOf: () => own };
  }

  /** @returns whether a text that need not be open is a draft. @param head the beginning of the text */
  async isDraft(uri: string, head: string): Promise<boolean> {
    const own = canonical(uri);
    const project = await this.projects.of(own);
    if (this.isLeftOut(own, project)) return false;
    if (this.isNamed(own, project)) return true;
    if (hasDraftHeading(parseDraft({ path: pathBelow(project.folder, own), text: head }))) return true;
    return (await this.titleOf(own)) !== undefined;
  }

  /** @returns the file as it would be checked, why it cannot be read, or undefined when it is left out */
  async draftOf(uri: string): Promise<Draft | FileError | undefined> {
    const project = await this.projects.of(uri);
    if (this.isLeftOut(uri, project)) return undefined;
    const stored = await this.stored.attempt(uri);
    if (!(stored instanceof FileError)) {
      await this.texts.readAhead(uri, project, stored);
      return this.texts.parse(uri, project, stored);
    }
    return this.texts.parse(uri, project, undefined) ?? stored;
  }

  /** @returns whether configuration or user say that the file is no draft */
  isLeftOut(uri: string, project: Project): boolean {
    return !(this.choices.of(uri) ?? !project.isIgnored(uri));
  }

  /** @returns whether configuration or user say that the file is a draft, even without a heading */
  isNamed(uri: string, project: Project): boolean {
    return project.isIncluded(uri) || this.documents.isChosen(uri) || this.choices.of(uri) === true;
  }

  /** See ParsedTexts. */
  setMisread(uri: string, isMisread: boolean): boolean {
    return this.texts.setMisread(canonical(uri), isMisread);
  }

  /** See ParsedTexts. */
  misreadFrom(uri: string): TextEncoding | undefined {
    return this.texts.misreadFrom(uri);
  }

  /** Lets go of one parsed file. */
  release(uri: string): void {
    this.texts.release(uri);
  }

  /** Forgets the parsed files of a folder. */
  forgetFolder(folder: string): void {
    this.texts.forgetFolder(folder);
  }

  /** @returns the names of the files in the folder of a stored file; undefined for a text that is in no file */
  private async namesAround(uri: string): Promise<readonly string[] | undefined> {
    return (await this.stored.read(uri)) && (await this.stored.namesIn(parentOf(uri)));
  }

  private titleWith(
    own: string,
    project: Project,
    drafts: ReadonlyMap<Draft, string>,
    names: NamesInFolder | undefined,
  ): Title | undefined {
    const uriOf = (draft: Draft): string => drafts.get(draft) ?? '';
    const isOwn = (draft: Draft): boolean => uriOf(draft) === own;
    const isNamed = (draft: Draft): boolean => this.isNamed(uriOf(draft), project);
    const title = groupTitles([...drafts.keys()], isNamed, names).find((files) => files.drafts.some(isOwn));
    const draft = title?.drafts.find(isOwn);
    if (!title?.isDraft || !draft) return undefined;
    const folder = title.folder && { folder: title.folder };
    return { project, drafts: title.drafts, ...folder, draft, misreadFrom: this.misreadFrom(own), uriOf };
  }

  /** @returns the file itself and the files beside it that may form a title with it. */
  private async neighboursOf(own: string, project: Project): Promise<readonly string[]> {
    const stored = await this.stored.read(own);
    await this.texts.readAhead(own, project, stored);
    const draft = this.texts.parse(own, project, stored);
    // What is in no file has no neighbours: new texts are all numbered.
    if (!draft || !stored) return [own];
    const isNear = (name: string): boolean => titleKind(name) === titleKind(own);
    const names = (await this.stored.namesIn(parentOf(own))).filter(
      (name) => (isTextFile(name) || isPublicationFile(name)) && isNear(name),
    );
    if (isWholeTitle(draft) && !names.some(isTable)) return [own];
    const all = [...new Set([...names.map((name) => childOf(parentOf(own), name)), own])]
      .filter((uri) => !this.isLeftOut(uri, project))
      .sort(byName);
    // A table has a name of another kind than the text that it was taken from.
    const isBeside = isTable(own) ? (uri: string) => !isTable(uri) : (uri: string) => isInSequence(uri, own);
    const sequence = all.filter((uri) => uri === own || isBeside(uri));
    const isKnown = project.file !== undefined || this.isNamed(own, project) || hasDraftHeading(draft);
    if (!isKnown && !(await this.startsWithDraft(sequence, own, project))) return [own];
    const near = all.length > MOST_NEIGHBOURS ? sequence.slice(0, MOST_NEIGHBOURS) : all;
    return near.includes(own) ? near : [...near, own];
  }

  /** Reads the first file of a numbered sequence only: a folder of anybody's files is left alone. */
  private async startsWithDraft(sequence: readonly string[], own: string, project: Project): Promise<boolean> {
    const [first] = sequence;
    if (first === undefined || first === own) return false;
    const stored = await this.stored.read(first);
    await this.texts.readAhead(first, project, stored);
    const draft = this.texts.parse(first, project, stored);
    return draft !== undefined && hasDraftHeading(draft);
  }
}

function byName(a: string, b: string): number {
  return compareNatural(nameOf(a), nameOf(b));
}

function isInSequence(uri: string, other: string): boolean {
  const prefix = sequencePrefix(nameOf(uri));
  return prefix !== undefined && prefix === sequencePrefix(nameOf(other));
}
