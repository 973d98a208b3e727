import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles } from '../../scripts/generated-files';

const files = generatedFiles();

test.each([...files.keys()])('%s is what npm run generate writes', (path) => {
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe(files.get(path));
});

test('docs/rules holds no page of a rule that is gone', () => {
  expect(readdirSync('docs/rules').filter((name) => !files.has(`docs/rules/${name}`))).toEqual([]);
});
