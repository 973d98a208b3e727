import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{client,server,scripts,syntaxes}/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 30_000,
  },
});
