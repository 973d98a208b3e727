import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A step of setup, build or test that failed for a reason its message already tells the reader in full. */
export class StepError extends Error {}

/**
 * Runs a command with its output on the screen and throws when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (status === 0) return;
  const line = [command, ...args].join(' ');
  throw new StepError(`失敗しました / failed: ${line}${error ? ` (${error.message})` : ''}`);
}

/**
 * Runs npm, also on Windows, where it is a script that only a shell can start.
 * @param {string[]} args
 * @param {string} [cwd]
 */
export function npm(args, cwd = root) {
  run('npm', args, { cwd, shell: process.platform === 'win32' });
}

/**
 * The first of these programs that is on the PATH.
 * @param {string[]} names
 * @returns {string | undefined}
 */
export function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
