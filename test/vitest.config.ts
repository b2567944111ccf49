import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { BUILT, builtModules } from './built-modules.js';

/**
 * They have modules of their own, since they replace some. All others share what they import, the rules and TypeScript
 * among it, which takes longer to load than most of them take to run.
 */
const ALONE = [
  'packages/runtime/src/mmkv/*.test.ts',
  'packages/runtime/src/backends/{aparajita,capacitor,electron,expo,react-native}*.test.ts',
  'packages/runtime/src/backends/{keyring,under-a-store}.test.ts',
  'packages/audit/src/failing-rule.test.ts',
];
/**
 * They hold a limit on processor time, of which collecting what other tests have left in the same process would be a
 * part: they share theirs with each other only, who leave little.
 */
const MEASURED = [
  'packages/inspect/src/{explain,find-tokens}.test.ts',
  'packages/inspect/src/reading/*.test.ts',
  'packages/eslint-plugin/src/project/{aliases,hostile,import-scan,jsonc}.test.ts',
  'packages/eslint-plugin/src/project/{project-index,reach,resolve,workspaces}.test.ts',
];
/** They start threads and processes, which work beside the one that waits for them. */
const PARALLEL = 'packages/{audit,cli}/src/**/*.test.ts';
/** Each starts a whole editor and a browser, and waits for them more than it works. */
const EDITOR = 'test/editor/**/*.test.ts';
const EXCLUDED = [...configDefaults.exclude, '**/dist/**', 'test/apps/**', 'test/fixes/apps/**'];

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    globalSetup: ['test/temporary-folder.ts', 'test/fresh-bundle.ts'],
    // By itself Vitest leaves one core to the watcher, which on a machine of two leaves one for the tests.
    maxWorkers: '100%',
    // Some tests run the command line as a process, or install packages.
    testTimeout: 30_000,
    // Built packages are loaded as Node loads them, and not rewritten first: that takes longer than many a test.
    server: { deps: { external: [BUILT] } },
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE, exclude: EXCLUDED } },
      {
        extends: true,
        plugins: [builtModules()],
        test: { name: 'measured', isolate: false, include: MEASURED, exclude: EXCLUDED },
      },
      {
        extends: true,
        plugins: [builtModules()],
        test: {
          name: 'packages',
          isolate: false,
          include: ['packages/*/src/**/*.test.ts'],
          exclude: [...EXCLUDED, ...ALONE, ...MEASURED, PARALLEL],
        },
      },
      {
        extends: true,
        plugins: [builtModules()],
        test: {
          name: 'whole',
          isolate: false,
          include: ['test/**/*.test.ts', PARALLEL],
          exclude: [...EXCLUDED, ...ALONE, EDITOR],
        },
      },
      {
        extends: true,
        test: {
          name: 'editor',
          include: [EDITOR],
          exclude: EXCLUDED,
          globalSetup: 'test/editor/packed-extension.ts',
          fileParallelism: false,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
