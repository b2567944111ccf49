import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleServer } from '../../.ci/bundle-server.mjs';
import { ROOT } from '../layers/source-files.js';

/** The server as the extension has it, in a folder where nothing is installed around it. */
export interface Bundled {
  readonly main: string;
  /** Keeps compiled what it starts with: half of the time that a start takes. */
  readonly args: readonly string[];
  /** What the bundler said. */
  readonly bytes: number;
  readonly warnings: readonly unknown[];
}

/** In the folder of this run of the tests, which goes at its end: bundled once for all of its processes. */
const folder = join(tmpdir(), 'jwt-hygiene-server');

let bundled: Promise<Bundled> | undefined;

export function bundledServer(): Promise<Bundled> {
  return (bundled ??= made());
}

async function made(): Promise<Bundled> {
  if (!existsSync(folder)) await make();
  const said = JSON.parse(readFileSync(join(folder, 'said.json'), 'utf8')) as Pick<
    Bundled,
    'bytes' | 'warnings'
  >;
  return {
    main: join(folder, 'dist/server.mjs'),
    args: [`--code-cache=${join(folder, 'code-cache')}`],
    ...said,
  };
}

async function make(): Promise<void> {
  // Moved to its place when it is whole; another process may have been quicker.
  const draft = mkdtempSync(`${folder}-`);
  copyFileSync(join(ROOT, 'packages/language-server/package.json'), join(draft, 'package.json'));
  writeFileSync(join(draft, 'said.json'), JSON.stringify(await bundleServer(join(draft, 'dist/server.mjs'))));
  mkdirSync(join(draft, 'code-cache'));
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}
