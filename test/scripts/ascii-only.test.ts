import { SourceMap, type SourceMapPayload } from 'node:module';
import { runInNewContext } from 'node:vm';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { asciiOnly } from '../../scripts/ascii-only.mjs';

const source = `const isName = (name) => /^[ぁ-ん𠮷]+(?<後>さん)$/u.test(name);
result = [isName('やまだ𠮷さん'), /😀/.test('😀'), '名前'];
`;

test('a program comes to the same when its patterns are escaped, and its source map still leads to the places', async () => {
  const { code, map } = await transform(source, { charset: 'ascii', minify: true, sourcemap: true });
  const { script, map: moved } = asciiOnly(code, map);
  expect(script).toMatch(/^[\0-\x7F]*$/);
  expect(runInNewContext(script, { result: undefined })).toEqual([true, true, '名前']);
  const maps = {
    before: new SourceMap(JSON.parse(map) as SourceMapPayload),
    after: new SourceMap(JSON.parse(moved) as SourceMapPayload),
  } as const;
  for (const word of ['.test', 'result']) {
    const place = maps.before.findEntry(0, code.lastIndexOf(word));
    expect(maps.after.findEntry(0, script.lastIndexOf(word))).toEqual({
      ...place,
      generatedColumn: expect.any(Number) as number,
    });
  }
});

test('a pattern with a backslash before a character outside ASCII is refused, one with a backslash beside it is not', () => {
  const map = JSON.stringify({ version: 3, sources: [], names: [], mappings: '' });
  expect(() => asciiOnly('/\\〜/', map)).toThrow('\\〜');
  expect(asciiOnly('/[\\\\＼]/', map).script).toBe('/[\\\\\\uff3c]/');
});
