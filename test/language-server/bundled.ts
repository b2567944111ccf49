import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleServer } from '../../.ci/bundle-server.mjs';
import { filledOnce } from '../../.ci/filled-once.mjs';
import { ROOT } from '../layers/source-files.js';
import type { Program } from './client.js';

/** The server as the extension has it, in a folder where nothing is installed around it. */
type Bundled = Program & Said;

/** What the bundler said. */
type Said = Awaited<ReturnType<typeof bundleServer>>;

/** In the folder of this run of the tests, which goes at its end: bundled once for all of its processes. */
const folder = join(tmpdir(), 'jwt-hygiene-server');

let bundled: Promise<Bundled> | undefined;

export function bundledServer(): Promise<Bundled> {
  return (bundled ??= made());
}

async function made(): Promise<Bundled> {
  await filledOnce(folder, async (draft) => {
    copyFileSync(join(ROOT, 'packages/language-server/package.json'), join(draft, 'package.json'));
    const said = await bundleServer(join(draft, 'dist'));
    writeFileSync(join(draft, 'said.json'), JSON.stringify(said));
  });
  return {
    main: join(folder, 'dist/server.mjs'),
    // Keeps compiled what it starts with: half of the time that a start takes.
    args: [`--code-cache=${join(folder, 'code-cache')}`],
    ...(JSON.parse(readFileSync(join(folder, 'said.json'), 'utf8')) as Said),
  };
}
