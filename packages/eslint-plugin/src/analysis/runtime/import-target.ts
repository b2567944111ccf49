import { dirname, resolve } from 'node:path';
import type { RuntimeView } from './runtime.js';

/** Does an import lead to this file, or to its variant for another platform? */
export function leadsToFile(specifier: string, importer: string, target: string, view: RuntimeView): boolean {
  const resolved = view.resolve?.(specifier, importer);
  if (resolved !== undefined) return stem(resolved) === stem(target);
  if (specifier.startsWith('.')) return stem(resolve(dirname(importer), specifier)) === stem(target);
  // An alias nobody could read: `@/lib/jwt`, `~/lib/jwt`, `src/lib/jwt`.
  const rest = stem(specifier.replace(/^(?:[@~#$]\w*|src)\//, ''));
  return specifier.includes('/') && stem(target).endsWith(`/${rest}`);
}

/** A path without its ending, its platform and a closing `/index`. */
function stem(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/\.(?:[cm]?[jt]sx?|vue|svelte)$/, '')
    .replace(/\.(?:native|ios|android|web|windows|macos)$/, '')
    .replace(/\/index$/, '');
}
