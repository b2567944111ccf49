/** Packs the extension as it is published, once for all tests that install it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { ROOT } from '../layers/source-files.js';
import { editor } from './programs.js';
import { newFolder, removed } from './temporary.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the packed extension. */
    vsix: string;
  }
}

const run = promisify(execFile);

export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  if (!editor) return undefined;
  const folder = newFolder();
  const vsix = join(folder, 'jwt-hygiene.vsix');
  await run('npm', ['run', '--silent', 'package', '--', '--out', vsix], {
    cwd: join(ROOT, 'packages/vscode'),
  });
  project.provide('vsix', vsix);
  return () => removed(folder);
}
