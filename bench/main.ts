// What things cost: npm run bench [-- tokenizer line-breaks cli server editor] [--json]. Judge by the ratios within one run.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchCommandLine } from './command-line';
import { benchEditor } from './editor';
import { benchServer } from './language-server';
import { benchLineBreaks } from './line-breaks';
import type { Row } from './row';
import { benchTokenizer, openInThisProcess } from './tokenizer';

const folder = dirname(fileURLToPath(import.meta.url));
const dist = join(dirname(folder), 'dist');
/** In kB. */
const SIZES = [100, 500, 1000, 5000];
const SERVER_SIZES = [100, 1000, 5000];

const PARTS: Readonly<Record<string, () => Promise<readonly Row[]> | readonly Row[]>> = {
  'tokenizer': benchTokenizer,
  'line-breaks': () => [benchLineBreaks()],
  'cli': () => benchCommandLine(join(dist, 'cli.js'), folder, SIZES),
  'server': () => benchServer(join(dist, 'server.js'), SERVER_SIZES),
  'editor': () => benchEditor(folder),
};

const args = process.argv.slice(2);
if (args[0] === '--open') {
  const [, name = '', file = ''] = args;
  await openInThisProcess(name, file);
} else {
  const rows: Row[] = [];
  const asked = args.filter((arg) => arg in PARTS);
  const isJson = args.includes('--json');
  for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
    for (const row of (await PARTS[part]?.()) ?? []) {
      rows.push(row);
      if (!isJson) console.log(show(row));
    }
  }
  if (isJson) console.log(JSON.stringify(rows, null, 2));
}

function show({ what, figures }: Row): string {
  const shown = Object.entries(figures).map(([name, figure]) => `${figure.toFixed(figure < 10 ? 2 : 0)} ${name}`);
  return `${what}: ${shown.join(', ')}`;
}
