// Neovim is a client of the language server that is not ours.
import { installDebianPackages, isRootOnDebian } from './debian.mjs';
import { findProgram, StepError } from './shell.mjs';

/** Makes sure that Neovim is there. */
export function installNeovim() {
  if (!findProgram(['nvim']) && isRootOnDebian()) installDebianPackages(['neovim']);
  findNeovim();
}

/** Path of Neovim. */
export function findNeovim() {
  const found = findProgram(['nvim']);
  if (found) return found;
  throw new StepError(
    'Neovim（nvim、0.7 以降）が見つかりません。入れてから、もう一度実行してください / ' +
      'Neovim (nvim, 0.7 or later) was not found. Install it and run this again.\n' +
      '  Debian, Ubuntu: sudo apt-get install neovim',
  );
}
