// Meets the built server with a client that is not ours: Neovim (node test/clients/neovim/run.mjs).
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findNeovim, installNeovim } from '../../../scripts/neovim.mjs';
import { root, StepError } from '../../../scripts/shell.mjs';

/** Longer than every wait in the script together. */
const timeout = 120_000;

/**
 * Runs the script in Neovim.
 * @returns {{ passed: number, failed: number }}
 */
export function testInNeovim() {
  const folder = mkdtempSync(join(tmpdir(), 'accessible-text-nvim-'));
  const draft = join(folder, 'draft.txt');
  try {
    copyFileSync(join(root, 'test/drafts/clients/draft.txt'), draft);
    const { stdout, stderr } = spawnSync(
      findNeovim(),
      ['--headless', '--clean', '-n', '-S', join(root, 'test/clients/neovim/session.lua')],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, DRAFT: draft, NODE: process.execPath, SERVER: join(root, 'dist/server.js') },
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout,
      },
    );
    console.log(stdout);
    const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(stdout) ?? [];
    if (passed === undefined)
      throw new StepError(`Neovim が最後まで動きませんでした / Neovim did not finish:\n${stderr}`);
    return { passed: Number(passed), failed: passed === '0' ? Math.max(1, Number(failed)) : Number(failed) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    installNeovim();
    process.exitCode = testInNeovim().failed === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof StepError ? error.message : error);
    process.exitCode = 1;
  }
}
