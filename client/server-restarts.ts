import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type CloseHandlerResult,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';

const mostCrashes = 4;
const crashPeriod = 3 * 60 * 1000;
const mostErrorsInARow = 3;

/** Starts a server that has ended again, unless it ends over and over. The user hears of it once, not each time. */
export class ServerRestarts implements ErrorHandler {
  private crashes: number[] = [];
  private toldOfRestart = false;

  /** @param restart starts the server once more, for a user who asks for it */
  constructor(private readonly restart: () => Promise<void>) {}

  error(_error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    if (count !== undefined && count <= mostErrorsInARow) return { action: ErrorAction.Continue, handled: true };
    this.tellOfEnd();
    return { action: ErrorAction.Shutdown, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.crashes = [...this.crashes.filter((crash) => now - crash < crashPeriod), now];
    if (this.crashes.length > mostCrashes) {
      this.tellOfEnd();
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    this.tellOfRestart();
    return { action: CloseAction.Restart, handled: true };
  }

  private tellOfRestart(): void {
    if (this.toldOfRestart) return;
    this.toldOfRestart = true;
    const message = vscode.l10n.t(
      'Accessible Text stopped unexpectedly and was started again. Your texts are unharmed.',
    );
    void vscode.window.showWarningMessage(message);
  }

  private tellOfEnd(): void {
    const again = vscode.l10n.t('Start Again');
    const message = vscode.l10n.t(
      'Accessible Text keeps stopping, so drafts are no longer checked. Your texts are unharmed.',
    );
    void vscode.window.showErrorMessage(message, again).then(async (choice) => {
      if (choice !== again) return;
      this.crashes = [];
      await this.restart();
    });
  }
}
