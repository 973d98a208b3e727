import { existsSync } from 'node:fs';
import { findProgram, run } from './shell.mjs';

/** Whether packages of Debian can be installed without asking anybody. */
export function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && Boolean(findProgram(['apt-get']));
}

/**
 * Installs packages of Debian.
 * @param {string[]} packages
 */
export function installDebianPackages(packages) {
  console.log(`Debian のパッケージを入れます / installing Debian packages: ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
