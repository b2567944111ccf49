// The language server as a few files that need nothing installed: for editors' extensions, and to test that it works so.
// usage: bundle-server.mjs FOLDER
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import { build } from 'esbuild';
import { filledOnce } from './filled-once.mjs';
import { digestOfFiles, kept } from './kept.mjs';
import { root } from './processes.mjs';

const at = (path) => fileURLToPath(new URL(`../packages/${path}`, import.meta.url));
/** Who has the parsers. */
const audit = createRequire(at('audit/package.json'));

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
      return { path: at(`eslint-plugin/dist/${entry}.js`) };
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
 * Files of their own, which Node reads when they are asked for. TypeScript is half of all there is to read, and what
 * has no wrapper around it is read once: within one it would be passed over first, as the inside of a function that may
 * never be called. The parsers of other languages are for those who write in them.
 */
const APART = new Map([
  ['typescript', 'typescript.cjs'],
  ['vue-eslint-parser', 'vue.cjs'],
  ['svelte-eslint-parser', 'svelte.cjs'],
  ['hermes-eslint', 'flow.cjs'],
]);

const apart = {
  name: 'apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]/ }, ({ path, kind }) => {
      // A part of TypeScript's name for all of it.
      const name = path.replace(/^typescript\/lib\/tsserverlibrary$/, 'typescript');
      return APART.has(name) && kind !== 'entry-point' ? { path: name, namespace: 'apart' } : undefined;
    });
    onResolve({ filter: /^/, namespace: 'apart' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /^/, namespace: 'apart' }, ({ path }) => ({
      contents: `module.exports = require('./${APART.get(path)}');`,
    }));
  },
};

/** In place of what would be read for nothing: by whom it is asked for, as what, and what is there instead. */
const UNUSED = [
  {
    // ESLint's own rules. A comment in a text can switch one on, and what it reports is left out.
    path: /^\.\.\/rules$/,
    importer: /[\\/]eslint[\\/]lib[\\/]config[\\/]/,
    contents: `const rule = { meta: { schema: false }, create: () => ({}) };
module.exports = { get: () => rule, has: () => true };`,
  },
  {
    // ESLint, for the custom blocks of Vue, which no rule of ours visits.
    path: /^eslint$/,
    importer: /[\\/]vue-eslint-parser[\\/]/,
    contents: 'module.exports = {};',
  },
];

const withoutUnused = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    for (const [index, { path: filter, importer: by }] of UNUSED.entries())
      onResolve({ filter }, ({ importer }) =>
        by.test(importer) ? { path: `${index}`, namespace: 'unused' } : undefined,
      );
    onLoad({ filter: /^/, namespace: 'unused' }, ({ path }) => ({ contents: UNUSED[path].contents }));
  },
};

/** The engine is a script of its own, which is kept compiled from one start to the next. */
const engineApart = {
  name: 'engine-apart',
  setup({ onResolve }) {
    onResolve({ filter: /[\\/]engine[\\/]serve\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: at('language-server/dist/engine/serve-bundled.js') } : undefined,
    );
  },
};

/** What CommonJS modules find around them in a module, and modules in a script. */
const COMMONJS = `import { createRequire as $require } from 'node:module';
import { dirname as $dirname } from 'node:path';
import { fileURLToPath as $path } from 'node:url';
const require = $require(import.meta.url), __filename = $path(import.meta.url), __dirname = $dirname(__filename);`;
const MODULE = `'use strict'; const $url = require('node:url').pathToFileURL(__filename).href;`;

const SETTINGS = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'silent',
  // ESLint loads it for configurations in TypeScript, which the bundled ESLint never reads.
  external: ['jiti'],
  mainFields: ['module', 'main'],
  plugins: [ownRequire, pluginModules, nodeNames, engineApart, apart, withoutUnused],
};

/** What of the built packages becomes part of the server. */
const PACKAGES = ['inspect', 'eslint-plugin', 'audit', 'language-server'];

/**
 * Bundles the built server into a folder, where it is `server.mjs` and files beside it: what only the engine's thread needs is most of
 * it, and the process that answers the editor should not have to read that first. Beside its folder it reads a
 * `package.json` for its version. What was bundled last is kept, and given again while it is made from the same.
 */
export async function bundleServer(folder) {
  const last = join(kept, `server-${digestOfInputs().slice(0, 16)}`);
  await filledOnce(last, async (draft) => {
    const said = await bundled(join(draft, 'bundle'));
    writeFileSync(join(draft, 'said.json'), JSON.stringify(said));
    for (const name of readdirSync(kept))
      if (/^server-[\da-f]+$/.test(name)) rmSync(join(kept, name), { recursive: true, force: true });
  });
  cpSync(join(last, 'bundle'), folder, { recursive: true });
  return JSON.parse(readFileSync(join(last, 'said.json'), 'utf8'));
}

/** Packages of others are what the lockfile says. */
function digestOfInputs() {
  const scripts = [fileURLToPath(import.meta.url), join(root, 'package-lock.json')];
  const ours = PACKAGES.flatMap((name) => {
    const folder = at(`${name}/dist`);
    const files = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.js'));
    return [at(`${name}/package.json`), ...files.sort().map((path) => join(folder, path))];
  });
  return digestOfFiles([...scripts, ...ours].map((path) => relative(root, path)));
}

async function bundled(outdir) {
  const server = build({
    ...SETTINGS,
    entryPoints: { server: at('language-server/dist/main.js') },
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    splitting: true,
    format: 'esm',
    banner: { js: COMMONJS },
  });
  const engine = build({
    ...SETTINGS,
    entryPoints: [at('language-server/dist/engine/serve.js')],
    outfile: join(outdir, 'engine.cjs'),
    format: 'cjs',
    define: { 'import.meta.url': '$url' },
    banner: { js: MODULE },
  });
  const parts = [...APART].map(([name, file]) =>
    build({
      ...SETTINGS,
      ...(name === 'typescript' ? { bundle: false, external: [], plugins: [] } : { format: 'cjs' }),
      entryPoints: [audit.resolve(name)],
      outfile: join(outdir, file),
    }),
  );
  const built = await Promise.all([server, engine, ...parts]);
  const outputs = built.flatMap(({ metafile }) => Object.values(metafile.outputs));
  return {
    warnings: built.flatMap(({ warnings }) => warnings.map(({ text }) => ({ text }))),
    bytes: outputs.reduce((sum, output) => sum + output.bytes, 0),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('usage: bundle-server.mjs FOLDER');
  const { warnings, bytes } = await bundleServer(folder);
  for (const { text } of warnings) console.warn(text);
  console.log(`${folder}: ${(bytes / 1e6).toFixed(1)} MB`);
}
