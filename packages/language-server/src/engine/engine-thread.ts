import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Answer, EngineData, Method, Question, Requests } from './requests.js';

/** What the server needs of whoever analyses. */
export interface Engine {
  /**
   * @throws Cancelled if it was cancelled before it began
   * @throws EngineError if it failed; the message holds no source text
   */
  ask<M extends Method>(
    method: M,
    params: Requests[M]['params'],
    isCancelled?: () => boolean,
  ): Promise<Requests[M]['result']>;
  /** An open document has this text now; `undefined` when it is closed. */
  setText(path: string, text: string | undefined): void;
  /** These files changed on the disk; `undefined` where nobody knows which. */
  setChanged(paths: readonly string[] | undefined): void;
  close(): Promise<void>;
}

export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
export class EngineError extends Error {
  override readonly name = 'EngineError';
}

export interface EngineOptions {
  /** What the thread runs. */
  readonly script: URL;
  /** What it finds as its `workerData`. */
  readonly data?: EngineData;
  readonly timeLimitMs?: number;
  readonly memoryMb?: number;
}

/** A file of a megabyte takes two seconds; the rest is for machines with other things to do. */
const TIME_LIMIT_MS = 20_000;
/** Parsed files of a large project take half of it. */
const MEMORY_MB = 1_024;

interface Waiting {
  readonly method: Method;
  readonly params: unknown;
  readonly isCancelled: () => boolean;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The analysis in a thread of its own, so that the server stays quick to answer, and to cancel, whatever a text does
 * to a rule. One question at a time; a thread that dies or takes too long is replaced by a new one, which is told the
 * open texts again.
 */
export class EngineThread implements Engine {
  /** Is told of documents whose findings may be different now. */
  onStale: (paths: readonly string[]) => void = () => undefined;
  readonly #options: EngineOptions;
  readonly #queue: Waiting[] = [];
  readonly #texts = new Map<string, string>();
  #dirty = new Map<string, string | undefined>();
  #changed: string[] | undefined = [];
  #worker: Promise<Worker> | undefined;
  #isBusy = false;
  #isClosed = false;
  #ids = 0;

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  /** Starts the thread before there is a question: it takes a third of a second until it can answer. */
  start(): void {
    this.#worker ??= this.#start();
    this.#worker.catch(() => undefined);
  }

  ask<M extends Method>(
    method: M,
    params: Requests[M]['params'],
    isCancelled: () => boolean = () => false,
  ): Promise<Requests[M]['result']> {
    return new Promise<Requests[M]['result']>((resolve, reject) => {
      this.#queue.push({ method, params, isCancelled, resolve, reject });
      void this.#work();
    });
  }

  setText(path: string, text: string | undefined): void {
    if (text === undefined) this.#texts.delete(path);
    else this.#texts.set(path, text);
    this.#dirty.set(path, text);
  }

  setChanged(paths: readonly string[] | undefined): void {
    this.#changed = paths && this.#changed && [...this.#changed, ...paths];
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { reject } of this.#queue.splice(0)) reject(new Cancelled());
    await (await this.#worker?.catch(() => undefined))?.terminate();
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let next = this.#queue.shift(); next && !this.#isClosed; next = this.#queue.shift()) {
      if (next.isCancelled()) next.reject(new Cancelled());
      else await this.#settle(next);
    }
    this.#isBusy = false;
  }

  async #settle({ method, params, resolve, reject }: Waiting): Promise<void> {
    let answer: Answer | string;
    try {
      const worker = await (this.#worker ??= this.#start());
      answer = await this.#answer(worker, method, params);
      if (typeof answer === 'string') await this.#discard(worker);
    } catch {
      this.#worker = undefined;
      answer = 'The analysis could not be started.';
    }
    if (typeof answer === 'string') {
      reject(new EngineError(answer));
      return;
    }
    if (answer.stale.length > 0) this.onStale(answer.stale);
    if (answer.error === undefined) resolve(answer.result as never);
    else reject(new EngineError(answer.error));
  }

  async #discard(worker: Worker): Promise<void> {
    this.#worker = undefined;
    this.#dirty = new Map(this.#texts);
    await worker.terminate();
  }

  async #start(): Promise<Worker> {
    const { script, data = {}, memoryMb = MEMORY_MB } = this.#options;
    const resourceLimits = { maxOldGenerationSizeMb: memoryMb };
    // What a parser prints would end up in the midst of the protocol.
    const worker = new Worker(script, {
      workerData: data,
      stdout: true,
      stderr: true,
      argv: [],
      resourceLimits,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    await once(worker, 'message');
    // A dying thread may report more than once; without a listener the second report would end the process.
    worker.on('error', () => undefined);
    return worker;
  }

  /** The answer, or why there is none. */
  #answer(worker: Worker, method: Method, params: unknown): Promise<Answer | string> {
    const id = ++this.#ids;
    const { timeLimitMs = TIME_LIMIT_MS } = this.#options;
    const question = { id, method, params, texts: [...this.#dirty], changed: this.#changed } as Question;
    this.#dirty = new Map();
    this.#changed = [];
    return new Promise((resolve) => {
      const settle = (answer: Answer | string) => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        resolve(answer);
      };
      const onMessage = (answer: Answer) => {
        if (answer.id === id) settle(answer);
      };
      const onError = (error: NodeJS.ErrnoException) => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        settle(isMemory ? 'The analysis ran out of memory.' : 'The analysis broke off.');
      };
      const onExit = () => settle('The analysis ended without an answer.');
      const timer = setTimeout(
        () => settle(`The analysis took longer than ${timeLimitMs / 1_000} seconds.`),
        timeLimitMs,
      );
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(question);
    });
  }
}
