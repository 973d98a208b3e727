import * as vscode from 'vscode';
import { draftLanguage } from './draft-detection';
import { countsText, gravest } from './finding-counts';
import type { DraftStatus } from './protocol';

/** What is checked faster than this is never shown as being checked, in milliseconds. */
const patience = 300;

type AskStatus = (uri: vscode.Uri) => Promise<DraftStatus | null>;

/** Shows level and findings of the draft in the active editor, and tells the menus whether there is one. */
export class DraftStatusItem implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('accessibleText.draft', draftLanguage);
  private readonly subscriptions: vscode.Disposable;
  private shown: vscode.TextDocument | undefined;
  private checking = 0;
  private busyTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly askStatus: AskStatus) {
    this.item.name = vscode.l10n.t('Accessible Text');
    this.item.text = vscode.l10n.t('Checking…');
    this.item.accessibilityInformation = { label: vscode.l10n.t('Accessible Text. {0}.', this.item.text) };
    this.item.command = {
      title: vscode.l10n.t('Open Problems'),
      command: 'workbench.actions.view.problems',
      tooltip: vscode.l10n.t('Lists what was found. F8 goes from one finding to the next.'),
    };
    this.subscriptions = vscode.Disposable.from(
      this.item,
      vscode.window.onDidChangeActiveTextEditor(() => void this.update()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const active = vscode.window.activeTextEditor?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === active)) void this.update();
      }),
    );
  }

  /** Shows that a check goes on until it ends, whichever way. */
  async during<T>(check: Promise<T>): Promise<T> {
    this.checking++;
    this.busyTimer ??= setTimeout(() => {
      this.item.busy = this.checking > 0;
    }, patience);
    try {
      return await check;
    } finally {
      if (--this.checking === 0) this.rest();
    }
  }

  async update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const status = document ? await this.askStatus(document.uri) : null;
    // By now another editor may be active; its own update comes.
    if (vscode.window.activeTextEditor?.document !== document) return;
    setContext('accessibleText.isDraft', status !== null);
    if (status && this.shown !== document) tellWalkthrough();
    this.shown = status ? document : undefined;
    this.item.selector = status && document ? [draftLanguage, document.languageId] : draftLanguage;
    if (status) this.show(status);
    else this.showNothing();
  }

  dispose(): void {
    this.rest();
    this.subscriptions.dispose();
  }

  private show({ level, counts, title, files, position }: DraftStatus): void {
    const levelName = level?.name ?? vscode.l10n.t('level unknown');
    const found = countsText(counts);
    const place = files > 1 ? vscode.l10n.t('file {0} of {1}', position, files) : undefined;
    this.item.text = vscode.l10n.t('{0}: {1}', levelName, found);
    this.item.detail = [title, place].filter(Boolean).join(' ');
    this.item.severity = gravest(counts);
    const label = vscode.l10n.t('Accessible Text. Proofing level: {0}. {1}.', levelName, found);
    this.item.accessibilityInformation = { label };
  }

  private showNothing(): void {
    const text = vscode.l10n.t('This file is not checked');
    this.item.text = text;
    this.item.detail = '';
    this.item.severity = vscode.LanguageStatusSeverity.Information;
    this.item.accessibilityInformation = { label: vscode.l10n.t('Accessible Text. {0}.', text) };
  }

  private rest(): void {
    clearTimeout(this.busyTimer);
    this.busyTimer = undefined;
    this.item.busy = false;
  }
}

/** Ticks the first step of the walkthrough, which overlooks what has been true since before it was opened. */
function tellWalkthrough(): void {
  for (const isOpened of [true, false]) setContext('accessibleText.draftOpened', isOpened);
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
