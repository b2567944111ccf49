/** In a bundle in place of `serve.js`: the same engine, which is most of the bundle, as a script that is kept compiled. */
import { fileURLToPath } from 'node:url';
import { workerData } from 'node:worker_threads';
import { CachedScripts } from './cached-scripts.js';
import type { EngineData } from './requests.js';
import type * as Engine from './serve.js';

/** By then the first documents have been looked at, and all that it takes to do so has been compiled. */
const KEPT_AFTER_MS = 5_000;

export function serveEngine(): void {
  const { codeCache } = workerData as EngineData;
  const scripts = new CachedScripts(codeCache);
  const engine = scripts.load(fileURLToPath(new URL('./engine.cjs', import.meta.url))) as typeof Engine;
  engine.serveEngine();
  setTimeout(() => scripts.keep(), KEPT_AFTER_MS).unref();
}
