import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Linter as LinterTypes } from 'eslint';
import { Linter } from 'eslint/universal';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../../../test/support/project.js';
import { strict } from '../../../standalone.js';
import { applyEdits } from '../../edit.js';
import { planRemedies } from '../../plan.js';

const manifest = (more: object = {}) =>
  JSON.stringify({
    dependencies: { 'electron-store': '^11.0.0' },
    devDependencies: { electron: '39' },
    ...more,
  });
const MAIN = `import { app, BrowserWindow } from 'electron';
import './session.js';

app.whenReady().then(() => new BrowserWindow());
`;
const WRITE = `export async function signIn(credentials) {
  const { accessToken } = await post('/login', credentials);
  store.set('accessToken', accessToken);
}
`;
const session = (more = '', options = '') =>
  `import Store from 'electron-store';\n\nconst store = new Store(${options});\n\n${WRITE}${more}`;

interface Planned {
  /** What each file is then, by its path. */
  readonly files: Readonly<Record<string, string>>;
  readonly reasons: readonly string[];
}

function planned(files: Record<string, string>): Planned {
  const root = projectOf({ 'package.json': manifest({ type: 'module' }), 'main.js': MAIN, ...files });
  const sources = Object.keys({ 'main.js': MAIN, ...files }).filter((name) => /\.[cm]?js$/.test(name));
  const findings = sources.flatMap((name) => {
    const file = join(root, name);
    const config = [...strict, { files: ['**/*.{js,mjs,cjs}'] }] as LinterTypes.Config[];
    return new Linter({ cwd: root })
      .verify(readFileSync(file, 'utf8'), config, { filename: file })
      .filter(({ ruleId }) => /storage$/.test(ruleId ?? ''))
      .map(({ line, column, ruleId }) => ({ file, line, column, ruleId: ruleId?.split('/')[1] ?? '' }));
  });
  expect(findings).not.toEqual([]);
  const { remedies, refused } = planRemedies(findings, { root });
  const changed = remedies.flatMap(({ edits, creates }) => [
    ...[...edits].map(([path, each]) => [path, applyEdits(readFileSync(path, 'utf8'), each)] as const),
    ...creates,
  ]);
  return {
    files: Object.fromEntries(changed.map(([path, text]) => [relative(root, path), text])),
    reasons: [...new Set(refused.map(({ reason }) => reason))],
  };
}

