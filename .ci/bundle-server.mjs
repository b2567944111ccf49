// The language server as a few files that need nothing installed: for editors' extensions, and to test that it works so.
// usage: bundle-server.mjs OUTFILE
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const OWN = /[\\/]packages[\\/][\w-]+[\\/]dist[\\/].*\.js$/;

/**
 * What our packages load on first use, they load by a `require` that Node makes for them. esbuild bundles what is
 * required by name, so it must take that for its own.
 */
const ownRequire = {
  name: 'own-require',
  setup({ onLoad }) {
    onLoad({ filter: OWN }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /^const require = createRequire\(import\.meta\.url\);$/m,
        '',
      ),
      loader: 'js',
    }));
  },
};

/** What CommonJS modules, TypeScript among them, find around them. */
const COMMONJS = `import { createRequire as $require } from 'node:module';
import { dirname as $dirname } from 'node:path';
import { fileURLToPath as $path } from 'node:url';
const require = $require(import.meta.url), __filename = $path(import.meta.url), __dirname = $dirname(__filename);`;

/**
 * Bundles the built server into `outfile` (`.mjs`) and chunks beside it: what only the engine's thread needs is most of
 * it, and the process that answers the editor should not have to read that first. Beside its folder it reads a
 * `package.json` for its version.
 */
export async function bundleServer(outfile) {
  const main = fileURLToPath(new URL('../packages/language-server/dist/main.js', import.meta.url));
  const { warnings, metafile } = await build({
    entryPoints: { [basename(outfile, '.mjs')]: main },
    outdir: dirname(outfile),
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    // ESLint loads it for configurations in TypeScript, which the bundled ESLint never reads.
    external: ['jiti'],
    mainFields: ['module', 'main'],
    banner: { js: COMMONJS },
    plugins: [ownRequire],
  });
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return { warnings, bytes, metafile };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [outfile] = process.argv.slice(2);
  if (outfile === undefined) throw new Error('usage: bundle-server.mjs OUTFILE');
  const { warnings, bytes } = await bundleServer(outfile);
  for (const { text } of warnings) console.warn(text);
  console.log(`${outfile}: ${(bytes / 1e6).toFixed(1)} MB`);
}
