import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { Client } from './client';
import { CONTROL_CHARACTERS, CONTROL_RULE, draftWith, HEADING_RULE, ODD_HEADING } from './drafts';
import { until } from './until';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 30_000 });

let folder: WorkspaceFolder;
let storage = '';
beforeEach(() => {
  folder = new WorkspaceFolder();
  storage = mkdtempSync(join(tmpdir(), 'accessible-text-storage-'));
});
afterEach(() => {
  folder.dispose();
  rmSync(storage, { recursive: true, force: true });
});

/** Starts a server, has it tell of every draft and stops it. @returns the rules of the findings by file */
async function checkWorkspace(names: readonly string[]): Promise<Record<string, readonly unknown[]>> {
  const initializationOptions = { storage: pathToFileURL(storage).href };
  const client = await Client.start({ folders: [folder.uri()], initializationOptions });
  const held = client.hold();
  const items = (name: string): Diagnostic[] | undefined => held.items(folder.uri(name));
  await until(() => names.every((name) => items(name) !== undefined));
  const rules = names.map((name) => [name, (items(name) ?? []).map(({ code }) => code)]);
  await held.close();
  await client.stop();
  return Object.fromEntries(rules) as Record<string, readonly unknown[]>;
}

/** What is remembered: by name, which file it is. A title that is checked again is written again, to another file. */
function entries(): Map<string, number> {
  const kept = join(storage, 'findings');
  return new Map(readdirSync(kept).map((name) => [name, statSync(join(kept, name)).ino]));
}

const NAMES = ['a/odd.txt', 'b/control.txt', 'c/001.txt'];

function writeWorkspace(): void {
  const [front = '', colophon = ''] = draftWith({ body: '　本文。\n' }).split('　本文。\n');
  folder.write('a/odd.txt', draftWith(ODD_HEADING));
  folder.write('b/control.txt', draftWith(CONTROL_CHARACTERS));
  folder.write('c/001.txt', `${front}　本文\u0007。\n`);
  folder.write('c/002.txt', `　続き。\n\n${colophon}`);
}

test('a server that starts again does not check titles that have not changed', async () => {
  writeWorkspace();
  const first = await checkWorkspace(NAMES);
  expect(first).toMatchObject({
    'a/odd.txt': [HEADING_RULE],
    'c/001.txt': expect.arrayContaining([CONTROL_RULE]) as unknown,
  });
  const before = entries();
  expect(before.size).toBe(3);
  expect(await checkWorkspace(NAMES)).toEqual(first);
  expect(entries()).toEqual(before);
});

test('a server that starts again checks what has changed, and only that', async () => {
  writeWorkspace();
  await checkWorkspace(NAMES);
  const before = entries();
  folder.write('a/odd.txt', draftWith(CONTROL_CHARACTERS));
  folder.write('b/accessible-text.json', `{ "rules": { "${CONTROL_RULE}": "off" } }`);
  const again = await checkWorkspace(NAMES);
  expect(again).toMatchObject({ 'b/control.txt': [], 'c/001.txt': expect.arrayContaining([CONTROL_RULE]) as unknown });
  expect(again['a/odd.txt']).toContain(CONTROL_RULE);
  expect(entries().size).toBe(5);
  expect([...before].filter(([name, file]) => entries().get(name) !== file)).toEqual([]);
});

test('a client that names no place has nothing kept', async () => {
  writeWorkspace();
  const client = await Client.start({ folders: [folder.uri()] });
  const held = client.hold();
  await until(() => held.items(folder.uri('a/odd.txt')) !== undefined);
  await held.close();
  await client.stop();
  expect(readdirSync(storage)).toEqual([]);
});
