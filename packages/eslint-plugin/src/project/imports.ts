import { readText, stampOf } from './files.js';
import { importedSpecifiers } from './import-scan.js';
import { withinEpoch } from './remembered.js';
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

/** The source files of this project that a file imports, with their variants for other platforms. */
export const importsOf: (path: string) => readonly string[] = withinEpoch((path) => {
  const found = new Set<string>();
  for (const specifier of specifiersOf(path)) {
    const target = resolveImport(specifier, path);
    if (target === undefined || target === path) continue;
    found.add(target);
    for (const variant of platformVariants(target)) found.add(variant);
  }
  return [...found];
});
