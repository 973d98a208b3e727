import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { buildProgram } from '../../../esbuild.mjs';

/** The user `nobody`. */
const NOBODY = 65534;

/** How the program is started. */
export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Path of another bundle. */
  readonly program?: string;
  /** As a user without rights to what others own, even where the tests run as root. */
  readonly unprivileged?: boolean;
}

/** What a process left behind. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stdoutBytes: Buffer;
  readonly stderr: string;
}

/** The bundled program and a folder that is new for each test. */
export interface Cli {
  /** Path of the bundle. */
  readonly program: string;
  /** The folder of the running test, which the program runs in. */
  readonly folder: string;
  /** Writes a file into the folder. @returns its absolute path */
  write(name: string, content: string | Uint8Array): string;
  /** Runs the program in English on a fixed day, unless `env` says otherwise. */
  run(args: readonly string[], options?: RunOptions): Promise<Ended>;
}

/** Bundles the program as the build does, for the tests of one file. */
export function useCli(): Cli {
  let home = '';
  let folder = '';
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'accessible-text-cli-'));
    chmodSync(home, 0o755);
    await buildProgram('server/cli/main.ts', join(home, 'cli.js'));
  });
  beforeEach(() => {
    folder = mkdtempSync(join(home, 'test-'));
    chmodSync(folder, 0o755);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  afterAll(() => {
    rmSync(home, { recursive: true, force: true });
  });
  return {
    get program() {
      return join(home, 'cli.js');
    },
    get folder() {
      return folder;
    },
    write(name, content) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    run(args, { cwd = folder, input, env = {}, program = join(home, 'cli.js'), unprivileged = false } = {}) {
      const user = unprivileged && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
      const options = { cwd, env: { PATH: process.env['PATH'], LANG: 'C', ...env }, ...user };
      return finished(spawn(process.execPath, [program, ...args], options), input);
    },
  };
}

async function finished(child: ReturnType<typeof spawn>, input: string | Uint8Array | undefined): Promise<Ended> {
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error('the process has no pipes');
  // A program that does not read its input may be gone before all is written.
  stdin.on('error', () => undefined);
  stdin.end(input ?? '');
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const [bytes, errors, code] = await Promise.all([buffer(stdout), text(stderr), ended]);
  return { code, stdout: bytes.toString('utf8'), stdoutBytes: bytes, stderr: errors };
}
