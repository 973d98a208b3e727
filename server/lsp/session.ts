import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/lint/finding';
import { createWordings, type Wordings } from '../core/lint/wording';
import { RULES } from '../core/rules/index';
import type { Wording } from '../core/rules/rule';
import type { StartThread } from '../engine/worker-protocol';
import { FileError, type Files } from '../host/files';
import type { FindingsCache } from '../host/findings-cache';
import type { Project } from '../host/project';
import { parentOf } from '../host/uri';
import { Choices } from './choices';
import type { ClientFeatures } from './client-features';
import { ConfigDiagnostics } from './config-diagnostics';
import { DiagnosticReports } from './diagnostic-reports';
import { Engine, type EngineEvents } from './engine';
import { nextTurn } from './in-slices';
import type { MeasuredFiles } from './measured-files';
import { canonical, type OpenDocuments } from './open-documents';
import { Projects, withOpenConfigs } from './projects';
import { Quiet } from './quiet';
import { StoredFiles } from './stored-files';
import { TitleChecks } from './title-checks';
import { Titles, type Title } from './titles';
import { WorkspaceDiagnostics } from './workspace-diagnostics';
import { WorkspaceDrafts } from './workspace-drafts';
import type { WorkspaceFolders } from './workspace-folders';

const CRASHED: Wording = {
  ja: '改行の点検をする処理が異常終了したため、起動し直しました。点検はそのまま続けられます。',
  en: 'The part that checks line breaks has crashed and was started again. Checking goes on.',
};

/** Opens what remembers findings from one run to the next. @param folder URI of a folder that is for this server alone */
export type OpenCache = (folder: string) => FindingsCache | undefined;

/** A draft that the editor shows, with what was found in it. */
export interface CheckedFile {
  readonly document: TextDocument;
  readonly title: Title;
  readonly findings: readonly Finding[];
}

/** Everything that the server knows between `initialize` and `exit`. */
export class Session {
  readonly wordings: Wordings;
  readonly checks: TitleChecks;
  /** Absent where the client has no place for one. */
  readonly cache: FindingsCache | undefined;
  readonly engine: Engine | undefined;
  /** Has what is shown brought up to date, for more is known than before. */
  onNews: () => void = () => undefined;
  readonly choices = new Choices();
  readonly reports = new DiagnosticReports();
  /** How findings that speak of one place only were worded where they were found. */
  readonly worded = new WeakMap<Finding, Diagnostic>();
  readonly quiet = new Quiet();
  /** Canonical URIs of open documents whose diagnostics the client asks for itself. */
  readonly asked = new Set<string>();
  readonly stored: StoredFiles;
  readonly titles: Titles;
  readonly configDiagnostics: ConfigDiagnostics;
  readonly workspace: WorkspaceDrafts;
  readonly workspaceDiagnostics: WorkspaceDiagnostics;
  /** Configuration files as the editor shows them, other files as they are. */
  readonly configFiles: Files;
  /** Whether the client finds drafts among plain texts with our help. */
  clientDetectsDrafts = false;
  private readonly projects: Projects;

  constructor(
    readonly connection: Connection,
    readonly documents: OpenDocuments,
    readonly features: ClientFeatures,
    readonly folders: WorkspaceFolders,
    readonly files: MeasuredFiles,
    startThread?: StartThread,
    openCache?: OpenCache,
  ) {
    this.engine = startThread && new Engine(startThread, this.engineEvents());
    this.cache = features.storage === undefined ? undefined : openCache?.(features.storage);
    const onNews = (): void => {
      this.onNews();
    };
    this.checks = new TitleChecks(this.engine, onNews, this.cache);
    this.configFiles = withOpenConfigs(files, documents);
    this.wordings = createWordings(RULES, features.locale);
    this.stored = new StoredFiles(files, this.report);
    this.configDiagnostics = new ConfigDiagnostics(connection, this.configFiles, this, this.report);
    this.projects = new Projects(
      this.configFiles,
      (project) => {
        this.configDiagnostics.publish(project);
      },
      this.report,
    );
    this.titles = new Titles(documents, this.stored, this.projects, this.choices);
    this.workspace = new WorkspaceDrafts(this);
    this.workspaceDiagnostics = new WorkspaceDiagnostics(this);
  }

  /** Checks a text that the editor shows. @returns undefined when it is no draft or is not open */
  async check(uri: string): Promise<CheckedFile | undefined> {
    const title = await this.openTitle(uri);
    // Meanwhile it may have been changed; the title is made of the newest text.
    const document = this.documents.getText(uri);
    return title && document ? { document, title, findings: this.checks.findingsIn(title, title.draft) } : undefined;
  }

  /** Reads a title that the editor shows, has it checked and the client ask again. */
  async readTitle(uri: string): Promise<void> {
    await nextTurn();
    await this.openTitle(uri);
    // Requests that waited for the title are answered before it is checked.
    await nextTurn();
    const title = await this.openTitle(uri);
    if (title) this.checks.findingsIn(title, title.draft);
    this.askAgain();
  }

  /** @returns the title of a draft that the editor shows; undefined when it is no draft or is not open */
  async openTitle(uri: string): Promise<Title | undefined> {
    if (!this.documents.getText(uri)) return undefined;
    const title = await this.titles.titleOf(uri);
    return this.documents.getText(uri) && title;
  }

  /** @returns the configuration that holds for a file */
  projectOf(uri: string): Promise<Project> {
    return this.projects.of(canonical(uri));
  }

  /** Has a file read again when it is needed next. @returns whether anything of its folder was known */
  forgetFile(uri: string): boolean {
    return this.stored.forget(canonical(uri));
  }

  /** Has the files beside a file and the configuration read again when they are needed next. */
  forgetSurroundings(uri: string): void {
    this.stored.forgetFolder(parentOf(canonical(uri)));
    this.projects.forget();
  }

  /** Drops what is kept of a folder in which no document is open. @param uri a file in it */
  dropUnusedFolder(uri: string): void {
    const folder = parentOf(canonical(uri));
    if (this.documents.uris().some((open) => parentOf(open) === folder)) return;
    this.stored.forgetFolder(folder);
    this.titles.forgetFolder(folder);
    this.checks.forgetFolder(folder);
  }

  /** Drops what is kept of a file that makes a whole title and is not open: a folder may hold hundreds of books. */
  release(uri: string): void {
    if (this.documents.get(uri)) return;
    this.stored.release(uri);
    this.titles.release(uri);
    this.checks.release(uri);
  }

  forgetProjects(): void {
    this.projects.forget();
  }

  /** Has the client ask for the diagnostics of its open documents again, if it can. */
  askAgain(): void {
    if (this.features.pull && this.features.refresh) this.connection.languages.diagnostics.refresh().catch(this.report);
  }

  private engineEvents(): EngineEvents {
    const { console, window } = this.connection;
    return {
      onCrash: (error) => {
        this.report(error);
        window.showWarningMessage(CRASHED[this.features.locale]);
      },
      onProblem: (problem) => {
        console.warn(problem);
      },
    };
  }

  /** Puts an error into the client's log, never before the user. That a file is not there is no error. */
  readonly report = (error: unknown): void => {
    if (error instanceof FileError && error.problem === 'missing') return;
    this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
}
