import type { Dirent } from 'node:fs';

/** Dependencies, and what tools write: whatever is wrong there is mended elsewhere. */
const SKIPPED = new Set([
  // version control
  ...['.git', '.hg', '.svn'],
  // dependencies
  ...['node_modules', 'bower_components', 'jspm_packages', '.yarn', '.pnpm-store', 'Pods', '.venv'],
  // build output
  ...['dist', 'build', 'out', 'coverage', 'storybook-static', 'web-build'],
  ...['.next', '.nuxt', '.output', '.svelte-kit', '.angular', '.expo', '.docusaurus', '.vercel', '.netlify'],
  // caches
  ...['.cache', '.parcel-cache', '.turbo', '.vite'],
]);

const HYBRID_PROJECT = /^(?:capacitor\.config\.(?:ts|js|json)|ionic\.config\.json|config\.xml)$/;

/**
 * The directories among `siblings` that hold no source of the project.
 *
 * `www` is what an Ionic or Capacitor app with a `src` folder is built into; in a plain Cordova app it is the source.
 */
export function skippedDirectories(siblings: readonly Dirent[]): ReadonlySet<string> {
  const names = new Set(siblings.map((entry) => entry.name));
  const isHybrid = names.has('src') && siblings.some((entry) => HYBRID_PROJECT.test(entry.name));
  return isHybrid ? new Set([...SKIPPED, 'www']) : SKIPPED;
}
