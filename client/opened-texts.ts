import * as vscode from 'vscode';

/** Tells when a text that a user may edit is opened, and when it is read again in another encoding. */
export class OpenedTexts implements vscode.Disposable {
  private readonly opened = new vscode.EventEmitter<vscode.TextDocument>();
  readonly onDidOpen = this.opened.event;
  private readonly encodings = new WeakMap<vscode.TextDocument, string>();
  private readonly subscriptions: vscode.Disposable;

  constructor() {
    for (const document of this.all()) this.encodings.set(document, document.encoding);
    this.subscriptions = vscode.Disposable.from(
      this.opened,
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (isEditable(document)) this.report(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const known = this.encodings.get(document);
        if (known !== undefined && known !== document.encoding) this.report(document);
      }),
    );
  }

  all(): readonly vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter(isEditable);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private report(document: vscode.TextDocument): void {
    this.encodings.set(document, document.encoding);
    this.opened.fire(document);
  }
}

/** Leaves out output channels, the old side of a comparison and the like. */
function isEditable({ isUntitled, uri }: vscode.TextDocument): boolean {
  return isUntitled || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
