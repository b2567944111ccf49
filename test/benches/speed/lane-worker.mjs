/** The thread's side of a lane: on each message one round, answered with its milliseconds. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Linter } from 'eslint/universal';
import { contenders } from './contenders.mjs';

const { name, corpus, files } = workerData;
const linter = new Linter({ cwd: resolve(corpus) });
const config = [{ ignores: ['!**/node_modules/'] }, ...contenders[name]];
const sources = files.map((filename) => ({ filename, text: readFileSync(filename, 'utf8') }));

parentPort.on('message', () => {
  const start = performance.now();
  for (const { filename, text } of sources)
    linter.verify(text, config, { filename, allowInlineConfig: false });
  parentPort.postMessage(performance.now() - start);
});
