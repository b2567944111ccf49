import { Linter } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './layers/source-files.js';

/** webpack 4 reads no newer syntax, and takes packages as they are: Vue CLI 4, Angular CLI 11, Expo before 48 in a browser. */
const ECMA_VERSION = 2019;

describe.each([
  ['dist', 'module'],
  ['cjs', 'commonjs'],
] as const)('what the runtime ships in %s', (folder, sourceType) => {
  const directory = join(ROOT, 'packages/runtime', folder);
  const files = readdirSync(directory, { encoding: 'utf8', recursive: true }).filter((name) =>
    name.endsWith('.js'),
  );

  it('is read by bundlers of old', () => {
    expect(files.length).toBeGreaterThan(50);
    const linter = new Linter();
    const languageOptions = { ecmaVersion: ECMA_VERSION, sourceType } as const;
    const unread = files.flatMap((name) =>
      linter
        // `import()` came with ES2020, and webpack 4 has it.
        .verify(readFileSync(join(directory, name), 'utf8').replaceAll('import(', 'require('), [
          { languageOptions },
        ])
        .filter(({ fatal }) => fatal)
        .map(({ line, message }) => `${name}:${line} ${message}`),
    );
    expect(unread).toEqual([]);
  });
});
