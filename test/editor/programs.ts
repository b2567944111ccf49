/** The real programs: VS Code's server and a browser, from the cache that `npm test` fills. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { installedEditor } from '../../.ci/editor-cache.mjs';

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
  if (!editor) throw new Error('The browser is not installed.');
  const require = createRequire(join(editor.modules, 'package.json'));
  const packed = (await import(require.resolve('@sparticuz/chromium'))) as {
    default: { executablePath(): Promise<string> };
  };
  return chromium.launch({ executablePath: await packed.default.executablePath(), args: FLAGS });
}
