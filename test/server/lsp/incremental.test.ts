import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from './client';
import { CONTROL_CHARACTERS, draftWith, ODD_HEADING } from './drafts';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 30_000 });

const folder = new WorkspaceFolder();
let client: Client;
beforeAll(async () => void (client = await Client.start()));
afterAll(async () => {
  await client.stop();
  folder.dispose();
});

const pieces = [
  '',
  '\n',
  '\r\n',
  '𠮷',
  '\u0007',
  '【13ページ】\n',
  '■制作館名\n',
  '原本奥付\n',
  '　朝の五時になると、\n当番の人が\n',
  '〇〇〇',
];
const step = fc.record({
  from: fc.nat(900),
  length: fc.oneof(fc.nat(3), fc.nat(80)),
  text: fc.constantFrom(...pieces),
});
const notifications = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

test('after any edits the diagnostics come to be those of the text opened afresh', async () => {
  const start = draftWith({ ...CONTROL_CHARACTERS, ...ODD_HEADING });
  const uri = folder.write('edited/draft.txt', start);
  const twin = folder.write('afresh/draft.txt', start);
  await fc.assert(
    fc.asyncProperty(notifications, async (batches) => {
      const document = TextDocument.create(uri, 'plaintext', 0, start);
      await client.open(uri, start, 'accessible-text');
      for (const batch of batches) {
        const changes = batch.map(({ from, length, text }): TextDocumentContentChangeEvent => {
          const range = { start: document.positionAt(from), end: document.positionAt(from + length) };
          TextDocument.update(document, [{ range, text }], 1);
          return { range, text };
        });
        await client.change(uri, ...changes);
        await client.pull(uri);
      }
      await client.open(twin, document.getText(), 'accessible-text');
      // Both have their last answer when the worker has looked at them.
      const withoutFolder = (value: unknown): string => JSON.stringify(value).replaceAll(/edited|afresh/g, '');
      const pull = async (): Promise<string[]> => [
        withoutFolder(await client.pull(uri)),
        withoutFolder(await client.pull(twin)),
      ];
      let [edited, afresh] = await pull();
      for (let tries = 0; tries < 100 && edited !== afresh; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        [edited, afresh] = await pull();
      }
      await client.close(uri);
      await client.close(twin);
      expect(edited).toEqual(afresh);
    }),
    { numRuns: 25 },
  );
});
