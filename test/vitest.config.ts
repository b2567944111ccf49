import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

/**
 * They share what they import, the rules and TypeScript among it, which takes longer to load than most of them take to
 * run. Not where a module is replaced, which needs modules of its own.
 */
const TOGETHER = 'packages/{eslint-plugin,audit,inspect}/src/**/!(failing-rule).test.ts';
/** Each starts a whole editor and a browser, and waits for them: beside other work they are late. */
const EDITOR = 'test/editor/**/*.test.ts';
const EXCLUDED = [...configDefaults.exclude, '**/dist/**', 'test/apps/**', 'test/fixes/apps/**'];

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    // By itself Vitest leaves one core to the watcher, which on a machine of two leaves one for the tests.
    maxWorkers: '100%',
    // Some tests run the command line as a process, or install packages.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...EXCLUDED, TOGETHER, EDITOR],
        },
      },
      {
        extends: true,
        test: {
          name: 'together',
          isolate: false,
          include: [TOGETHER],
          exclude: EXCLUDED,
        },
      },
      {
        extends: true,
        test: {
          name: 'editor',
          include: [EDITOR],
          exclude: EXCLUDED,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
