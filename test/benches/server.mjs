/**
 * How long does the language server take, and how much memory? Runs the bundle, as an editor's extension does, over
 * the files of an app.
 *
 * usage: node test/benches/server.mjs --folder DIR [--main FILE]
 */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleServer } from '../../.ci/bundle-server.mjs';
// Not public: the same files as the audit's own.
import { findFiles } from '../../packages/audit/dist/find-files.js';
import { startEditor } from './server/editor.mjs';

const { values } = parseArgs({ options: { folder: { type: 'string' }, main: { type: 'string' } } });
if (values.folder === undefined) {
  console.error('usage: node test/benches/server.mjs --folder DIR [--main FILE]');
  process.exit(2);
}

const LANGUAGES = {
  '.ts': 'typescript',
  '.tsx': 'typescriptreact',
  '.jsx': 'javascriptreact',
  '.vue': 'vue',
  '.svelte': 'svelte',
};
const OPENED = 200;
const KEYSTROKES = 50;
const HOVERS = 30;
const JWT = [
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
  'eyJzdWIiOiIxMjM0NTY3ODkwIiwiZXhwIjoxNTE2MjM5MDIyfQ',
  'c2ln',
].join('.');
const WRITE = "localStorage.setItem('access_token', response.data.access_token);\n";

const work = mkdtempSync(join(tmpdir(), 'jwt-hygiene-bench-'));
try {
  const main = values.main ?? (await bundled());
  const { files } = await findFiles([values.folder], values.folder, () => undefined);
  const texts = [...files.keys()].map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  await speed(main, documentOf(texts));
  await hovers(main);
  await memory(main, texts.slice(0, OPENED));
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function bundled() {
  copyFileSync(
    fileURLToPath(new URL('../../packages/language-server/package.json', import.meta.url)),
    join(work, 'package.json'),
  );
  const folder = join(work, 'dist');
  const { bytes } = await bundleServer(folder);
  console.log(`bundle: ${(bytes / 1e6).toFixed(1)} MB`);
  return join(folder, 'server.mjs');
}

/** The file of the app that is nearest to 500 lines, with a finding of its own at the end. */
function documentOf(texts) {
  const lines = ({ text }) => text.split('\n').length;
  const [{ path, text }] = [...texts].sort((a, b) => Math.abs(lines(a) - 500) - Math.abs(lines(b) - 500));
  const document = `${text}\n${WRITE}`;
  return { path, text: document, lines: lines({ text: document }) };
}

/** The server is new, then it starts again with what it has kept compiled. */
async function speed(main, document) {
  const codeCache = join(work, 'code-cache');
  const start = () => startEditor(main, values.folder, { forServer: [`--code-cache=${codeCache}`] });
  const editor = await start();
  const uri = await firstDiagnostics(editor, document, 'the first time');
  await keystrokes(editor, uri, document);
  await settled(codeCache);
  await editor.stop();

  const again = await start();
  await firstDiagnostics(again, document, 'from then on');
  await again.stop();
}

/** Waits until files are there and become no others: they are written one after the other, each as a draft first. */
async function settled(folder) {
  let before = '';
  for (let now = ''; now === '' || now !== before;) {
    before = now;
    await setTimeout(1_000);
    now = existsSync(folder) ? readdirSync(folder).join() : '';
  }
}

async function firstDiagnostics(editor, { path, text, lines }, when) {
  const started = performance.now();
  const uri = await editor.open(path, text, languageOf(path));
  const found = await editor.diagnostics(uri);
  const took = ms(performance.now() - started);
  console.log(`first diagnostics of ${lines} lines, ${when}: ${took} after opening (${found.length} found)`);
  return uri;
}

async function keystrokes(editor, uri, { lines }) {
  const end = { line: lines, character: 0 };
  const times = [];
  for (let version = 2; version < KEYSTROKES + 2; version++) {
    await setTimeout(30);
    const begin = performance.now();
    await editor.change(uri, version, { start: end, end }, 'x');
    await editor.diagnostics(uri);
    times.push(performance.now() - begin);
  }
  console.log(`after a keystroke: ${spread(times)}`);
}

async function hovers(main) {
  const editor = await startEditor(main, values.folder);
  const normal = `${'const a = 1;\n'.repeat(250)}const token = '${JWT}';\n${'const b = 1;\n'.repeat(250)}`;
  const long = `{"a":"${'lorem ipsum '.repeat(210_000)}","token":"${JWT}","b":"${'x'.repeat(2_500_000)}"}`;
  for (const [name, text] of [
    ['a file of 500 lines', normal],
    ['a line of 5 MB', long],
  ]) {
    const uri = await editor.open(join(values.folder, `${name}.json`), text, 'json');
    const offset = text.indexOf(JWT) + 40;
    const line = text.slice(0, offset).split('\n').length - 1;
    const position = { line, character: offset - text.lastIndexOf('\n', offset) - 1 };
    const times = [];
    for (let count = 0; count < HOVERS; count++) {
      const begin = performance.now();
      if ((await editor.hover(uri, position)) === null) throw new Error('The token was not found.');
      times.push(performance.now() - begin);
    }
    console.log(`hover in ${name}: ${spread(times)}, the first ${ms(times[0])}`);
  }
  await editor.stop();
}

async function memory(main, texts) {
  const heapFile = join(work, 'heap');
  process.env.HEAP_FILE = heapFile;
  const probe = new URL('server/heap-probe.mjs', import.meta.url).href;
  const editor = await startEditor(main, values.folder, { forNode: ['--expose-gc', '--import', probe] });
  for (const { path, text } of texts) {
    const uri = await editor.open(path, text, languageOf(path));
    await editor.diagnostics(uri);
  }
  editor.server.kill('SIGUSR2');
  await setTimeout(3_000);
  const sizes = readFileSync(heapFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const heap = sizes.reduce((sum, each) => sum + each.heap, 0);
  const threads = sizes.map((each) => mb(each.heap)).join(' + ');
  console.log(
    `heap with ${texts.length} files open: ${mb(heap)} (${threads}), resident ${mb(Math.max(...sizes.map(({ rss }) => rss)))}`,
  );
  await editor.stop();
}

function languageOf(path) {
  return LANGUAGES[extname(path)] ?? 'javascript';
}

function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => ms(sorted[Math.floor((sorted.length - 1) * share)]);
  return `median ${at(0.5)}, 95 % ${at(0.95)}`;
}

function ms(time) {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}

function mb(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
