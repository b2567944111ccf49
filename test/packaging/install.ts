import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { cached } from '../../.ci/cached.mjs';
import { filledOnce } from '../../.ci/filled-once.mjs';
import { succeed } from './consumer.js';
import type { Packed } from './packed.js';

/** What npm goes by when it chooses what else to install, and where it puts it. */
const ASKED = [
  ...['name', 'version', 'bin', 'scripts', 'engines', 'os', 'cpu'],
  ...[
    'dependencies',
    'optionalDependencies',
    'peerDependencies',
    'peerDependenciesMeta',
    'bundleDependencies',
  ],
];

interface Manifest {
  readonly bin?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/**
 * Installs packed packages and others in a folder. npm does it once for all that the manifests ask for the same, and
 * what it installed beside our packages is kept outside of any repository, so that nothing undeclared is found around
 * it. Ours are unpacked each time.
 *
 * @param others As npm is to be asked for them.
 */
export async function install(
  folder: string,
  packages: readonly Packed[],
  others: readonly string[],
): Promise<void> {
  const modules = join(folder, 'node_modules');
  const manifests: unknown[] = [];
  for (const { name, tarball } of packages) {
    const target = join(modules, name);
    mkdirSync(target, { recursive: true });
    await succeed(target, 'tar', ['-xzf', tarball, '--strip-components=1']);
    const manifest = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')) as Manifest;
    manifests.push(ASKED.map((field) => manifest[field]));
    // As npm does.
    for (const program of Object.values(manifest.bin ?? {})) chmodSync(join(target, program), 0o755);
  }
  const asked = JSON.stringify([process.platform, process.arch, manifests, others]);
  const kept = cached('consumer', asked);
  await filledOnce(kept, (draft) => installIn(draft, packages, others));
  linkAll(join(kept, 'node_modules'), modules, packages);
}

/** Lets npm install everything, and leaves it without the contents of our packages. */
async function installIn(
  folder: string,
  packages: readonly Packed[],
  others: readonly string[],
): Promise<void> {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  const tarballs = packages.map(({ tarball }) => tarball);
  // What was fetched before is not fetched again.
  const options = ['--prefer-offline', '--no-audit', '--no-fund'];
  await succeed(folder, 'npm', ['install', ...options, ...tarballs, ...others]);
  for (const { name } of packages) {
    const own = join(folder, 'node_modules', name);
    for (const entry of readdirSync(own))
      if (entry !== 'node_modules') rmSync(join(own, entry), { recursive: true });
  }
}

/** What is installed beside our packages, and what npm put into theirs, as links; the programs as npm links them. */
function linkAll(from: string, to: string, packages: readonly Packed[]): void {
  const ours = new Set(packages.map(({ name }) => name));
  for (const name of namesIn(from)) {
    const path = ours.has(name) ? join(name, 'node_modules') : name;
    if (!existsSync(join(from, path))) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    symlinkSync(join(from, path), join(to, path), 'dir');
  }
  cpSync(join(from, '.bin'), join(to, '.bin'), { recursive: true, verbatimSymlinks: true });
}

/** The names of the packages in a `node_modules`. */
function namesIn(modules: string): string[] {
  return readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((each) => `${name}/${each}`) : [name],
    );
}
