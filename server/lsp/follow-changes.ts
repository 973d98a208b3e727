import { DidChangeWatchedFilesNotification, type DidChangeWatchedFilesParams } from 'vscode-languageserver';
import { parentOf } from '../host/uri';
import { canonical } from './open-documents';
import { isConfig } from './projects';
import { CHOICES, DRAFTS_CHANGED } from './protocol';
import { PushDiagnostics } from './push-diagnostics';
import type { Session } from './session';

/** How long to wait for more changes before the client is told of them, in milliseconds. */
const REST = 100;
/** The same for what was found, which comes for several drafts at a time. */
const REST_OF_NEWS = 5;

/** Keeps what is shown in step with the texts in the editor, the files on the disk and the configuration. */
export class FollowChanges {
  private readonly push: PushDiagnostics;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private draftsChanged = false;

  constructor(private readonly session: Session) {
    this.push = new PushDiagnostics(session);
    session.onNews = () => {
      this.refresh(REST_OF_NEWS);
    };
    const { documents, connection } = session;
    documents.onDidOpen(({ document }) => {
      this.opened(document.uri);
    });
    documents.onDidChange(({ document }) => {
      this.changed(document.uri);
    });
    documents.onDidSave(({ document }) => {
      this.saved(document.uri);
    });
    documents.onDidClose(({ document }) => {
      this.closed(document.uri);
    });
    connection.onDidChangeWatchedFiles((params) => {
      this.filesChanged(params);
    });
    connection.onNotification(CHOICES, (params: unknown) => {
      this.choicesChanged(params);
    });
  }

  /** Asks the client to tell of files and folders that change; allowed only once it has said `initialized`. */
  async watch(): Promise<void> {
    if (this.session.features.workspaceFolders) {
      this.session.connection.workspace.onDidChangeWorkspaceFolders((event) => {
        this.session.folders.change(event);
        this.session.workspace.foldersChanged();
      });
    }
    if (this.session.features.folderChanges) {
      this.session.connection.workspace.onDidDeleteFiles(({ files }) => {
        for (const { uri } of files) this.treeChanged(uri);
      });
      this.session.connection.workspace.onDidRenameFiles(({ files }) => {
        for (const uri of files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])) this.treeChanged(uri);
      });
    }
    if (!this.session.features.watching) return;
    const watchers = [
      '**/accessible-text.json',
      '**/*.{txt,tsv,md,markdown,docx,pdf,epub,opf,xml,doc,rtf,csv,xls,xlsx,jtd}',
    ].map((globPattern) => ({ globPattern }));
    await this.session.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch(this.session.report);
  }

  private opened(uri: string): void {
    // Only the bytes on the disk tell encoding and line ends. A client that watches no files says nothing of the others.
    if (this.session.features.watching) this.session.forgetFile(uri);
    else this.session.forgetSurroundings(uri);
    this.session.workspaceDiagnostics.opened(canonical(uri));
    this.session.workspace.fileChanged(canonical(uri));
  }

  private changed(uri: string): void {
    this.session.quiet.disturb();
    if (isConfig(uri)) this.configChanged(uri);
    else if (!this.session.features.pull) this.push.schedule(this.openBeside(uri));
    this.session.workspace.fileChanged(canonical(uri));
  }

  private saved(uri: string): void {
    this.opened(uri);
    this.refresh();
  }

  private closed(uri: string): void {
    this.push.clear(uri);
    this.session.asked.delete(canonical(uri));
    this.session.workspaceDiagnostics.closed(canonical(uri));
    this.session.dropUnusedFolder(uri);
    if (isConfig(uri)) this.configChanged(uri);
    else if (this.openBeside(uri).length > 0) this.refresh();
  }

  private filesChanged({ changes }: DidChangeWatchedFilesParams): void {
    for (const { uri } of changes) {
      if (isConfig(uri)) {
        this.configChanged(uri);
        continue;
      }
      if (this.session.forgetFile(uri)) this.refresh();
      this.session.workspace.fileChanged(canonical(uri));
    }
  }

  private treeChanged(folder: string): void {
    this.session.workspace.treeChanged(canonical(folder)).catch(this.session.report);
  }

  private choicesChanged(params: unknown): void {
    this.session.choices.set(params);
    this.session.folders.exclude(params);
    this.session.workspace.folderChanged();
    this.session.workspace.foldersChanged();
    this.refresh();
  }

  private configChanged(uri: string): void {
    this.session.forgetProjects();
    this.session.configDiagnostics.update(canonical(uri)).catch(this.session.report);
    this.session.workspace.folderChanged(parentOf(canonical(uri)));
    this.draftsChanged = true;
    this.refresh();
  }

  /** URIs of the open documents in the same folder. */
  private openBeside(uri: string): string[] {
    const folder = parentOf(canonical(uri));
    return this.session.documents.uris().filter((other) => parentOf(other) === folder);
  }

  /** Has every open draft checked again soon. */
  private refresh(rest = REST): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.refreshNow();
    }, rest);
  }

  private refreshNow(): void {
    const { connection, documents, features, report, clientDetectsDrafts } = this.session;
    if (this.draftsChanged && clientDetectsDrafts) connection.sendNotification(DRAFTS_CHANGED).catch(report);
    this.draftsChanged = false;
    if (!features.pull) this.push.schedule(documents.uris());
    this.session.askAgain();
  }
}
