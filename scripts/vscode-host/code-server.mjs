// Starts and stops code-server, which serves the real VS Code workbench and runs the real extension host.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StepError } from '../shell.mjs';
import { codeServerProgram } from './host.mjs';
import { registerJapanese, writeSettings } from './profile.mjs';

const startLimit = 60_000;

/**
 * @typedef {object} ServerOptions
 * @property {import('./host.mjs').HostName} host
 * @property {string} userDataDir a folder of this run's own
 * @property {string} extensionsDir
 * @property {string} [language] display language; VS Code's own is English
 * @property {boolean} [trusted] false leaves the folder in restricted mode
 * @property {boolean} [testing] true lets the page name extensions and tests that lie on disk
 * @property {number} [port] 0 takes a free one
 */

/**
 * @param {ServerOptions} options
 * @returns {Promise<{ port: number, stop: () => Promise<void>, ended: Promise<void> }>}
 */
export async function startCodeServer(options) {
  const { userDataDir, language, port = 0 } = options;
  writeSettings(userDataDir);
  if (language === 'ja') await registerJapanese(userDataDir);
  const logFile = join(userDataDir, 'code-server.log');
  const log = createWriteStream(logFile);
  // A process group of its own, because code-server leaves its extension hosts behind when it ends.
  const [node, ...program] = baseArguments(options);
  const server = spawn(node, [...program, '--bind-addr', `127.0.0.1:${port}`, ...flags(options)], {
    detached: true,
    env: environment(userDataDir),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server.stderr.pipe(log);
  const ended = new Promise((resolve) => server.once('exit', () => resolve()));
  const stop = () => stopGroup(server, ended);
  try {
    return { port: await listeningPort(server, log), stop, ended };
  } catch (error) {
    await stop();
    throw new StepError(`${error.message}\n${readFileSync(logFile, 'utf8').slice(-4000)}`);
  }
}

/**
 * Installs packaged extensions the way a user does.
 * @param {ServerOptions} options
 * @param {string[]} vsixFiles
 * @returns {number} exit code
 */
export function installExtensions(options, vsixFiles) {
  const install = vsixFiles.flatMap((file) => ['--install-extension', file]);
  const [node, ...program] = baseArguments(options);
  const { status, stderr } = spawnSync(node, [...program, '--force', ...install], {
    encoding: 'utf8',
    env: environment(options.userDataDir),
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  // It always complains of a native part that it can do without, so its complaints only count when it fails.
  if (status !== 0) console.error(stderr);
  return status ?? 1;
}

function baseArguments({ host, userDataDir, extensionsDir }) {
  mkdirSync(userDataDir, { recursive: true });
  const config = join(userDataDir, 'code-server.yaml');
  // Without a file of its own, code-server writes one with a password into the user's home.
  writeFileSync(config, 'auth: none\n');
  const folders = ['--user-data-dir', userDataDir, '--extensions-dir', extensionsDir];
  return [...codeServerProgram(host), '--config', config, ...folders];
}

function flags({ host, language, trusted = true, testing = false }) {
  return [
    ...['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'],
    '--ignore-last-opened',
    ...(language ? ['--locale', language] : []),
    ...(trusted ? ['--disable-workspace-trust'] : []),
    // The oldest host needs no leave, and knows no such option.
    ...(testing && host === 'newest' ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
}

// A private place for sockets and temporary files, and no gallery to look for extensions in.
function environment(userDataDir) {
  const runtime = join(userDataDir, 'run');
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  return { ...process.env, EXTENSIONS_GALLERY: '{}', TMPDIR: runtime, XDG_RUNTIME_DIR: runtime };
}

function listeningPort(server, log) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('code-server did not start in time')), startLimit);
    let output = '';
    server.stdout.on('data', (chunk) => {
      log.write(chunk);
      output += chunk;
      const port = /listening on http:\/\/127\.0\.0\.1:(\d+)/i.exec(output)?.[1];
      if (!port) return;
      clearTimeout(limit);
      resolve(Number(port));
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`code-server ended with code ${code}`)));
  });
}

async function stopGroup(server, ended) {
  if (server.exitCode !== null || server.signalCode !== null) return killGroup(server.pid);
  server.kill('SIGTERM');
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
  killGroup(server.pid);
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left, which is what was wanted.
  }
}
