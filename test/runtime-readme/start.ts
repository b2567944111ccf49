import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../layers/source-files.js';

/**
 * Starts an app of these files: bundled as Metro would, on a phone that is a fake, with the real runtime.
 *
 * @param entry The file whose exports are returned.
 */
export async function startApp(
  files: ReadonlyMap<string, string>,
  entry: string,
): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'jwt-hygiene-readme-'));
  const outfile = join(folder, 'app.mjs');
  await build({
    entryPoints: [`app:${entry}`],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'silent',
    alias: {
      '@react-native-async-storage/async-storage': join(ROOT, 'test/runtime-readme/async-storage.ts'),
      'react-native-keychain': join(ROOT, 'packages/runtime/src/testing/fakes/react-native-keychain.ts'),
    },
    plugins: [
      {
        name: 'readme',
        setup(plugin) {
          plugin.onResolve({ filter: /^app:/ }, ({ path }) => ({ path: path.slice(4), namespace: 'app' }));
          plugin.onResolve({ filter: /^\.\// }, ({ path, namespace }) =>
            namespace === 'app' ? { path: `${path.slice(2)}.ts`, namespace } : undefined,
          );
          plugin.onLoad({ filter: /./, namespace: 'app' }, ({ path }) => ({
            contents: files.get(path) ?? '',
            loader: 'ts',
            resolveDir: ROOT,
          }));
        },
      },
    ],
  });
  const app = (await import(pathToFileURL(outfile).href)) as Record<string, unknown>;
  await rm(folder, { recursive: true });
  return app;
}
