import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { scaffoldRule } from './rule-scaffold';

const REGISTRY = 'server/core/rules/index.ts';
const [id] = process.argv.slice(2);

if (id === undefined) {
  process.stderr.write('使い方 / usage: npm run new-rule ID\n');
  process.exitCode = 2;
} else {
  const { files, registry } = scaffoldRule(id, readFileSync(REGISTRY, 'utf8'));
  for (const [path, content] of files) {
    if (existsSync(path)) throw new Error(`${path} is there already`);
    writeFileSync(path, content);
    process.stdout.write(`${path}\n`);
  }
  writeFileSync(REGISTRY, registry);
  process.stdout.write(
    'npm run generate で文書と設定を更新してください。Run `npm run generate` to update docs and settings.\n',
  );
}
