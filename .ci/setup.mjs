// What `npm start` and `npm test` share: a clone with nothing but Node and npm becomes a built workspace.
// Only Node's own modules: nothing is installed yet.
import { cpSync, existsSync, readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { removeUnused } from './cached.mjs';
import { editorCache, manifests } from './editor-cache.mjs';
import { filledOnce } from './filled-once.mjs';
import { npm, quietly, root, tool } from './processes.mjs';

/** Installs and builds what is missing or out of date; takes about a second when nothing is. */
export async function setUp() {
  if (!isInstalled(root)) orExit(await quietly('Installing', npm('ci')));
  // TypeScript 7 takes a sixth of the time of the one that has an interface for programs, which is installed beside it.
  orExit(await quietly('Building', tool('typescript-7/bin/tsc', '-b', 'packages')));
  orExit(await quietly('Bundling', [process.execPath, join(root, '.ci/bundle-plugin.mjs')]));
}

/** All that the tests need besides; at the same time, since installing is mostly waiting and unpacking. */
export async function setUpTests() {
  await Promise.all([setUp(), installLibraries().then(installEditor)]);
  removeUnused();
}

/**
 * Installs the libraries that the catalogue's rows are checked against, and those of the apps that the fixes are run
 * on, where they are missing or out of date. Without them everything else can still be tested, and the tests that need
 * them say so.
 */
async function installLibraries() {
  const catalogue = join(root, 'test/catalog-types');
  if (await installed('Installing the libraries of the catalogue', catalogue))
    keepSource(join(catalogue, 'node_modules'));
  await installed('Installing the libraries of the fixtures', join(root, 'test/fixes'));
}

/**
 * Installs the real VS Code and a browser into a cache, for the tests of the extension: about 900 MB, once. Where that
 * cannot be, those tests are left out, and say so.
 */
async function installEditor() {
  const cache = editorCache();
  if (cache === undefined) return;
  await filledOnce(cache, async (draft) => {
    for (const name of ['package.json', 'package-lock.json', '.npmrc'])
      cpSync(join(manifests, name), join(draft, name));
    const vscode = join(draft, 'node_modules/code-server/lib/vscode');
    // Its own lockfiles and manifests differ in details that `npm ci` does not forgive.
    const inside = npm('install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund');
    return (
      (await quietly('Installing VS Code and a browser', npm('ci', '--ignore-scripts'), draft)) &&
      (await quietly('Installing what VS Code needs', inside, vscode)) &&
      (await quietly('Installing what its extensions need', inside, join(vscode, 'extensions')))
    );
  });
}

/** Returns whether something was installed. */
async function installed(label, folder) {
  if (isInstalled(folder)) return false;
  const done = await quietly(label, npm('ci'), folder);
  if (!done) process.stderr.write(`This needs the registry. The tests of ${folder} will fail.\n`);
  return done;
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
