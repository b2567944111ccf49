import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/dist/**', 'test/apps/**', 'test/fixes/apps/**'],
    // Some tests run the command line as a process, or install packages.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
