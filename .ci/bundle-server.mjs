// The language server as a few files that need nothing installed: for editors' extensions, and to test that it works so.
// usage: bundle-server.mjs OUTFILE
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
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

/** The plugin's modules: into its own bundle the others here could not look. */
const pluginModules = {
  name: 'plugin-modules',
  setup({ onResolve }) {
    onResolve({ filter: /^eslint-plugin-jwt-hygiene(?:\/\w+)?$/ }, ({ path }) => {
      const [, entry = 'index'] = path.split('/');
      return { path: fileURLToPath(new URL(`../packages/eslint-plugin/dist/${entry}.js`, import.meta.url)) };
    });
  },
};

/**
 * The names of nodes, which the rules compare all day, are a CommonJS module's: from such a one esbuild gets a name
 * through two getters whenever it stands in the code. As a constant they are there at once.
 */
const nodeNames = {
  name: 'node-names',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@typescript-eslint\/types$/ }, ({ importer }) =>
      OWN.test(importer) ? { path: 'AST_NODE_TYPES', namespace: 'node-names' } : undefined,
    );
    onLoad({ filter: /^/, namespace: 'node-names' }, () => ({
      contents: `export const AST_NODE_TYPES = ${JSON.stringify(AST_NODE_TYPES)};`,
    }));
  },
};

/**
 * TypeScript is half of all there is to read. As a file of its own, which is required, its functions are read once;
 * within a chunk they would be passed over first, as the inside of a function that may never be called.
 */
const typescriptApart = {
  name: 'typescript-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^typescript(?:\/lib\/tsserverlibrary)?$/ }, () => ({
      path: 'typescript',
      namespace: 'typescript-apart',
    }));
    onResolve({ filter: /^/, namespace: 'typescript-apart' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /^/, namespace: 'typescript-apart' }, () => ({
      contents: `module.exports = require('./${TYPESCRIPT}');`,
    }));
  },
};
const TYPESCRIPT = 'typescript.cjs';

/** What CommonJS modules find around them. */
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
  const settings = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
  };
  const typescript = build({
    ...settings,
    stdin: { contents: "module.exports = require('typescript');", resolveDir: dirname(main) },
    outfile: join(dirname(outfile), TYPESCRIPT),
    format: 'cjs',
  });
  const server = build({
    ...settings,
    entryPoints: { [basename(outfile, '.mjs')]: main },
    outdir: dirname(outfile),
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    splitting: true,
    format: 'esm',
    // ESLint loads it for configurations in TypeScript, which the bundled ESLint never reads.
    external: ['jiti'],
    mainFields: ['module', 'main'],
    banner: { js: COMMONJS },
    plugins: [ownRequire, pluginModules, nodeNames, typescriptApart],
  });
  const built = await Promise.all([server, typescript]);
  const outputs = built.flatMap(({ metafile }) => Object.values(metafile.outputs));
  return {
    warnings: built.flatMap(({ warnings }) => warnings),
    bytes: outputs.reduce((sum, output) => sum + output.bytes, 0),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [outfile] = process.argv.slice(2);
  if (outfile === undefined) throw new Error('usage: bundle-server.mjs OUTFILE');
  const { warnings, bytes } = await bundleServer(outfile);
  for (const { text } of warnings) console.warn(text);
  console.log(`${outfile}: ${(bytes / 1e6).toFixed(1)} MB`);
}
