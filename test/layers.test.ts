import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { describe, expect, it } from 'vitest';
import { forbiddenImports, type PackageNames } from './layers/forbidden-imports.js';
import { importsOf } from './layers/imports-of.js';
import { pathsBelow, ROOT, shippedSource } from './layers/source-files.js';
import { PACKAGES, PLUGIN } from './layers/tables.js';

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

const folders = readdirSync(`${ROOT}/packages`).filter((folder) =>
  existsSync(`${ROOT}/packages/${folder}/package.json`),
);
const manifests = new Map(
  folders.map((folder) => [
    folder,
    JSON.parse(readFileSync(`${ROOT}/packages/${folder}/package.json`, 'utf8')) as Manifest,
  ]),
);
const names: PackageNames = Object.fromEntries([...manifests].map(([folder, { name }]) => [folder, name]));
const source = shippedSource();
/** Electron's main process is a Node of its own: only apps for it load these. */
const FOR_NODE = /^packages\/runtime\/src\/backends\/(?:electron|encryption)\.ts$/;

describe('imports', () => {
  it('point one way between packages, and inside the plugin', () => {
    expect(source.length).toBeGreaterThan(0);
    expect(forbiddenImports(source, names)).toEqual([]);
  });

  // The editor itself is a module to its extensions.
  it('name only packages that package.json declares', () => {
    const undeclared = source.flatMap(({ path, text }) => {
      const { name, dependencies, peerDependencies } = manifests.get(path.split('/')[1] ?? '') ?? {
        name: '',
      };
      const declared = new Set([name, ...Object.keys({ ...dependencies, ...peerDependencies })]);
      return importsOf(text, path)
        .filter(({ specifier }) => !specifier.startsWith('.') && !isBuiltin(specifier))
        .filter(({ specifier }) => !(specifier === 'vscode' && path.startsWith('packages/vscode/')))
        .filter(({ specifier }) => !declared.has(packageOf(specifier)))
        .map(({ specifier, line }) => `${path}:${line} imports ${specifier}`);
    });
    expect(undeclared).toEqual([]);
  });

  const pure = ['inspect', 'runtime'].filter((folder) => folders.includes(folder));
  it.each(pure)('of Node are none in %s, which runs anywhere', (folder) => {
    const ofNode = source
      .filter(({ path }) => path.startsWith(`packages/${folder}/src/`))
      .filter(({ path }) => !FOR_NODE.test(path))
      .flatMap(({ path, text }) => importsOf(text, path).map(({ specifier }) => specifier))
      .filter(isBuiltin);
    expect(ofNode).toEqual([]);
  });

  it('in the tables form no circle', () => {
    for (const table of [PACKAGES, PLUGIN]) {
      const reaches = (from: string, to: string, seen: string[] = []): boolean =>
        (table[from]?.mayImport ?? [])
          .map((name) => name.split('/')[0] ?? name)
          .some((next) => next === to || (!seen.includes(next) && reaches(next, to, [...seen, next])));
      expect(Object.keys(table).filter((part) => reaches(part, part))).toEqual([]);
    }
  });
});

describe('the search for forbidden imports', () => {
  const published = {
    inspect: '@jwt-hygiene/inspect',
    'eslint-plugin': 'eslint-plugin-jwt-hygiene',
    audit: '@jwt-hygiene/audit',
    cli: 'jwt-hygiene',
    'language-server': '@jwt-hygiene/language-server',
    vscode: 'jwt-hygiene-vscode',
  };
  const objectionsTo = (path: string, text: string) => forbiddenImports([{ path, text }], published);

  it.each([
    ['packages/inspect/src/a.ts', `import plugin from 'eslint-plugin-jwt-hygiene';`],
    ['packages/inspect/src/a.ts', `export type { X } from 'eslint-plugin-jwt-hygiene/engine';`],
    ['packages/eslint-plugin/src/rules/a.ts', `const { audit } = await import('@jwt-hygiene/audit');`],
    ['packages/eslint-plugin/src/rules/a.ts', `const audit = require('@jwt-hygiene/audit');`],
    ['packages/audit/src/a.ts', `type Run = typeof import('jwt-hygiene');`],
    ['packages/cli/src/a.ts', `import cli = require('eslint-plugin-jwt-hygiene');`],
    ['packages/cli/src/a.ts', `import { audit } from '../../audit/src/audit.js';`],
    ['packages/cli/src/a.ts', `import { lint } from '../../../test/support/lint.js';`],
    ['packages/vscode/src/a.ts', `import { start } from '@jwt-hygiene/language-server';`],
    ['packages/new/src/a.ts', `import { decodeToken } from '@jwt-hygiene/inspect';`],
    ['packages/eslint-plugin/src/catalog/storage/a.ts', `import { wordsOf } from '../../analysis/words.js';`],
    ['packages/eslint-plugin/src/analysis/a.ts', `import type { Finding } from '../finding.js';`],
    ['packages/eslint-plugin/src/finding.ts', `import { secure } from './fixes/secure.js';`],
    ['packages/eslint-plugin/src/fixes/a.ts', `export { rules } from '../rules/index.js';`],
    ['packages/eslint-plugin/src/rules/a.ts', `import plugin from '../index.js';`],
    ['packages/eslint-plugin/src/engine.ts', `import { rules } from './rules/index.js';`],
    ['packages/eslint-plugin/src/rules/a.ts', `import { b } from '../toolbox/b.js';`],
  ])('objects in %s to %s', (path, text) => {
    expect(objectionsTo(path, `\n${text}\n`)).toEqual([expect.stringContaining(`${path}:2 imports `)]);
  });

  it.each([
    ['packages/audit/src/a.ts', `import { triggerPattern } from 'eslint-plugin-jwt-hygiene/engine';`],
    ['packages/vscode/src/a.ts', `import type { Inspect } from '@jwt-hygiene/language-server/protocol';`],
    ['packages/inspect/src/a.ts', `import { jwtDecode } from 'jwt-decode';`],
    [
      'packages/cli/src/a.ts',
      `// import 'eslint-plugin-jwt-hygiene'\nconst line = "import 'eslint-plugin-jwt-hygiene'";`,
    ],
    ['packages/eslint-plugin/src/rules/a.ts', `import { landingsOf } from '../analysis/landings.js';`],
    ['packages/eslint-plugin/src/analysis/a.ts', `import { wordsOf } from './words.js';`],
  ])('lets %s have %s', (path, text) => {
    expect(objectionsTo(path, text)).toEqual([]);
  });
});

describe('files', () => {
  /** Rows and word lists grow with the world; they are read entry by entry. */
  const limitOf = (path: string) => (path.startsWith('packages/eslint-plugin/src/catalog/') ? 400 : 250);

  it('are short enough to be read at once', () => {
    const tooLong = source
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ path, lines }) => lines > limitOf(path));
    expect(tooLong).toEqual([]);
  });

  it('are named after what they hold', () => {
    const SHELF = /(?:^|\/)(?:utils?|helpers?|misc|common|shared|lib)(?:\.[\w.]+)?$/i;
    // Apps that fixes are tried on look as people write them.
    const own = ['packages', 'test', '.ci']
      .flatMap(pathsBelow)
      .filter((path) => !path.startsWith('test/fixes/apps/'));
    expect(own.filter((path) => SHELF.test(path))).toEqual([]);
    expect(['a/utils', 'a/helper.ts', 'lib', 'a/common.test.ts'].every((path) => SHELF.test(path))).toBe(
      true,
    );
  });
});

/** `@scope/name/entry` and `name/entry` without the entry. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
