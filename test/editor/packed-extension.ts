import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../layers/source-files.js';

const run = promisify(execFile);

/** Packs the extension as it is published. */
export async function packExtension(folder: string): Promise<string> {
  const vsix = join(folder, 'jwt-hygiene.vsix');
  await run('npm', ['run', '--silent', 'package', '--', '--out', vsix], {
    cwd: join(ROOT, 'packages/vscode'),
  });
  return vsix;
}
