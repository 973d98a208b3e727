import { symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { Client, PUSH_CLIENT } from './client';
import { CONTROL_CHARACTERS, draftWith, HEADING_RULE, ODD_HEADING } from './drafts';
import { until } from './until';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 30_000 });

const CHECK = 'accessibleText/checkWorkspace';

let folder: WorkspaceFolder;
let client: Client;
beforeEach(() => {
  folder = new WorkspaceFolder();
});
afterEach(async () => {
  await client.stop();
  folder.dispose();
});

test('every draft is read again, named in the progress, counted, and told of by the request that waits for it', async () => {
  const odd = folder.write('a/odd.txt', draftWith(ODD_HEADING));
  folder.write('b/clean.txt', draftWith());
  folder.write('notes.txt', 'メモ\n');
  client = await Client.start({ folders: [folder.uri()], locale: 'en' });
  const held = client.hold();
  await until(() => held.parts.length === 2);
  // Nobody tells the server of this change.
  folder.write('b/clean.txt', draftWith(CONTROL_CHARACTERS));
  const { token, told } = client.progress();
  const result = await client.request(CHECK, { workDoneToken: token });
  expect(result).toMatchObject({ files: 2, unreadable: [] });
  const all = [...(held.items(odd) ?? []), ...(held.items(folder.uri('b/clean.txt')) ?? [])];
  const { errors, warnings, information, hints } = result as Record<string, number>;
  expect([errors, warnings, information, hints]).toEqual(
    [1, 2, 3, 4].map((severity) => all.filter((item) => item.severity === severity).length),
  );
  expect(all.some(({ code }) => code === 'control-character')).toBe(true);
  expect(told[0]).toMatchObject({ kind: 'begin', title: 'Checking drafts', cancellable: true });
  expect(told.some((value) => value.kind === 'report' && value.message !== undefined)).toBe(true);
  expect(told.at(-1)).toMatchObject({ kind: 'end' });
  await held.close();
});

test('it can be cancelled half-way; the workspace is completed for the request that waits', async () => {
  for (let book = 0; book < 60; book++) folder.write(`books/${book}.txt`, draftWith(ODD_HEADING));
  client = await Client.start({ folders: [folder.uri()] });
  const source = new CancellationTokenSource();
  const { token, told } = client.progress();
  const checking = client.connection.sendRequest(CHECK, { workDoneToken: token }, source.token);
  await until(() => told.some(({ kind }) => kind === 'report'));
  source.cancel();
  await expect(checking).rejects.toMatchObject({ code: -32800 });
  expect(told.at(-1)).toMatchObject({ kind: 'end' });
  const held = client.hold();
  await until(() => new Set(held.parts.map(({ uri }) => uri)).size === 60);
  await held.close();
});

test('a file that cannot be read is named, and the rest is checked', async () => {
  const odd = folder.write('odd.txt', draftWith(ODD_HEADING));
  const loop = folder.uri('loop.txt');
  symlinkSync('loop.txt', fileURLToPath(loop));
  client = await Client.start({ folders: [folder.uri()], locale: 'en' });
  const held = client.hold();
  const result = await client.request(CHECK, {});
  expect(result).toMatchObject({ files: 1, unreadable: [{ uri: loop, message: 'Links lead in a circle.' }] });
  expect(held.items(odd)?.map(({ code }) => code)).toContain(HEADING_RULE);
  await held.close();
});

test('a client that never asks for the workspace is sent each file, and nothing twice', async () => {
  const text = draftWith(ODD_HEADING);
  const odd = folder.write('odd.txt', text);
  folder.write('clean.txt', draftWith());
  client = await Client.start({ capabilities: PUSH_CLIENT, folders: [folder.uri()] });
  expect(await client.request(CHECK, {})).toMatchObject({ files: 2 });
  const latest = (): unknown[] | undefined =>
    client.pushed.findLast(({ uri }) => uri === odd)?.diagnostics.map(({ code }) => code);
  await until(() => latest()?.includes(HEADING_RULE) === true);
  await client.open(odd, text);
  await client.change(odd, { text: draftWith() });
  await until(() => latest()?.length === 0);
  // Thrown away: the file on the disk is as it was.
  await client.close(odd);
  await until(() => latest()?.includes(HEADING_RULE) === true);
});

test('for a client that asks for open files only, what was sent is taken back when it opens them', async () => {
  const text = draftWith(ODD_HEADING);
  const odd = folder.write('odd.txt', text);
  client = await Client.start({ folders: [folder.uri()] });
  await client.request(CHECK, {});
  await until(() => client.pushed.some(({ uri, diagnostics }) => uri === odd && diagnostics.length > 0));
  await client.open(odd, text);
  await until(() => client.pushed.findLast(({ uri }) => uri === odd)?.diagnostics.length === 0);
  expect((await client.pull(odd)).map(({ code }) => code)).toContain(HEADING_RULE);
});
