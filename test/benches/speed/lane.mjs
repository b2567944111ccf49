import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A contender in a thread of its own, so that none warms up the code or the caches of another. */
export class Lane {
  #worker;

  /** @param {string} name of a contender */
  constructor(name, { corpus, files }) {
    this.name = name;
    this.#worker = new Worker(new URL('lane-worker.mjs', import.meta.url), {
      workerData: { name, corpus, files },
    });
  }

  /** Lints every file once. @returns {Promise<number>} milliseconds */
  async lint() {
    this.#worker.postMessage('lint');
    const [time] = await once(this.#worker, 'message');
    return time;
  }

  async close() {
    await this.#worker.terminate();
  }
}
