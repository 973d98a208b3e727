import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Folders of the core in the order in which they may import: each only itself and those before it. */
const CORE = ['text', 'syntax', 'book', 'web-archiving', 'rules', 'lint', 'assist', 'delivery', 'not-held', 'deposit'];

/** What each part outside the core may import from the other parts. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'server/core': ['server/core'],
  'server/engine': ['server/core', 'server/engine'],
  'server/publications': ['server/core', 'server/publications'],
  'server/host': ['server/core', 'server/host', 'server/publications'],
  'server/lsp': ['server/core', 'server/engine', 'server/host', 'server/lsp', 'package.json'],
  'server/cli': ['server/core', 'server/engine', 'server/host', 'server/cli', 'package.json'],
  'client': ['client'],
};

const sources = ['server', 'client'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

/** Every module that a file imports, as written. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const matches = text.matchAll(/\bfrom\s+'([^']+)'|\bimport\s*\(?\s*'([^']+)'|\brequire\(\s*'([^']+)'/g);
  return [...matches].map(([, a, b, c]) => a ?? b ?? c ?? '');
}

const isRelative = (module: string): boolean => module.startsWith('.');
const targetOf = (path: string, module: string): string => relative('.', join(dirname(path), module));

describe('imports', () => {
  test('are found at all', () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(importsOf('server/core/lint/check.ts')).toContain('../rules/rule');
  });

  test('of what only computes name neither VS Code, Node nor kuromoji', () => {
    const wrong = sources
      .filter((path) => path.startsWith('server/core/') || path.startsWith('server/publications/'))
      .flatMap((path) => importsOf(path).map((module) => `${path}: ${module}`))
      .filter((row) => /: (?:vscode|node:|fs|path|kuromoji|@vscode)/.test(row));
    expect(wrong).toEqual([]);
  });

  test('inside the core go only to the same folder or one before it', () => {
    const wrong = sources
      .filter((path) => path.startsWith('server/core/'))
      .flatMap((path) =>
        importsOf(path)
          .filter(isRelative)
          .map((module) => ({ path, target: targetOf(path, module) })),
      )
      .filter(({ path, target }) => {
        const [from, to] = [path, target].map((file) => CORE.indexOf(file.split('/')[2] ?? ''));
        return from === undefined || to === undefined || from < 0 || to < 0 || to > from;
      });
    expect(wrong).toEqual([]);
  });

  test('between the parts keep to what each part may know', () => {
    const partOf = (path: string): string | undefined => Object.keys(PARTS).find((part) => path.startsWith(`${part}/`));
    const wrong = sources.flatMap((path) =>
      importsOf(path)
        .filter(isRelative)
        .map((module) => targetOf(path, module))
        .filter(
          (target) =>
            !(PARTS[partOf(path) ?? ''] ?? []).some((part) => target === part || target.startsWith(`${part}/`)),
        )
        .map((target) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('of kuromoji stand in server/engine only, of LSP types in server/lsp only', () => {
    const wrong = sources.flatMap((path) =>
      importsOf(path)
        .filter(
          (module) =>
            (module === 'kuromoji' && !path.startsWith('server/engine/')) ||
            (/^vscode-languageserver/.test(module) && !path.startsWith('server/lsp/')),
        )
        .map((module) => `${path}: ${module}`),
    );
    expect(wrong).toEqual([]);
  });
});
