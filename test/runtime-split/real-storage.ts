import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../layers/source-files.js';

/** Where the catalogue's libraries are installed: an older major as `NAME-MAJOR`. */
export const INSTALLED = join(ROOT, 'test/catalog-types/node_modules');
/** Of those, the ones with declarations beside their JavaScript keep only these; the apps that fixes are tried on run theirs. */
const RUNNABLE = join(ROOT, 'test/fixes/node_modules');

function installed(entry: string): string {
  const path = join(INSTALLED, entry);
  return existsSync(path) ? path : join(RUNNABLE, entry);
}

/**
 * The JavaScript of a package as it runs on a phone, anew each time: of its files, Metro takes those for native
 * platforms.
 *
 * @param entry A file, from where the packages are installed.
 */
export async function loaded(entry: string): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'jwt-hygiene-split-'));
  const outfile = join(folder, 'storage.mjs');
  await build({
    entryPoints: [installed(entry)],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    resolveExtensions: ['.native.js', '.js'],
    outfile,
    logLevel: 'silent',
    alias: { 'react-native': join(ROOT, 'test/runtime-split/react-native.ts') },
  });
  const module = (await import(pathToFileURL(outfile).href)) as Record<string, unknown>;
  await rm(folder, { recursive: true });
  return module;
}
