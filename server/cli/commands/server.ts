import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The language server's bundle stands beside the program's. */
const bundle = (): string => fileURLToPath(new URL('server.js', import.meta.url));

/**
 * Runs the language server over standard input and output until the editor ends it.
 * @returns the server's exit code; 3 when it cannot be started
 */
export function serve(): Promise<number> {
  const server = spawn(process.execPath, [bundle(), '--stdio'], { stdio: 'inherit' });
  return new Promise((resolve) => {
    server.on('error', () => {
      resolve(3);
    });
    server.on('exit', (code) => {
      resolve(code ?? 3);
    });
  });
}
