import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './shell.mjs';

/**
 * The licences of every package that got into a bundle; they ask to be handed on with it.
 * @param {import('esbuild').Metafile[]} metafiles
 * @param {string[]} dataFolders of packages whose data is handed on, relative to the root
 */
export function thirdPartyNotices(metafiles, dataFolders = []) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  // The last node_modules counts: packages may bring packages of their own.
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  return [...new Set([...folders, ...dataFolders])]
    .sort()
    .map(notice)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const files = readdirSync(join(root, folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(root, folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n') + '\n';
}
