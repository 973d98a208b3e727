import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildProgram } from '../../../esbuild.mjs';
import { useCli } from './cli';

const cli = useCli();
beforeAll(() => buildProgram('server/lsp/main-node.ts', join(dirname(cli.program), 'server.js')));

const message = (body: object): string => {
  const text = JSON.stringify({ jsonrpc: '2.0', ...body });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
};

test('server --stdio speaks LSP and ends when the editor goes away', async () => {
  const server = spawn(process.execPath, [cli.program, 'server', '--stdio']);
  server.stdin.write(
    message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
  );
  const [answer] = (await once(server.stdout, 'data')) as [Buffer];
  expect(answer.toString()).toContain('Content-Length');
  server.stdin.end();
  await once(server, 'exit');
});

test('server without --stdio says what is missing', async () => {
  const { code, stderr } = await cli.run(['server']);
  expect(code).toBe(2);
  expect(stderr).toContain('--stdio');
});
