import { isSourceOfText, isTable } from '../core/book/file-names';
import { groupTitles, hasDraftHeading, isWholeTitle, mayJoin } from '../core/book/grouping';
import type { Draft } from '../core/syntax/draft';
import { FileError } from '../host/files';
import { namesInFolder } from '../host/project';
import { nameOf, parentOf } from '../host/uri';
import type { Session } from './session';
import type { TitleFiles } from './titles';

/**
 * What a file is by itself: `whole` makes a title without others, `part` is a draft that others may belong to, `plain`
 * is none but may belong to one, `none` is left out or cannot be read.
 */
type FileKind = 'whole' | 'part' | 'plain' | 'none';

/**
 * The titles in one folder. Files are read one by one and let go of, but for those that form titles with others; what was
 * learnt of them tells how little is to be read again when one changes.
 */
export class FolderDrafts {
  private readonly kinds = new Map<string, FileKind>();
  /** Files that belong to a title now. */
  private drafts = new Set<string>();
  private isGrouped = false;
  /** Of all files in the folder. */
  private names: readonly string[] = [];
  /** Files that are to be looked at because others came or went. */
  private readonly others = new Set<string>();
  /** What is there but cannot be read. */
  readonly unreadable = new Map<string, FileError>();

  /**
   * @param onTitle is told of each title that was looked at
   * @param onGone is told of each file that is no draft any more
   */
  constructor(
    private readonly session: Session,
    private readonly onTitle: (title: TitleFiles) => Promise<void>,
    private readonly onGone: (uri: string) => void,
  ) {}

  /** Canonical URIs of every file that was ever looked at. */
  get files(): string[] {
    return [...this.kinds.keys()];
  }

  /** Canonical URIs of the drafts that others may belong to; those of a DAISY book always do. */
  get parts(): string[] {
    return [...this.ofKind('part'), ...this.files.filter((uri) => /\.opf$/i.test(uri))];
  }

  /**
   * Looks at files of the folder that are new, were changed or are gone.
   * @param onFile is called before each; when it returns false nothing more is read, and the next call goes on
   */
  async look(uris: readonly string[], onFile: (uri: string) => Promise<boolean>): Promise<void> {
    for (const uri of await this.withOthers(uris)) {
      if (!(await onFile(uri))) return;
      this.others.delete(uri);
      const before = this.kinds.get(uri);
      const now = await this.lookAt(uri);
      if (before !== 'whole' || now !== 'whole') this.isGrouped = false;
    }
    if (!this.isGrouped) await this.group();
    // It may have been reported while it was open, and never have been a draft on the disk.
    for (const uri of uris) if (!this.drafts.has(uri)) this.onGone(uri);
    const [first] = uris;
    if (first !== undefined) this.session.dropUnusedFolder(first);
  }

  /** Whether a file is a title by itself depends on whether there are tables beside it, or a text that was made of it. */
  private async withOthers(uris: readonly string[]): Promise<readonly string[]> {
    const [first] = uris;
    if (first === undefined) return uris;
    const before = this.names;
    const names = await this.session.stored.namesIn(parentOf(first));
    this.names = names;
    const hasOthers = names.some(isTable) !== before.some(isTable);
    for (const uri of this.files) {
      const name = nameOf(uri);
      if (hasOthers || isSourceOfText(name, names) !== isSourceOfText(name, before)) this.others.add(uri);
    }
    return [...new Set([...uris, ...this.others])];
  }

  /** Says of every draft that it is gone. */
  clear(): void {
    for (const uri of this.drafts) this.onGone(uri);
    this.drafts.clear();
  }

  private async lookAt(uri: string): Promise<FileKind> {
    // What was excluded meanwhile is none either.
    const isNone = isSourceOfText(nameOf(uri), this.names) || !this.session.folders.isSearched(uri);
    const read = isNone ? undefined : await this.session.titles.draftOf(uri);
    const draft = read instanceof FileError ? undefined : read;
    const kind = draft ? await this.kindOf(uri, draft) : 'none';
    this.kinds.set(uri, kind);
    if (read instanceof FileError && read.problem !== 'missing') this.unreadable.set(uri, read);
    else this.unreadable.delete(uri);
    if (draft && kind === 'whole') {
      this.drafts.add(uri);
      await this.onTitle({ project: await this.session.projectOf(uri), drafts: [draft], uriOf: () => uri });
    }
    if (kind !== 'part') this.session.release(uri);
    return kind;
  }

  private async kindOf(uri: string, draft: Draft): Promise<FileKind> {
    const isAlone = draft.format === 'publication' || !this.names.some(isTable);
    if (draft.publication?.unreadable || (isWholeTitle(draft) && isAlone)) return 'whole';
    if (hasDraftHeading(draft)) return 'part';
    return this.session.titles.isNamed(uri, await this.session.projectOf(uri)) ? 'part' : 'plain';
  }

  /** Puts the files that are no whole titles together, as a check of the whole folder would. */
  private async group(): Promise<void> {
    const uris = new Map<Draft, string>();
    for (const uri of this.ofKind('part')) await this.read(uri, uris);
    const parts = [...uris.keys()];
    for (const uri of this.ofKind('plain')) {
      if (parts.some((draft) => mayJoin(nameOf(uri), draft))) await this.read(uri, uris);
    }
    const uriOf = (draft: Draft): string => uris.get(draft) ?? '';
    // All of one folder: one configuration holds.
    const project = await this.session.projectOf(this.files[0] ?? '');
    const isNamed = (draft: Draft): boolean => this.session.titles.isNamed(uriOf(draft), project);
    const names = await this.session.stored.namesIn(parentOf(this.files[0] ?? ''));
    const folder = namesInFolder(names, [...this.ofKind('part'), ...this.ofKind('plain')]);
    const titles = groupTitles([...uris.keys()], isNamed, folder).filter(({ isDraft }) => isDraft);
    const before = this.drafts;
    this.drafts = new Set([...this.ofKind('whole'), ...titles.flatMap(({ drafts }) => drafts.map(uriOf))]);
    for (const { drafts, folder } of titles) await this.onTitle({ project, drafts, uriOf, ...(folder && { folder }) });
    for (const uri of before) if (!this.drafts.has(uri)) this.onGone(uri);
    this.isGrouped = true;
  }

  private ofKind(kind: FileKind): string[] {
    return this.files.filter((uri) => this.kinds.get(uri) === kind);
  }

  private async read(uri: string, into: Map<Draft, string>): Promise<void> {
    const draft = await this.session.titles.draftOf(uri);
    if (draft && !(draft instanceof FileError)) into.set(draft, uri);
  }
}
