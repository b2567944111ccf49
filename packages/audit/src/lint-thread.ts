import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { LintOutcome, LintTextOptions } from './lint-text.js';
import { describeError } from './reason.js';

/** What stays the same for every text a thread is given. */
export type ThreadOptions = Omit<LintTextOptions, 'filePath' | 'text'>;
type Source = Pick<LintTextOptions, 'filePath' | 'text'>;

/** A generated file of a megabyte takes two seconds; the rest is for machines with other things to do. */
const TIME_LIMIT_MS = 60_000;

interface LintThreadOptions {
  script?: URL;
  timeLimitMs?: number;
}

/**
 * `lintText` in a thread of its own. A text that kills the thread, or keeps it busy for too long, is itself not
 * analysed; the next text gets a new thread.
 */
export class LintThread {
  readonly #workerData: ThreadOptions;
  readonly #script: URL;
  readonly #timeLimitMs: number;
  #worker: Worker | undefined;

  constructor(
    workerData: ThreadOptions,
    { script = new URL('./worker.js', import.meta.url), timeLimitMs = TIME_LIMIT_MS }: LintThreadOptions = {},
  ) {
    this.#workerData = workerData;
    this.#script = script;
    this.#timeLimitMs = timeLimitMs;
  }

  /**
   * One text at a time.
   *
   * @throws if no thread can be started at all
   */
  async lint(source: Source): Promise<LintOutcome> {
    const worker = (this.#worker ??= await this.#start());
    const outcome = await this.#answer(worker, source);
    if (typeof outcome !== 'string') return outcome;
    this.#worker = undefined;
    await worker.terminate();
    return { notAnalysed: { filePath: source.filePath, reason: outcome } };
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #start(): Promise<Worker> {
    // What a parser prints there would end up in the middle of the report.
    const worker = new Worker(this.#script, { workerData: this.#workerData, stdout: true, stderr: true });
    worker.stdout.resume();
    worker.stderr.resume();
    await once(worker, 'message');
    // A dying thread may report more than once; without a listener the second report would end the process.
    worker.on('error', () => undefined);
    return worker;
  }

  /** The outcome, or the reason why there is none. */
  async #answer(worker: Worker, source: Source): Promise<LintOutcome | string> {
    const settled = new AbortController();
    const { signal } = settled;
    worker.postMessage(source);
    try {
      return await Promise.race([
        once(worker, 'message', { signal }).then(([outcome]) => outcome as LintOutcome),
        once(worker, 'exit', { signal }).then(
          ([code]) => `the analysis ended without an answer (code ${code})`,
        ),
        setTimeout(this.#timeLimitMs, `took longer than ${this.#timeLimitMs / 1000} seconds`, { signal }),
      ]);
    } catch (error) {
      return `the analysis failed: ${toDeath(error)}`;
    } finally {
      settled.abort();
    }
  }
}

function toDeath(error: unknown): string {
  const isOutOfMemory =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isOutOfMemory ? 'out of memory' : describeError(error);
}
