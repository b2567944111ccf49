// Our own code: ESLint's and typescript-eslint's strict rules with types, and the rules this repository is about.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import jwtHygiene from 'eslint-plugin-jwt-hygiene';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    '**/dist/',
    'packages/runtime/cjs/',
    'packages/*/bundle/',
    // Node's own declarations are in the program that everything is linted with.
    'packages/runtime/src/backends/peers/node.d.ts',
    '**/coverage/',
    // What tests write while they run.
    'test/races/.mended/',
    'test/apps/',
    // Written as applications write it, in many styles.
    'test/fixes/apps/',
  ]),
  js.configs.recommended,
  jwtHygiene.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        Headers: 'readonly',
        Response: 'readonly',
        setImmediate: 'readonly',
        URL: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      // One program that holds every file: each package's own would parse the same types again.
      parserOptions: { project: 'test/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // A syntax tree is full of neighbours that are known to be there (`noUncheckedIndexedAccess`) …
      '@typescript-eslint/no-non-null-assertion': 'off',
      // … and its node types are an enum that everybody compares with plain strings.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  {
    // Apps of Expo 43 to 45 read its declarations with TypeScript 4.3, which knows no `type` on a single name.
    files: ['packages/runtime/src/**/*.ts'],
    ignores: ['**/*.test.ts', 'packages/runtime/src/testing/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(ImportSpecifier[importKind="type"], ExportSpecifier[exportKind="type"])',
          message: 'Use `import type { … }` or `export type { … }`.',
        },
      ],
    },
  },
  {
    // In a browser, and nowhere else.
    files: ['packages/vscode/src/page/**/*.ts'],
    languageOptions: { parserOptions: { project: 'packages/vscode/tsconfig.page.json' } },
  },
  {
    // Trees come from many parsers, not all of which keep to typescript-eslint's types.
    files: ['packages/eslint-plugin/src/analysis/**'],
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
    },
  },
  {
    // Written as applications write it, half of it wrong on purpose: our own rules are run over it by its tests.
    files: ['test/races/{shapes,sessions,logouts,app}/**'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        atob: 'readonly',
        fetch: 'readonly',
        localStorage: 'readonly',
        Headers: 'readonly',
        Request: 'readonly',
        URLSearchParams: 'readonly',
        navigator: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: {
      ...Object.fromEntries(Object.keys(jwtHygiene.rules).map((name) => [`jwt-hygiene/${name}`, 'off'])),
      // That a flag is set and nobody can see it is what is wrong with some.
      'no-useless-assignment': 'off',
    },
  },
  {
    // Part of the apps' worlds, not of ours: `tsc` sees it with the fixtures.
    files: ['test/fixes/world/**'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // Tests read JSON that the code under test wrote; their assertions say what it is.
    files: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
);
