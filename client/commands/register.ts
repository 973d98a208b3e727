import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DraftChoices } from '../draft-choices';
import { tell, tellError } from '../message';
import { openRule } from '../rule-documents';
import { checkFile } from './check-file';
import { checkWorkspace } from './check-workspace';
import { convertPageMarks } from './convert-page-marks';
import { declare } from './declare';
import { DeliveryReports } from './delivery-report';
import { extractNotes } from './extract-notes';
import { fixFile } from './fix-file';
import { fixWorkspace } from './fix-workspace';
import { goToLookAlike } from './go-to-look-alike';
import { insertFrontMatter } from './insert-front-matter';
import { listCharacters } from './list-characters';
import { newDraft } from './new-draft';
import { pack } from './pack';
import { applyProofSheet, exportProofSheet } from './proof-sheet';
import { switchFolderOff, switchFolderOn, treatAsDraft, treatAsPlainText } from './switch-drafts';

/** Registers the commands that package.json names. */
export function registerCommands(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  choices: DraftChoices,
): vscode.Disposable {
  const reports = new DeliveryReports(client);
  const commands: Readonly<Record<string, (argument?: unknown) => Promise<void>>> = {
    checkFile: () => checkFile(client),
    checkWorkspace: () => checkWorkspace(client),
    listCharacters: () => listCharacters(client),
    insertFrontMatter: () => insertFrontMatter(client),
    convertPageMarks: () => convertPageMarks(client),
    extractNotes: () => extractNotes(client),
    exportProofSheet: () => exportProofSheet(client),
    applyProofSheet: () => applyProofSheet(client),
    nextLookAlike: () => goToLookAlike('next'),
    previousLookAlike: () => goToLookAlike('previous'),
    openReport: () => reports.open(),
    saveReport: () => reports.save(),
    declare: (uri) => declare(client, typeof uri === 'string' ? uri : undefined),
    pack: () => pack(client),
    fixFile,
    fixWorkspace: () => fixWorkspace(client),
    newDraft: () => newDraft(client, context.globalState),
    openRule: (id) => openRule(client, typeof id === 'string' ? id : undefined),
    treatAsDraft: () => treatAsDraft(choices),
    treatAsPlainText: () => treatAsPlainText(choices),
    switchFolderOff: (folder) => switchFolderOff(choices, folder instanceof vscode.Uri ? folder : undefined),
    switchFolderOn: (folder) => switchFolderOn(choices, folder instanceof vscode.Uri ? folder : undefined),
    restartServer: () => restartServer(client),
    showOutput: () => {
      client.outputChannel.show();
      return Promise.resolve();
    },
  };
  const registered = Object.entries(commands).map(([name, run]) =>
    vscode.commands.registerCommand(`accessibleText.${name}`, (argument?: unknown) =>
      runSafely(client, () => run(argument)),
    ),
  );
  return vscode.Disposable.from(...registered);
}

async function restartServer(client: BaseLanguageClient): Promise<void> {
  await client.stop();
  await client.start();
  tell(vscode.l10n.t('Accessible Text was started again.'));
}

/** Whatever fails is said in the user's words; the details stand in the output channel. */
async function runSafely(client: BaseLanguageClient, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    client.error('A command failed', error, false);
    tellError(vscode.l10n.t('This could not be done. Nothing was changed.'), {
      title: vscode.l10n.t('Show Output'),
      command: 'accessibleText.showOutput',
    });
  }
}
