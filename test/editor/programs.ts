/** The real programs: VS Code's server and a browser, from the cache that `npm test` fills. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { installedEditor } from '../../.ci/editor-cache.mjs';
import { filledOnce } from '../../.ci/filled-once.mjs';

const run = promisify(execFile);

export const editor = installedEditor();

/** Says so where tests are left out: for a reader, silence would be success. */
export function sayLeftOut(count: number, of: string): void {
  if (editor !== undefined) return;
  const why = process.platform === 'linux' && process.arch === 'x64' ? 'the registry' : 'Linux on x64';
  process.stderr.write(`\n!!! ${count} TESTS OF ${of.toUpperCase()} ARE LEFT OUT: they need ${why}.\n\n`);
}

const FLAGS = [
  ...[
    '--no-sandbox',
    '--disable-gpu',
    '--in-process-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-sync',
  ],
  ...['--disable-background-networking', '--disable-component-update'],
];

export async function startBrowser(): Promise<Browser> {
  const folder = join(installed().modules, '../browser');
  await filledOnce(folder, unpackBrowser);
  return chromium.launch({ executablePath: join(folder, 'chromium'), args: FLAGS });
}

/** It unpacks itself to where temporary files are, which are gone with each run: that takes seconds. */
async function unpackBrowser(folder: string): Promise<void> {
  const require = createRequire(join(installed().modules, 'package.json'));
  const packed = pathToFileURL(require.resolve('@sparticuz/chromium')).href;
  const unpack = `import { default as chromium } from '${packed}'; await chromium.executablePath();`;
  await run(process.execPath, ['--input-type=module', '--eval', unpack], {
    env: { ...process.env, TMPDIR: folder },
  });
}

export function installed(): NonNullable<typeof editor> {
  if (!editor) throw new Error('VS Code and the browser are not installed.');
  return editor;
}
