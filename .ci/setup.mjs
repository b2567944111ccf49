// What `npm start` and `npm test` share: a clone with nothing but Node and npm becomes a built workspace.
// Only Node's own modules: nothing is installed yet.
import { spawn as start, spawnSync } from 'node:child_process';
import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editorCache, manifests } from './editor-cache.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Installs and builds what is missing or out of date; takes about a second when nothing is. */
export function setUp() {
  if (!isInstalled(root)) orExit(quietly('Installing', npm('ci')));
  orExit(quietly('Building', tool('typescript/bin/tsc', '-b', 'packages')));
  orExit(quietly('Bundling', [process.execPath, join(root, '.ci/bundle-plugin.mjs')]));
}

/**
 * Installs the libraries that the catalogue's rows are checked against, and those of the apps that the fixes are run
 * on, where they are missing or out of date. Without them everything else can still be tested, and the tests that need
 * them say so.
 */
export function installLibraries() {
  const catalogue = join(root, 'test/catalog-types');
  if (installed('Installing the libraries of the catalogue', catalogue))
    keepSource(join(catalogue, 'node_modules'));
  installed('Installing the libraries of the fixtures', join(root, 'test/fixes'));
}

/**
 * Installs the real VS Code and a browser into a cache, for the tests of the extension: about 900 MB, once. Where that
 * cannot be, those tests are left out, and say so.
 */
export function installEditor() {
  const cache = editorCache();
  if (cache === undefined || existsSync(cache)) return;
  // Moved to its place when it is whole, so that what was interrupted is done again.
  const draft = `${cache}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const name of ['package.json', 'package-lock.json', '.npmrc'])
    cpSync(join(manifests, name), join(draft, name));
  const install = npm('ci', '--ignore-scripts');
  const vscode = join(draft, 'node_modules/code-server/lib/vscode');
  // Its own lockfiles and manifests differ in details that `npm ci` does not forgive.
  const inside = npm('install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund');
  const done =
    quietly('Installing VS Code and a browser', install, draft) &&
    [vscode, join(vscode, 'extensions')].every((folder) =>
      quietly('Installing what VS Code needs', inside, folder),
    );
  if (done && !existsSync(cache)) renameSync(draft, cache);
  else rmSync(draft, { recursive: true, force: true });
}

/** Returns whether something was installed. */
function installed(label, folder) {
  if (isInstalled(folder)) return false;
  const done = quietly(label, npm('ci'), folder);
  if (!done) process.stderr.write(`This needs the registry. The tests of ${folder} will fail.\n`);
  return done;
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

/**
 * Runs commands in two rows, one after the other in each: the first with our terminal, what the second says is shown
 * when the first has ended. Returns the worst exit code.
 */
export async function sideBySide(first, second) {
  const behind = inTurn(second, ['ignore', 'pipe', 'pipe']);
  const before = await inTurn(first, 'inherit');
  const { code, output } = await behind;
  process.stdout.write(output);
  return Math.max(before.code, code);
}

async function inTurn(commands, stdio) {
  let worst = 0;
  const output = [];
  for (const [command, ...args] of commands) {
    const child = start(command, args, { cwd: root, stdio });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(data));
    const [code] = await once(child, 'close');
    worst = Math.max(worst, code ?? 2);
  }
  return { code: worst, output: Buffer.concat(output) };
}

/** Runs a command and shows its output only if it fails. Returns whether it did its work. */
function quietly(label, [command, ...args], cwd = root) {
  process.stderr.write(`${label}…\n`);
  const result = spawn(command, args, { cwd, encoding: 'utf8', maxBuffer: 1e9 });
  const exitCode = exitCodeOf(command, result);
  if (exitCode === 0) return true;
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}\n${label} failed.\n`);
  return false;
}

function orExit(done) {
  // 1 is what the audit says of findings.
  if (!done) process.exit(2);
}

/** Of these libraries only what can be read is of use, and of a script with declarations beside it only those. */
function keepSource(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const source = /\.(?:[cm]?[jt]sx?|json)$/.test(path);
    const [, name, kind] = /^(.*)\.([cm]?)jsx?$/.exec(path) ?? [];
    if (!source || (name !== undefined && existsSync(`${name}.d.${kind}ts`))) unlinkSync(path);
  }
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
function isInstalled(folder) {
  const noted = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(noted)) return false;
  const wanted = packagesIn(join(folder, 'package-lock.json'));
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
