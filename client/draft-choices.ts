import * as vscode from 'vscode';
import type { ChoicesParams } from './protocol';

const storeKey = 'draftChoices';

/** By URI of a file or folder: is it to be treated as a draft, or left alone? */
type Choices = Readonly<Record<string, boolean>>;

/**
 * Which files and folders the user switched on or off: by command, which is remembered between sessions, or by the setting
 * `accessibleText.enable`. What was said of a single file or folder counts more than the setting.
 */
export class DraftChoices implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly store: vscode.Memento) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      vscode.workspace.onDidChangeConfiguration((event) => {
        const isOurs = ['accessibleText.enable', 'files.exclude'].some((name) => event.affectsConfiguration(name));
        if (isOurs) this.changed.fire();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.changed.fire();
      }),
    );
  }

  /** @param isDraft undefined takes back what was said */
  async set(uri: vscode.Uri, isDraft: boolean | undefined): Promise<void> {
    const key = uri.toString();
    const others = Object.entries(this.choices).filter(([chosen]) => chosen !== key);
    await this.store.update(
      storeKey,
      Object.fromEntries([...others, ...(isDraft === undefined ? [] : [[key, isDraft]])]),
    );
    this.changed.fire();
  }

  isSwitchedOff(uri: vscode.Uri): boolean {
    const [chosen] = this.holding(uri);
    return chosen === undefined ? !isEnabled(uri) : this.choices[chosen] === false;
  }

  /** The folders holding this URI (or itself) that were switched off by command, the innermost first. */
  foldersSwitchedOff(uri: vscode.Uri): vscode.Uri[] {
    return this.holding(uri)
      .filter((chosen) => this.choices[chosen] === false)
      .map((chosen) => vscode.Uri.parse(chosen));
  }

  /** What the server is to be told. */
  toParams(): ChoicesParams {
    const chosen = Object.entries(this.choices);
    const uris = (wanted: boolean): string[] => chosen.flatMap(([uri, isDraft]) => (isDraft === wanted ? uri : []));
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const disabled = folders.filter((uri) => !isEnabled(uri));
    const excluded = folders.map((uri) => ({ folder: uri.toString(), globs: hiddenIn(uri) }));
    return { drafts: uris(true), notDrafts: [...disabled.map(String), ...uris(false)], excluded };
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private get choices(): Choices {
    return this.store.get<Choices>(storeKey, {});
  }

  private holding(uri: vscode.Uri): string[] {
    const own = uri.toString();
    return Object.keys(this.choices)
      .filter((chosen) => own === chosen || own.startsWith(`${chosen}/`))
      .sort((a, b) => b.length - a.length);
  }
}

/** Globs of files that the explorer does not show; those that depend on other files are not among them. */
function hiddenIn(folder: vscode.Uri): string[] {
  const globs = vscode.workspace.getConfiguration('files', folder).get<Record<string, unknown>>('exclude', {});
  return Object.keys(globs).filter((glob) => globs[glob] === true);
}

function isEnabled(scope: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('accessibleText', scope).get('enable', true);
}
