// Packs kuromoji's dictionary into one file: pack-dictionary/main.ts FOLDER FILE (see ../pack-dictionary.mjs)
import { renameSync, writeFileSync } from 'node:fs';
import { loadKuromoji, readSource } from '../../server/engine/kuromoji';
import { packDictionary } from './pack';

const [folder, file] = process.argv.slice(2);
if (folder === undefined || file === undefined) throw new Error('Usage: pack-dictionary/main.ts FOLDER FILE');

const pack = packDictionary(readSource(await loadKuromoji(folder)));
// Renamed when it is complete: others may be waiting for the file, or writing the same one.
const unfinished = `${file}.${process.pid}`;
writeFileSync(unfinished, new Uint8Array(pack));
renameSync(unfinished, file);
