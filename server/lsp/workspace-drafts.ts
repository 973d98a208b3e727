import type { FileError } from '../host/files';
import { childOf, parentOf } from '../host/uri';
import { diagnosticsIn } from './diagnostics';
import { FolderDrafts } from './folder-drafts';
import type { Session } from './session';
import type { TitleFiles } from './titles';
import { isBelow } from './workspace-folders';
import { createPauses, searchWorkspace, type FoundFiles } from './workspace-search';

/** How long the files must rest before what changed is looked at, in milliseconds. */
const REST = 500;

/** Stops what is being done. */
interface Stop {
  isCancellationRequested: boolean;
}

/** Is told of each file before it is looked at; so many of so many are done. */
export type OnFile = (uri: string, done: number, all: number) => void;

/**
 * Keeps a report of every draft in the workspace folders, open or not. The folders are searched once; afterwards only what
 * a change touches is read again.
 */
export class WorkspaceDrafts {
  private readonly folders = new Map<string, FolderDrafts>();
  /** Files to look at again. */
  private readonly changed = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What is being done; one thing at a time. */
  private work: Promise<unknown> = Promise.resolve();
  private background: Stop | undefined;
  private isInterrupted = false;
  /** Until somebody asks for the workspace nothing in it is read. */
  private isWanted = false;
  private isComplete = false;

  constructor(private readonly session: Session) {}

  /** Searches the folders unless that has been done. Resolves when every draft has its report. */
  async complete(): Promise<void> {
    while (!this.isComplete) {
      const stop = (this.background ??= { isCancellationRequested: false });
      await this.inTurn(async () => {
        if (!this.isComplete) await this.searchAll(stop);
      });
      if (this.background === stop) this.background = undefined;
    }
  }

  /** Has every file read again. What the token stops stays half done. @returns what could not be read */
  async checkAll(token: Readonly<Stop>, onFile: OnFile): Promise<FileError[]> {
    // The search in the background would only do the same.
    if (this.background) this.background.isCancellationRequested = true;
    this.background = undefined;
    this.session.forgetProjects();
    const { problems } = await this.inTurn(() =>
      this.searchAll(token, (uri, done, all) => {
        this.session.forgetFile(uri);
        onFile(uri, done, all);
      }),
    );
    return [...problems, ...[...this.folders.values()].flatMap(({ unreadable }) => [...unreadable.values()])];
  }

  /** A file was changed, made or removed, on the disk or in the editor. */
  fileChanged(uri: string): void {
    if (!this.isWanted) return;
    // A file that is no draft may still be one that a title names.
    const affected = this.session.folders.isSearched(uri) ? [uri] : (this.folders.get(parentOf(uri))?.parts ?? []);
    for (const one of affected) this.changed.add(one);
    if (affected.length > 0) this.schedule();
  }

  /** What counts as a draft in a folder (everywhere without one), or how it is checked, is another now. */
  folderChanged(folder?: string): void {
    for (const [known, drafts] of this.folders) {
      if (folder !== undefined && known !== folder && !isBelow(known, folder)) continue;
      for (const uri of drafts.files) this.changed.add(uri);
    }
    if (this.changed.size > 0) this.schedule();
  }

  /** A folder with everything in it was made, renamed or removed. */
  async treeChanged(folder: string): Promise<void> {
    if (!this.isWanted) return;
    const { byFolder } = await searchWorkspace(this.session, [folder]);
    for (const uri of [...byFolder.values()].flat()) this.fileChanged(uri);
    for (const [known, drafts] of this.folders) {
      if (known !== folder && !isBelow(known, folder)) continue;
      this.session.stored.forgetFolder(known);
      for (const uri of drafts.files) this.fileChanged(uri);
    }
  }

  /** The workspace has other folders. */
  foldersChanged(): void {
    for (const [folder, drafts] of this.folders) {
      if (this.session.folders.isSearched(childOf(folder, 'a.txt'))) continue;
      drafts.clear();
      this.folders.delete(folder);
    }
    this.isComplete = false;
    if (this.isWanted) this.complete().catch(this.session.report);
  }

  /** Looks at a file now. */
  async update(uri: string): Promise<void> {
    if (!this.isWanted || !this.session.folders.isSearched(uri)) return;
    await this.inTurn(() => this.draftsIn(parentOf(uri)).look([uri], () => Promise.resolve(true)));
  }

  private async searchAll(stop: Readonly<Stop>, onFile?: OnFile): Promise<FoundFiles> {
    this.isWanted = true;
    this.isComplete = false;
    const found = await searchWorkspace(this.session, this.session.folders.all());
    const pause = createPauses();
    let done = 0;
    const goOn = async (uri: string): Promise<boolean> => {
      await pause();
      // Somebody waits for a check that was asked for; the others wait for everybody.
      if (!onFile) await this.session.quiet.wait();
      if (!stop.isCancellationRequested) onFile?.(uri, done++, found.count);
      return !stop.isCancellationRequested;
    };
    for (const folder of new Set([...found.byFolder.keys(), ...this.folders.keys()])) {
      const drafts = this.draftsIn(folder);
      await drafts.look([...new Set([...(found.byFolder.get(folder) ?? []), ...drafts.files])], goOn);
    }
    this.isComplete = !stop.isCancellationRequested;
    this.session.cache?.trim();
    return found;
  }

  private schedule(): void {
    this.isInterrupted = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.inTurn(() => this.updateChanged()).catch(this.session.report);
    }, REST);
  }

  /** Stops when more changes come; what is left is done with those. */
  private async updateChanged(): Promise<void> {
    const pause = createPauses();
    this.isInterrupted = false;
    const goOn = async (uri: string): Promise<boolean> => {
      await pause();
      await this.session.quiet.wait();
      // Others than those that were changed may have to be looked at with them.
      if (!this.isInterrupted) this.changed.delete(uri);
      return !this.isInterrupted;
    };
    for (const folder of new Set([...this.changed].map(parentOf))) {
      await this.draftsIn(folder).look(
        [...this.changed].filter((uri) => parentOf(uri) === folder),
        goOn,
      );
    }
  }

  private draftsIn(folder: string): FolderDrafts {
    const known = this.folders.get(folder);
    if (known) return known;
    const drafts = new FolderDrafts(
      this.session,
      (title) => this.report(title),
      (uri) => {
        this.session.reports.delete(uri);
      },
    );
    this.folders.set(folder, drafts);
    return drafts;
  }

  private async report(title: TitleFiles): Promise<void> {
    await this.session.checks.settled(title);
    const { documents, reports, asked } = this.session;
    for (const draft of title.drafts) {
      const uri = title.uriOf(draft);
      // The client asks for it itself, and gets its report then.
      if (asked.has(uri) && reports.get(uri)) continue;
      const document = documents.getText(uri);
      reports.set(document?.uri ?? uri, diagnosticsIn(this.session, title, draft), document?.version ?? null);
    }
  }

  /** Waits for what is being done before. */
  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.work.then(task);
    this.work = result.catch(() => undefined);
    return result;
  }
}