describe('tokens in electron-store', () => {
  it('move into the main process, opened when they are asked for', () => {
    const { files, reasons } = planned({
      'session.js': session('export const token = async () => store.get("accessToken");\n'),
    });
    expect(reasons).toEqual([]);
    expect(Object.keys(files).sort()).toEqual(['session.js', 'tokenStore.js']);
    expect(files['session.js']).toContain("import { storage } from './tokenStore.js';");
    expect(files['session.js']).toContain('async () => await storage.get("accessToken")');
    expect(files['tokenStore.js']).toContain('const former = () => new Store();');
  });

  it.each([
    ['export const isIn = async () => !store.has("accessToken");', '!(await storage.has("accessToken"))'],
    ['export const token = async () => store?.get("accessToken");', 'await storage.get("accessToken")'],
    [
      'ipcMain.handle("token", () => { return store.get("accessToken"); });',
      'async () => { return await storage.get(',
    ],
    ['export function leave() { store.delete("accessToken"); }', '{ void storage.delete("accessToken"); }'],
    ['export const empty = async () => { store.clear(); };', '{ await storage.clear(); }'],
    ['export const any = async (key) => store.get(key);', 'await storage.get(key)'],
    ['export const theme = () => store.get("theme");', '() => store.get("theme")'],
    ['export const file = store.path;', 'export const file = store.path;'],
  ])('become, of `%s`, `%s`', (code, expected) => {
    expect(planned({ 'session.js': session(`${code}\n`) }).files['session.js']).toContain(expected);
  });

  it('are waited for at the start of a statement that nothing ends', () => {
    const text = session('export const f = async () => {\n  g()\n  store.get("accessToken") && h()\n}\n');
    const { files } = planned({ 'session.js': text.replaceAll(';', '') });
    expect(files['session.js']).toContain('\n  g()\n  ;(await storage.get("accessToken")) && h()\n');
  });

  it.each([
    ['mjs', 'import', "from './tokenStore.mjs'"],
    ['cjs', 'require', "require('./tokenStore.cjs')"],
  ])('are imported as Node finds them: .%s', (extension, way, expected) => {
    const isModule = way === 'import';
    const asRequire = (text: string) =>
      text.replace(/^import (.+) from (.+);$/gm, 'const $1 = require($2);').replace(/^export /gm, '');
    const [main, own] = [MAIN.replace("import './session.js';\n", ''), session()];
    const { files } = planned({
      'main.js': 'void 0;\n',
      [`app.${extension}`]: isModule ? main + own : asRequire(main + own),
    });
    expect(files[`app.${extension}`]).toContain(expected);
    expect(Object.keys(files)).toContain(`tokenStore.${extension}`);
  });

  it.each([
    [
      'read where nobody waits',
      'export const token = () => store.get("accessToken");',
      'it is read at once in line 9',
    ],
    [
      'read before anything else',
      'const token = store.get("accessToken");',
      'is done before the app is ready',
    ],
    [
      'a field',
      'export const f = async () => class { t = store.get("accessToken"); };',
      'is done before the app is ready',
    ],
    ['listened to', 'store.onDidChange("accessToken", () => {});', 'line 9 is not understood'],
    ['taken with all', 'export const all = async () => ({ ...store.store });', 'line 9 is not understood'],
    ['handed on', 'register(store);', 'it is handed on in line 9'],
    ['known to all', 'global.store = store;', 'session.js:9 hands electron-store on'],
    [
      'ended after it',
      'export function out() { store.delete("accessToken"); app.quit(); }',
      'may be left or restarted',
    ],
  ])('stay where they are %s', (_, code, reason) => {
    const { files, reasons } = planned({ 'session.js': session(`${code}\n`) });
    expect(files).toEqual({});
    expect(reasons.join()).toContain(reason);
  });

  it.each([
    [
      'a migration of its own',
      '{ migrations: { "2.0.0": (s) => s.delete("accessToken") } }',
      'made with `migrations`',
    ],
    ['a file that nobody knows', '{ name: process.env.NAME }', 'which electron-store this is cannot be told'],
    [
      'other ways to name keys',
      '{ accessPropertiesByDotNotation: false }',
      '`accessPropertiesByDotNotation`',
    ],
  ])('stay in a store with %s', (_, options, reason) => {
    expect(planned({ 'session.js': session('', options) }).reasons.join()).toContain(reason);
  });

  it('stay where what lies around them is asked for', () => {
    const text = session('export const auth = async () => store.get("auth");\n');
    const { reasons } = planned({ 'session.js': text.replace("'accessToken', ", "'auth.accessToken', ") });
    expect(reasons.join()).toContain('line 9 takes more than the token');
  });

  const late = 'await prepare();\n  app.on("ready", open);';
  it.each([
    ['the top level waits', { 'main.js': `${MAIN}await prepare();\n` }, 'main.js:5 waits at the top level'],
    [
      '`ready` is listened to late',
      { 'main.js': `${MAIN}async function f() {\n  ${late}\n}\n` },
      'has to be done before',
    ],
    [
      'a page has it too',
      { 'page.js': "import './session.js';\n" },
      'page.js reaches electron-store in another process',
    ],
    [
      'a preload script has it',
      { 'session.js': `${session()}ipcRenderer.send("in");\n` },
      'session.js reaches',
    ],
    [
      'no main process is found',
      { 'main.js': "import './session.js';\n" },
      'main process lies cannot be told',
    ],
    [
      'it is not Electron’s',
      { 'package.json': '{ "dependencies": { "electron": "39", "expo": "54", "electron-store": "8" } }' },
      'is for Electron',
    ],
  ])('stay where %s', (_, files, reason) => {
    const { reasons } = planned({ 'session.js': session(), ...files });
    expect(reasons.join()).toContain(reason);
  });

  it.each([
    [['main.js', 'session.js'], false],
    [['*.js', '!test'], true],
    [['!docs'], true],
    [['**/*', '!token*'], false],
    [[{ from: '.', filter: '*.js' }], false],
  ])('move where the new module is packed with the app: %j is %s', (files, isPacked) => {
    const named = { type: 'module', main: 'main.js', build: { files } };
    const { reasons } = planned({ 'package.json': manifest(named), 'session.js': session() });
    expect(reasons).toEqual(isPacked ? [] : [expect.stringMatching(/^electron-builder packs only /)]);
  });

  it('move where a module of CommonJS hands the store out', () => {
    const { files, reasons } = planned({
      'package.json': manifest(),
      'main.js':
        "const { app } = require('electron');\nconst auth = require('./auth');\napp.whenReady().then(auth.signIn);\n",
      'store.js':
        "const Store = require('electron-store');\nconst store = new Store();\nmodule.exports = { store };\n",
      'auth.js': `const { store } = require('./store');\n${WRITE.replace('export ', '')}module.exports = { signIn };\n`,
    });
    expect(reasons).toEqual([]);
    expect(files['auth.js']).toContain("await storage.set('accessToken', accessToken);");
    expect(files['tokenStore.js']).toContain("const Store = require('electron-store');");
    expect(Object.keys(files).sort()).toEqual(['auth.js', 'tokenStore.js']);
  });

  it('stay where they are removed when the app ends, by whatever function', () => {
    const { reasons } = planned({
      'main.js': `${MAIN.replace("'./session.js'", "'./session.js';\nimport { out } from './session.js'")}app.on('will-quit', out);\n`,
      'session.js': session(
        'export const out = async () => { await clean(); };\nasync function clean() { store.delete("accessToken"); }\n',
      ),
    });
    expect(reasons).toEqual([expect.stringMatching(/^main\.js:6 asks electron-store when the app ends, /)]);
  });
});
