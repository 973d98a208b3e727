// What tests need besides the VS Code API: waiting, and a look at the window itself.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

/** Opens a file of test/vscode/workspaces/single (a copy of it, made for this run) in an editor. */
export async function openFile(name: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert(folder, 'no folder is open');
  return showFile(vscode.Uri.joinPath(folder.uri, name));
}

/** Opens a file in an editor as a user would: what an extension opens is kept for minutes after its editor was closed. */
export async function showFile(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const document = vscode.window.activeTextEditor?.document;
  assert.equal(document?.uri.toString(), uri.toString());
  return document;
}

/** Waits until `check` gives something truthy, and gives that. */
export async function until<T>(what: string, check: () => T | Promise<T>, limit = 10_000): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  for (;;) {
    const result = await check();
    if (result) return result;
    if (Date.now() > end) throw new Error(`waited ${limit} ms in vain: ${what}`);
    await pause(50);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Closes every editor without saving. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** False in a desktop VS Code, where the window cannot be reached from here. */
export const canReachWindow = process.env.ACCESSIBLE_TEXT_WORKBENCH !== undefined;

/** Saves a picture of the window as NAME.png (.vscode-test/screenshots/RUN/). Does nothing in a desktop VS Code. */
export async function screenshot(name: string): Promise<void> {
  if (!canReachWindow) return;
  // Squiggles and panels are drawn a moment after the API has reported them.
  await pause(500);
  await askWindow('screenshot', name);
}

/** Presses a key or chord as a person would, such as `Control+Shift+M`. */
export async function press(keys: string): Promise<void> {
  await askWindow('press', keys);
}

/** Types a text as a person would. */
export async function type(text: string): Promise<void> {
  await askWindow('type', text);
}

const quickInput = '.quick-input-widget:has(input:focus)';

/** Waits until a list of choices offers `label` and has the keyboard, which a panel closed a moment ago may still hold. */
export async function untilOffered(label: string): Promise<void> {
  const isOffered = async (): Promise<boolean> =>
    (await readWindow(`${quickInput} .monaco-list-row`)).some((row) => row.includes(label)) &&
    (await readWindow(`${quickInput} .monaco-list-row.focused`)).length > 0;
  await until(`the choice “${label}”`, isOffered);
}

/** Types an answer into the field whose title holds `title`, over what the editor suggests there a moment later, and gives it. */
export async function answerQuestion(title: string, answer: string): Promise<void> {
  await until(`the question “${title}”`, async () =>
    (await readWindow(`${quickInput} .quick-input-title`)).join().includes(title),
  );
  await until(`the answer “${answer}”`, async () => {
    await press('Control+A');
    await type(answer);
    await pause(200);
    return (await askWindow('value', `${quickInput} input:focus`)) === answer;
  });
  await press('Enter');
}

/** What has the keyboard, in a panel, too. */
export interface Focused {
  /** The question that it belongs to, of a form. */
  readonly group: string;
  readonly label: string;
}

/** What a screen reader would say of what has the keyboard. */
export async function focused(): Promise<Focused | null> {
  return (await askWindow('focused', '')) as Focused | null;
}

/** Presses the tab key until something of this label has the keyboard. */
export async function tabTo(label: string, group = ''): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await press('Tab');
    const now = await focused();
    if (now?.label.startsWith(label) && now.group.startsWith(group)) return;
  }
  throw new Error(`the tab key does not lead to ${group} ${label}, but to ${JSON.stringify(await focused())}`);
}

/** Clicks the first element that a Playwright selector finds. */
export async function click(selector: string): Promise<void> {
  await askWindow('click', selector);
}

/** The label or text of each element of the window that a selector finds: what a screen reader has to say about it. */
export async function readWindow(selector: string): Promise<string[]> {
  return (await askWindow('read', selector)) as string[];
}

/** As readWindow, inside the panels that an extension shows. */
export async function readPanels(selector: string): Promise<string[]> {
  return (await askWindow('read-panels', selector)) as string[];
}

/** The messages to the user that wait in the corner of the window. Under test, VS Code shows them in their list only. */
export async function notifications(): Promise<string[]> {
  await vscode.commands.executeCommand('notifications.showList');
  return readWindow('.notifications-center .notification-list-item-message');
}

/** Waits for a message to the user; in a desktop VS Code nobody can see it from here. */
export async function untilTold(wanted: RegExp): Promise<void> {
  if (!canReachWindow) return;
  const isTold = async (): Promise<boolean> => (await notifications()).some((text) => wanted.test(text));
  await until(`the message ${wanted.source}`, isTold).catch(async (error: unknown) => {
    throw new Error(`${String(error)}; told: ${(await notifications()).join(' / ')}`);
  });
}

export async function clearNotifications(): Promise<void> {
  await vscode.commands.executeCommand('notifications.clearAll');
  await vscode.commands.executeCommand('notifications.hideList');
}

/** Presses a button of one of these messages, by keyboard: a tooltip cannot be in its way. */
export async function pressButton(name: string): Promise<void> {
  await vscode.commands.executeCommand('notifications.showList');
  await askWindow('focus', `.notifications-center .monaco-button:has-text("${name}")`);
  await press('Enter');
}

async function askWindow(request: string, value: string): Promise<unknown> {
  const base = process.env.ACCESSIBLE_TEXT_WORKBENCH;
  assert(base, 'this VS Code’s window cannot be reached');
  const response = await fetch(`${base}/${request}?value=${encodeURIComponent(value)}`);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
