/** The thread's side of {@link LintThread}: one text in, one outcome out. */
import { parentPort, workerData } from 'node:worker_threads';
import { lintText, type LintTextOptions } from './lint-text.js';
import type { ThreadOptions } from './lint-thread.js';

const options = workerData as ThreadOptions;

parentPort?.on('message', (source: Pick<LintTextOptions, 'filePath' | 'text'>) => {
  void lintText({ ...options, ...source }).then((outcome) => parentPort?.postMessage(outcome));
});
parentPort?.postMessage('ready');
