import { parseForESLint } from '@typescript-eslint/parser';
import { posix } from 'node:path';
import { leadsToFile } from '../../packages/eslint-plugin/src/analysis/runtime/import-target.js';
import { importsOf } from '../../packages/eslint-plugin/src/analysis/runtime/imports.js';
import { factsOf, type Module } from '../../packages/eslint-plugin/src/analysis/code/module.js';
import type { RuntimeView } from '../../packages/eslint-plugin/src/analysis/runtime/runtime.js';
import type { PackageFacts } from '../../packages/eslint-plugin/src/project/package-json.js';

/** The root of every virtual project. */
export const ROOT = '/app';

/** A package.json: names of dependencies, or its contents. */
export type Manifest = string | Record<string, unknown>;

/**
 * A project that exists as texts only, as `whereCodeRuns` sees one. `files` and `packages` are keyed by their
 * path from the root; the key of a package is its folder, '' for the root.
 */
export function virtualProject(
  files: Record<string, string>,
  packages: Record<string, Manifest>,
): RuntimeView {
  const modules = new Map<string, Module>();
  const moduleAt = (path: string): Module | undefined => {
    const text = files[posix.relative(ROOT, path)];
    if (text === undefined) return undefined;
    if (!modules.has(path)) modules.set(path, parsed(path, text));
    return modules.get(path);
  };
  const facts = new Map(
    Object.entries(packages).map(([folder, manifest]) => [
      posix.join(ROOT, folder).replace(/\/$/, ''),
      factsFrom(folder, manifest),
    ]),
  );
  const paths = Object.keys(files).map((name) => posix.join(ROOT, name));
  return {
    moduleAt,
    importersOf: (path) =>
      paths.filter((each) => {
        const module = moduleAt(each);
        return module && importsOf(module).some(({ specifier }) => leadsToFile(specifier, each, path, {}));
      }),
    packageOf(path) {
      for (let folder = path; folder !== '/'; folder = posix.dirname(folder)) {
        const found = facts.get(folder);
        if (found) return found;
      }
      return undefined;
    },
  };
}

function parsed(path: string, text: string): Module {
  const { ast, scopeManager, visitorKeys } = parseForESLint(text, {
    filePath: path,
    sourceType: 'module',
    range: true,
    loc: true,
    ecmaFeatures: { jsx: !path.endsWith('.ts') },
  });
  const module = { ast, scopeManager, visitorKeys, filename: path } as Module;
  factsOf(module);
  return module;
}

function factsFrom(folder: string, manifest: Manifest): PackageFacts {
  const raw =
    typeof manifest === 'string'
      ? { dependencies: Object.fromEntries(manifest.split(' ').map((name) => [name, '1'])) }
      : manifest;
  const kinds = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
  return {
    directory: posix.join(ROOT, folder).replace(/\/$/, ''),
    dependencies: new Set(kinds.flatMap((kind) => Object.keys((raw as Record<string, object>)[kind] ?? {}))),
    workspaces: [],
    type: 'commonjs',
    raw,
  };
}
