import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../layers/source-files.js';
import { succeed } from './consumer.js';

/** One of our packages, as npm would publish it. */
export interface Packed {
  name: string;
  tarball: string;
  /** From the package's root. */
  files: string[];
  /** What can be imported: `name`, `name/subpath`. None for a package that is only a program. */
  entries: string[];
}

interface PackReport {
  name: string;
  filename: string;
  files: { path: string }[];
}

/** Packs every package that npm gets into `folder`. They have to be built. */
export async function packAll(folder: string): Promise<Packed[]> {
  const output = await succeed(ROOT, 'npm', [
    'pack',
    ...published().flatMap((folder) => ['--workspace', folder]),
    '--json',
    // What scripts print would stand in front of the report.
    '--foreground-scripts=false',
    '--pack-destination',
    folder,
  ]);
  return (JSON.parse(output) as PackReport[]).map(({ name, filename, files }) => ({
    name,
    tarball: join(folder, filename),
    files: files.map(({ path }) => path),
    entries: entriesOf(name),
  }));
}

/** The extension is private to npm: it is published as a VSIX. */
function published(): string[] {
  const folders = readdirSync(join(ROOT, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `packages/${name}`);
  return folders.filter((folder) => {
    const manifest = readFileSync(join(ROOT, folder, 'package.json'), 'utf8');
    return (JSON.parse(manifest) as { private?: boolean }).private !== true;
  });
}

function entriesOf(name: string): string[] {
  const manifest = readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8');
  const { exports = {} } = JSON.parse(manifest) as { exports?: Record<string, unknown> };
  return Object.keys(exports).map((subpath) => name + subpath.slice(1));
}
