import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    // By itself Vitest leaves one core to the watcher, which on a machine of two leaves one for the tests.
    maxWorkers: '100%',
    exclude: [...configDefaults.exclude, '**/dist/**', 'test/apps/**', 'test/fixes/apps/**'],
    // Some tests run the command line as a process, or install packages.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
