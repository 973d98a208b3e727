import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tell } from '../message';
import { deliveryReportRequest, type DeliveryReportResult, type DeliveryScope, type ReportFormat } from '../protocol';
import { webviewPage } from '../webview-page';
import { chooseDelivery } from './choose-delivery';
import { withServerProgress } from './work-progress';

/** Writes the report that is shown into a file. */
const saveReportCommand = 'accessibleText.saveReport';

/** The delivery report in a panel of the editor. */
export class DeliveryReports {
  private panel: vscode.WebviewPanel | undefined;
  private shown: DeliveryScope | undefined;

  constructor(private readonly client: BaseLanguageClient) {}

  async open(): Promise<void> {
    const scope = await chooseDelivery(this.client);
    const result = scope && (await this.make(scope, 'page'));
    if (!scope || !result?.page) return;
    this.shown = scope;
    const panel = (this.panel ??= this.createPanel());
    const save = vscode.l10n.t('Save the report as a file');
    panel.title = result.page.title;
    panel.webview.html = webviewPage(result.page, vscode.env.language, {
      above: `<p><a href="command:${saveReportCommand}">${save}</a></p>`,
    });
    panel.reveal();
  }

  /** Saves the report that is shown, or the one that the user asks for. */
  async save(): Promise<void> {
    const scope = (this.panel && this.shown) ?? (await chooseDelivery(this.client));
    const format = scope && (await chooseFormat());
    if (!scope || !format) return;
    const target = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Save the report as a file'),
      filters: { [format.toUpperCase()]: [format] },
      ...defaultUri(`report.${format}`),
    });
    const result = target && (await this.make(scope, format));
    if (!target || !result) return;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(result.text));
    tell(vscode.l10n.t('The report was saved: {0}', vscode.workspace.asRelativePath(target)));
  }

  private async make(scope: DeliveryScope, format: ReportFormat): Promise<DeliveryReportResult | undefined> {
    const title = vscode.l10n.t('Checking drafts');
    const result = await withServerProgress(this.client, title, (workDoneToken, cancellation) =>
      this.client.sendRequest(deliveryReportRequest, { ...scope, format, workDoneToken }, cancellation),
    );
    if (result?.titles !== 0) return result;
    tell(vscode.l10n.t('There is no draft in this workspace.'));
    return undefined;
  }

  private createPanel(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      'accessibleText.report',
      vscode.l10n.t('Delivery Report'),
      vscode.ViewColumn.Active,
      { enableFindWidget: true, enableCommandUris: [saveReportCommand], localResourceRoots: [] },
    );
    panel.onDidDispose(() => {
      this.panel = undefined;
    });
    return panel;
  }
}

async function chooseFormat(): Promise<Exclude<ReportFormat, 'page'> | undefined> {
  const items: (vscode.QuickPickItem & { readonly format: Exclude<ReportFormat, 'page'> })[] = [
    { label: 'HTML', description: vscode.l10n.t('to read in a browser or to print'), format: 'html' },
    { label: vscode.l10n.t('Text'), description: vscode.l10n.t('to read by ear'), format: 'txt' },
    { label: 'Markdown', format: 'md' },
    { label: 'JSON', description: vscode.l10n.t('for programs'), format: 'json' },
  ];
  const choice = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Format of the report') });
  return choice?.format;
}

/** @returns where a dialog begins: the first folder that is open */
export function defaultUri(name: string): { readonly defaultUri?: vscode.Uri } {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder ? { defaultUri: vscode.Uri.joinPath(folder.uri, name) } : {};
}
