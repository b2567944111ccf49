import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vitest/config';

/** A module of a package, as its tests name it: beside them, in the sources. */
const SOURCE = /([\\/]packages[\\/][\w-]+[\\/])src([\\/].*\.js)$/;
/** What Node loads itself. */
export const BUILT = /[\\/]packages[\\/][\w-]+[\\/]dist[\\/]/;

/** TypeScript as Node requires it: before Node imports it, it reads all nine megabytes twice to see what they export. */
const TYPESCRIPT = '\0typescript';
const REQUIRED = `import { createRequire } from 'node:module';
export default createRequire(${JSON.stringify(import.meta.url)})('typescript');`;

/**
 * Lets tests have the modules beside them as they were built, which is what ships: Node loads them itself, and runs
 * them several times as fast as what Vite makes of their sources. What is not built is for tests alone.
 */
export function builtModules(): Plugin {
  return {
    name: 'built-modules',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === 'typescript') return TYPESCRIPT;
      if (importer === undefined || !source.startsWith('.')) return undefined;
      const built = resolve(dirname(importer), source).replace(SOURCE, '$1dist$2');
      return BUILT.test(built) && existsSync(built) ? built : undefined;
    },
    load: (id) => (id === TYPESCRIPT ? REQUIRED : undefined),
  };
}
