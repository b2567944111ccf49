// The types of the tests and `npm run lint`, unless they have found nothing in exactly these files before: both read the
// types of all of them together, a minute's work, so that what they say of one file hangs on the others.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm, root, show, tool } from './setup.mjs';

const noted = join(root, 'node_modules/.cache/jwt-hygiene/checked');
const files = stateOfFiles();

if (files !== undefined && files === textOf(noted)?.toString()) {
  console.log('The types and the lint found nothing in these files before.');
} else {
  const checks = [tool('typescript/bin/tsc', '-p', 'test'), npm('run', '--silent', 'lint')];
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
