import { readFileSync } from 'node:fs';
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

/** Packs every package into `folder`. They have to be built. */
export async function packAll(folder: string): Promise<Packed[]> {
  const output = await succeed(ROOT, 'npm', [
    'pack',
    '--workspace',
    'packages',
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

function entriesOf(name: string): string[] {
  const manifest = readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8');
  const { exports = {} } = JSON.parse(manifest) as { exports?: Record<string, unknown> };
  return Object.keys(exports).map((subpath) => name + subpath.slice(1));
}
