import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generated-files';

const files = generatedFiles();
for (const [path, content] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
for (const name of readdirSync('docs/rules')) {
  if (!files.has(join('docs/rules', name))) rmSync(join('docs/rules', name));
}
process.stdout.write(`${files.size} files written\n`);
