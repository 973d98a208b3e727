import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { registerCommands } from './commands/register';
import { DraftChoices } from './draft-choices';
import { DraftDetection } from './draft-detection';
import { DraftStatusItem } from './draft-status';
import { createLanguageClient, type Connect } from './language-client';
import { tellError } from './message';
import { MisreadWarning } from './misread-warning';
import { OpenedTexts } from './opened-texts';
import {
  choicesNotification,
  draftsChangedNotification,
  draftStatusRequest,
  isDraftRequest,
  misreadRequest,
} from './protocol';
import { provideRuleDocuments } from './rule-documents';

let client: BaseLanguageClient | undefined;

/** Starts the extension. @param connect makes a client of the server, which runs in another way on Node and in a browser */
export async function startExtension(context: vscode.ExtensionContext, connect: Connect): Promise<void> {
  const choices = new DraftChoices(context.globalState);
  const status = new DraftStatusItem((uri) =>
    orElse(null, started.sendRequest(draftStatusRequest, { uri: uri.toString() })),
  );
  const started = createLanguageClient(context, connect, {
    choices: () => choices.toParams(),
    during: (check) => status.during(check),
  });
  client = started;
  context.subscriptions.push(
    choices,
    status,
    registerCommands(context, started, choices),
    provideRuleDocuments(started),
  );
  try {
    await started.start();
  } catch (error) {
    started.error('The language server did not start', error, false);
    offerReload();
    return;
  }
  followTexts(context, started, choices, status);
}

export async function stopExtension(): Promise<void> {
  await client?.stop();
}

/** Looks at every text that is opened, and again whenever the answers may be others. */
function followTexts(
  context: vscode.ExtensionContext,
  started: BaseLanguageClient,
  choices: DraftChoices,
  status: DraftStatusItem,
): void {
  const texts = new OpenedTexts();
  const misread = new MisreadWarning(texts, choices, (params) =>
    orElse(null, started.sendRequest(misreadRequest, params)),
  );
  const detection = new DraftDetection(texts, choices, (params) =>
    orElse(false, started.sendRequest(isDraftRequest, params)),
  );
  const lookAgain = async (): Promise<void> => {
    await Promise.all([misread.checkOpenDocuments(), detection.checkOpenDocuments(), status.update()]);
  };
  const tellChoices = async (): Promise<void> => {
    await orElse(undefined, started.sendNotification(choicesNotification, choices.toParams()));
    await lookAgain();
  };
  context.subscriptions.push(
    texts,
    misread,
    detection,
    choices.onDidChange(() => void tellChoices()),
    started.onNotification(draftsChangedNotification, () => void lookAgain()),
    started.onDidChangeState(({ newState }) => {
      if (newState === State.Running) void lookAgain();
    }),
  );
  void lookAgain();
}

/** A server that is just restarting must not turn into an error for somebody's shopping list. */
async function orElse<T>(fallback: T, answer: Promise<T>): Promise<T> {
  return answer.catch(() => fallback);
}

function offerReload(): void {
  tellError(vscode.l10n.t('Accessible Text could not start. Reload the window to try again.'), {
    title: vscode.l10n.t('Reload Window'),
    command: 'workbench.action.reloadWindow',
  });
}
