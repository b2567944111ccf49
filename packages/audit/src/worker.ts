/** The thread's side of {@link LintThread}: one text in, one outcome out. */
import { parentPort, workerData } from 'node:worker_threads';
import { lintText, type LintTextOptions } from './lint-text.js';
import type { ThreadOptions } from './lint-thread.js';
import { ProjectConfigs, selectionOf } from './project-config/project-configs.js';

const options = workerData as ThreadOptions;
const configs = new ProjectConfigs();

parentPort?.on('message', (source: Pick<LintTextOptions, 'filePath' | 'text'>) => {
  const selection = selectionOf(configs.of(source.filePath), options);
  void lintText({ ...options, ...selection, ...source }).then((outcome) => parentPort?.postMessage(outcome));
});
parentPort?.postMessage('ready');
