import { dirname, join } from 'node:path';
import { asObject } from './jsonc.js';
import { directoriesAbove, packageAt } from './package-json.js';
import { isFile } from './files.js';

/** Where package.json may ask for a version. */
const KINDS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/**
 * The major version of a package as a file sees it: that of `node_modules`, or where nothing is installed the one
 * that the nearest package.json asks for. Undefined where neither tells one major: `*`, `latest`, `^8 || ^9`,
 * `workspace:`, or no such dependency.
 *
 * @param filename absolute path of the file that imports the package
 */
export function majorOf(packageName: string, filename: string): number | undefined {
  const directories = directoriesAbove(isFile(filename) ? dirname(filename) : filename);
  // What another package brought along is not what this file imports.
  const packages = directories.flatMap((directory) => packageAt(directory) ?? []);
  if (packages.length > 0 && !packages.some(({ dependencies }) => dependencies.has(packageName)))
    return undefined;
  for (const directory of directories) {
    const version = packageAt(join(directory, 'node_modules', packageName))?.raw['version'];
    const major = typeof version === 'string' ? majorOfRange(version) : undefined;
    if (major !== undefined) return major;
  }
  for (const directory of directories) {
    const raw = packageAt(directory)?.raw ?? {};
    const ranges = KINDS.map((kind) => asObject(raw[kind])[packageName]).filter(
      (range) => typeof range === 'string',
    );
    if (ranges[0] !== undefined) return majorOfRange(ranges[0]);
  }
  return undefined;
}

/** The one major that a range allows: `^10.0.0`, `~8.1`, `9.x`, `npm:name@7.2.0`; undefined where it allows several. */
export function majorOfRange(range: string): number | undefined {
  const versions = range.replace(/^npm:@?[^@]+@/, '').split('||');
  const majors = new Set(
    versions.map(
      (version) => /^\s*[\^~=v]*\s*(\d+)(?:\.(?:\d+|[x*]))*(?:[-+][\w.+-]*)?\s*$/i.exec(version)?.[1],
    ),
  );
  const [major] = majors;
  return majors.size === 1 && major !== undefined ? Number(major) : undefined;
}
