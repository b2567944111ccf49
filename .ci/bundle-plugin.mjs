// The ESLint plugin as a few files. Node takes four times as long to load its five hundred modules one by one, before
// each run of ESLint and in each thread of an audit. Bundled is what was built; nothing is done where it is up to date.
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const plugin = fileURLToPath(new URL('../packages/eslint-plugin', import.meta.url));

export async function bundlePlugin() {
  const outdir = join(plugin, 'bundle');
  const entries = ['index', 'standalone', 'engine'].map((name) => join(plugin, `dist/${name}.js`));
  const first = join(outdir, 'index.js');
  // The compiler writes its notes whenever it writes anything.
  const built = statSync(join(plugin, 'dist/.tsbuildinfo')).mtimeMs;
  if (existsSync(first) && statSync(first).mtimeMs > built) return;
  // Chunks are named by their content.
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: entries,
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundlePlugin();
