import { configurationEpoch } from './epoch.js';
import { readText, stampOf } from './files.js';
import { importedSpecifiers } from './import-scan.js';
import { platformVariants, resolveImport } from './resolve.js';

const specifiers = new Map<
  string,
  { readonly stamp: string | undefined; readonly found: readonly string[] }
>();

/** What the text of a file imports, as it is written there; nothing where it cannot be read. */
export function specifiersOf(path: string): readonly string[] {
  const stamp = stampOf(path);
  const known = specifiers.get(path);
  if (known && known.stamp === stamp) return known.found;
  const found = importedSpecifiers(readText(path)?.text ?? '');
  specifiers.set(path, { stamp, found });
  return found;
}

interface Imports {
  readonly epoch: number;
  readonly stamp: string | undefined;
  readonly found: readonly string[];
}

const imports = new Map<string, Imports>();

/** The source files of this project that a file imports, with their variants for other platforms. */
export function importsOf(path: string): readonly string[] {
  const epoch = configurationEpoch();
  const stamp = stampOf(path);
  const known = imports.get(path);
  if (known && known.epoch === epoch && known.stamp === stamp) return known.found;
  const found = [...targetsOf(path)];
  imports.set(path, { epoch, stamp, found });
  return found;
}

function targetsOf(path: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const specifier of specifiersOf(path)) {
    const target = resolveImport(specifier, path);
    if (target === undefined || target === path) continue;
    found.add(target);
    for (const variant of platformVariants(target)) found.add(variant);
  }
  return found;
}
