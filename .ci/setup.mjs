// What `npm start` and `npm test` share: a clone with nothing but Node and npm becomes a built workspace.
// Only Node's own modules: nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Installs and builds what is missing or out of date; takes about a second when nothing is. */
export function setUp() {
  if (!isInstalled()) quietly('Installing', npm('ci'));
  quietly('Building', tool('typescript/bin/tsc', '-b', 'packages'));
}

/** A command of npm's, by the npm that runs us if there is one. */
export function npm(...args) {
  const { npm_execpath: script } = process.env;
  return script?.endsWith('.js') ? [process.execPath, script, ...args] : ['npm', ...args];
}

/** A command of an installed package, by the path of its script. */
export function tool(script, ...args) {
  return [process.execPath, join(root, 'node_modules', script), ...args];
}

/** Runs a command with our terminal. Returns its exit code. */
export function show([command, ...args], cwd = root) {
  return exitCodeOf(command, spawn(command, args, { cwd, stdio: 'inherit' }));
}

/** Runs a command and shows its output only if it fails; then we fail as well. */
function quietly(label, [command, ...args]) {
  process.stderr.write(`${label}…\n`);
  const result = spawn(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
  const exitCode = exitCodeOf(command, result);
  if (exitCode === 0) return;
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}\n${label} failed.\n`);
  // 1 is what the audit says of findings.
  process.exit(2);
}

function spawn(command, args, options) {
  // npm is a script on Windows, which only a shell can start.
  return spawnSync(command, args, { ...options, shell: command === 'npm' && process.platform === 'win32' });
}

function exitCodeOf(command, { status, signal, error }) {
  if (error) process.stderr.write(`Cannot run ${command}: ${error.message}\n`);
  return status ?? (signal === 'SIGINT' ? 130 : 2);
}

/** npm notes beside what it installs what it was; optional packages are for other systems. */
function isInstalled() {
  const noted = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(noted)) return false;
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(noted);
  return Object.entries(wanted).every(
    ([path, { version, integrity, optional }]) =>
      path === '' ||
      optional ||
      (present[path]?.version === version && present[path]?.integrity === integrity),
  );
}

function packagesIn(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}
