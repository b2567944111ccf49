import { posix } from 'node:path';
import { importsOf } from './imports-of.js';
import type { SourceFile } from './source-files.js';
import { PACKAGES, PLUGIN, type Layer } from './tables.js';

/** Folder in `packages/` → the name it is published under. */
export type PackageNames = Readonly<Record<string, string>>;

/** Imports that the tables do not allow, each as one line with its place and the reason. */
export function forbiddenImports(files: readonly SourceFile[], names: PackageNames): string[] {
  return files.flatMap(({ path, text }) =>
    importsOf(text, path).flatMap(({ specifier, line }) => {
      const objection = objectionTo(path, specifier, names);
      return objection === undefined ? [] : [`${path}:${line} imports ${specifier}: ${objection}`];
    }),
  );
}

function objectionTo(path: string, specifier: string, names: PackageNames): string | undefined {
  const [, own = ''] = path.split('/');
  const layer = PACKAGES[own];
  if (!layer) return `packages/${own} has no layer; add it to the table`;
  if (!specifier.startsWith('.')) return objectionToPackage(own, layer, specifier, names);

  const target = posix.join(posix.dirname(path), specifier);
  if (!target.startsWith(`packages/${own}/`))
    return 'a path out of the package; name the package that you mean';
  return own === 'eslint-plugin' ? objectionToPluginPart(path, target) : undefined;
}

function objectionToPackage(own: string, layer: Layer, specifier: string, names: PackageNames) {
  const target = Object.entries(names).find(
    ([, name]) => specifier === name || specifier.startsWith(`${name}/`),
  );
  if (!target) return undefined;
  const [folder, name] = target;
  const entry = folder + specifier.slice(name.length);
  const isAllowed = folder !== own && (layer.mayImport.includes(folder) || layer.mayImport.includes(entry));
  return isAllowed ? undefined : layer.because;
}

function objectionToPluginPart(path: string, target: string): string | undefined {
  const from = partOf(path);
  const to = partOf(target);
  if (from === to || to === 'package.json') return undefined;
  const layer = PLUGIN[from];
  if (!layer) return `${from} has no layer in the plugin; add it to the table`;
  if (!(to in PLUGIN)) return `${to} has no layer in the plugin; add it to the table`;
  return layer.mayImport.includes(to) ? undefined : layer.because;
}

/** `packages/eslint-plugin/src/analysis/words.ts` is of `analysis`, `…/src/finding.ts` of `finding`. */
function partOf(path: string): string {
  const inside = path.replace(/^packages\/eslint-plugin\/(?:src\/)?/, '');
  const [first = ''] = inside.split('/');
  return first.replace(/\.[cm]?[jt]s$/, '');
}
