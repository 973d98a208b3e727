import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './shell.mjs';

/** The package that the dictionary comes from, relative to the root. */
export const dictionaryPackage = 'node_modules/kuromoji';
/** The folder of kuromoji's own dictionary files. */
export const dictionarySource = join(root, dictionaryPackage, 'dict');

const cache = join(root, 'node_modules/.cache/accessible-text/dictionary');
const packer = 'scripts/pack-dictionary';
/** The modules that decide what the packed file holds. */
const formatModules = [
  'core/text/checksum.ts',
  ...['dictionary.ts', 'kuromoji.ts', 'letter-pairs.ts', 'pack-format.ts'].map((name) => `engine/${name}`),
].map((name) => `server/${name}`);

/**
 * The dictionary of the tokenizer as one file, which is made when there is none or when what it is made of or by has changed.
 * @returns {string} its path
 */
export function packedDictionary() {
  const name = `ipadic-${fingerprint()}.dic`;
  const file = join(cache, name);
  if (existsSync(file)) return file;
  console.error('形態素解析の辞書を作ります（数秒かかります） / packing the dictionary of the tokenizer');
  mkdirSync(cache, { recursive: true });
  run(process.execPath, [join(root, 'scripts/run.mjs'), join(root, packer, 'main.ts'), dictionarySource, file]);
  for (const other of readdirSync(cache).filter((other) => /^ipadic-\w+\.dic$/.test(other) && other !== name)) {
    rmSync(join(cache, other));
  }
  return file;
}

function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(join(root, dictionaryPackage, 'package.json')));
  for (const file of readdirSync(dictionarySource).sort())
    hash.update(`${file} ${statSync(join(dictionarySource, file)).size}\n`);
  const modules = readdirSync(join(root, packer)).map((name) => `${packer}/${name}`);
  for (const module of [...modules.sort(), ...formatModules]) hash.update(readFileSync(join(root, module)));
  return hash.digest('hex').slice(0, 16);
}
