// What needs no test to run, unless it has found nothing in exactly these files before: `code`, the types of the tests and
// ESLint, which reads the types of all files together, minutes of work, so that what it says of one file hangs on the
// others; or `format`.
// usage: static-checks.mjs code | format
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm, root, show, tool } from './processes.mjs';

const CHECKS = {
  code: [tool('typescript-7/bin/tsc', '-p', 'test'), npm('run', '--silent', 'lint:code')],
  format: [npm('run', '--silent', 'lint:format')],
};

const [kind] = process.argv.slice(2);
const checks = CHECKS[kind];
if (!checks) throw new Error('usage: static-checks.mjs code | format');
const noted = join(root, 'node_modules/.cache/jwt-hygiene', `checked-${kind}`);
const files = stateOfFiles();

if (files !== undefined && files === textOf(noted)?.toString()) {
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
  if (status !== 0) return undefined;
  const hash = createHash('sha256').update(process.version);
  for (const name of stdout.split('\0').filter(Boolean)) {
    hash
      .update(`${name}\0`)
      .update(textOf(join(root, name)) ?? '')
      .update('\0');
  }
  return hash.digest('hex');
}

function textOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
}
