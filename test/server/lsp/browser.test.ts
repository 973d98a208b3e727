import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { draftWith, HEADING_RULE, ODD_HEADING } from './drafts';
import { until } from './until';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri: string };
  readonly result?: unknown;
}

let code: string;
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['server/lsp/main-browser.ts'],
    bundle: true,
    // A worker has no document, which some packages use in a browser.
    conditions: ['worker'],
    format: 'iife',
    logLevel: 'error',
    platform: 'browser',
    target: 'es2022',
    write: false,
  });
  code = outputFiles[0]?.text ?? '';
});

/** Runs the server as a web worker would, with nothing of Node in its reach. */
function startWorker(files: Readonly<Record<string, string>>): (message: object) => Message[] {
  const answers: Message[] = [];
  const send = (message: object): void => self.onmessage?.({ data: { jsonrpc: '2.0', ...message } });
  const self: {
    onmessage?: (event: { data: object }) => void;
    postMessage: (message: Message) => void;
    addEventListener: () => void;
  } = {
    addEventListener: () => undefined,
    postMessage({ id, method, params, ...message }) {
      if (method === undefined) answers.push({ ...(id !== undefined && { id }), ...message });
      const file = files[params?.uri ?? ''];
      const value = method === 'accessibleText/fileSize' ? file?.length : file && Buffer.from(file).toString('base64');
      const result =
        method === 'accessibleText/listFolder'
          ? { value: [] }
          : value === undefined
            ? { problem: 'missing' }
            : { value };
      if (method?.startsWith('accessibleText/')) send({ id, result });
    },
  };
  const globals = { self, atob, clearTimeout, console, setTimeout, TextDecoder, TextEncoder, MessageChannel, URL };
  runInContext(code, createContext(globals));
  return (message) => {
    send(message);
    return answers;
  };
}

test('the server runs in a browser and reads files through the editor', async () => {
  const uri = 'vscode-vfs://somewhere/books/draft.txt';
  const text = draftWith(ODD_HEADING);
  const send = startWorker({ [uri]: `\uFEFF${text}` });
  send({
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } },
  });
  send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'plaintext', version: 1, text } },
  });
  const answers = send({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
  await until(() => answers.some(({ id }) => id === 2));
  expect(JSON.stringify(answers.find(({ id }) => id === 2)?.result)).toContain(HEADING_RULE);
  expect(JSON.stringify(answers.find(({ id }) => id === 2)?.result)).toContain('byte-order-mark');
});
