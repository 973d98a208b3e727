import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

/** Below the home of a user, where it is not `.cache`. */
const CACHES: Partial<Record<NodeJS.Platform, string>> = { win32: 'AppData/Local', darwin: 'Library/Caches' };

/** Where on this computer programs keep what they can make again; undefined where nobody can tell. */
export function userCacheFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform = process.platform,
): string | undefined {
  const named = platform === 'win32' ? environment['LOCALAPPDATA'] : environment['XDG_CACHE_HOME'];
  const folder = named && isAbsolute(named) ? named : underHome(platform);
  return folder && join(folder, 'accessible-text');
}

function underHome(platform: NodeJS.Platform): string | undefined {
  try {
    const home = homedir();
    return isAbsolute(home) ? join(home, CACHES[platform] ?? '.cache') : undefined;
  } catch {
    // The user has no entry and no HOME.
    return undefined;
  }
}

/**
 * Makes a folder that only this user may read, unless it is there.
 * @returns whether it is there and nobody else can write to it
 */
export function makePrivateFolder(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(path);
    // Windows has neither owners nor bits here; the folders of a user are private there.
    return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
  } catch {
    return false;
  }
}

/**
 * Writes a file for this user alone, in one step: other processes find the whole of it or what stood there before. Where that is not
 * possible nothing is thrown; what can be made again need not be kept.
 */
export function keepFile(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${randomHex()}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, content, { mode: 0o600, flag: 'wx' });
    renameSync(temporary, path);
  } catch {
    dropFile(temporary);
  }
}

/** Twelve digits. Nobody needs to be unable to guess them: the folder is private. */
function randomHex(): string {
  return Math.floor(Math.random() * 2 ** 48)
    .toString(16)
    .padStart(12, '0');
}

/** Removes a file, if it is there and can be removed. */
export function dropFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Something else stands in the way.
  }
}
