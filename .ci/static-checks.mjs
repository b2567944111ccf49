// What needs no test to run, unless it has found nothing in exactly these files before: `code`, the types of the tests and
// ESLint, which reads the types of all files together, minutes of work, so that what it says of one file hangs on the
// others; or `format`.
// usage: static-checks.mjs code | format
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOfFiles, kept } from './kept.mjs';
import { npm, root, show, tool } from './processes.mjs';

const CHECKS = {
  code: [tool('typescript-7/bin/tsc', '-p', 'test'), npm('run', '--silent', 'lint:code')],
  format: [npm('run', '--silent', 'lint:format')],
};

const [kind] = process.argv.slice(2);
const checks = CHECKS[kind];
if (!checks) throw new Error('usage: static-checks.mjs code | format');
const noted = join(kept, `checked-${kind}`);
const files = stateOfFiles();

if (files !== undefined && existsSync(noted) && files === readFileSync(noted, 'utf8')) {
  console.log(`There was nothing to say of the ${kind} of these files before.`);
} else {
  process.exitCode = Math.max(...checks.map((check) => show(check)));
  if (process.exitCode === 0 && files !== undefined && files === stateOfFiles()) {
    mkdirSync(dirname(noted), { recursive: true });
    writeFileSync(noted, files);
  }
}

/** Every file that git knows or would take, by name and content; undefined where there is no git. */
function stateOfFiles() {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { status, stdout } = spawnSync('git', list, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
  return status === 0 ? digestOfFiles(stdout.split('\0').filter(Boolean)) : undefined;
}
