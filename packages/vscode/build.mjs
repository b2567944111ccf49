// Bundles what the packed extension consists of: the extension, the language client that it loads on demand, the
// panel's page, and the server. `npx tsc -b packages` comes first.
import { copyFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleServer } from '../../.ci/bundle-server.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const CLIENT = /language-client\.js$/;

/** A second file in place of a part of the first: what needs the language client waits until it is asked for. */
const clientApart = {
  name: 'client-apart',
  setup({ onResolve }) {
    onResolve({ filter: CLIENT }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './language-client.cjs', external: true } : undefined,
    );
  },
};

const settings = { bundle: true, minify: true, legalComments: 'none', logLevel: 'warning' };
const forHost = {
  ...settings,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  outExtension: { '.js': '.cjs' },
  outdir: at('bundle'),
};

/** The panel's page alone. */
export function bundlePage(outdir) {
  return build({
    ...settings,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    entryPoints: [at('dist/page/page.js'), at('src/page/page.css')],
    entryNames: '[name]',
    outdir,
  });
}

async function bundle() {
  await rm(at('bundle'), { recursive: true, force: true });
  await Promise.all([
    build({ ...forHost, entryPoints: [at('dist/extension.js')], plugins: [clientApart] }),
    build({ ...forHost, entryPoints: [at('dist/server/language-client.js')] }),
    bundlePage(at('bundle/page')),
    bundleServer(at('bundle')),
  ]);
  await copyFile(at('../audit/schema.json'), at('bundle/jwt-hygiene.schema.json'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
