import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/{client,server,scripts}/**/*.test.ts'], pool: 'threads', isolate: false },
});
