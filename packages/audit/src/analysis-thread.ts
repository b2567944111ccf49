import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Analysis, AnalysisOptions, Source } from './analysis.js';
import { AuditError } from './audit-error.js';
import type { Proposals, Way } from './fixes/proposals.js';
import type { LintResult } from './lint-result.js';
import type { LintOutcome } from './lint-text.js';
import { describeError } from './reason.js';

/** A method's name and what it is given. */
export type Question = {
  [Method in keyof Analysis]: [Method, ...Parameters<Analysis[Method]>];
}[keyof Analysis];

/** What a method returned, or the message of its `AuditError`. */
export type Answer =
  | { readonly value: unknown; readonly problem?: never }
  | { readonly value?: never; readonly problem: string };

/** A generated file of a megabyte takes two seconds; the rest is for machines with other things to do. */
const TIME_LIMIT_MS = 60_000;

interface ThreadOptions {
  script?: URL;
  timeLimitMs?: number;
}

/** A thread gave no answer. The message is a clause that says why. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/**
 * The rules in a thread of their own, which loads them when it is first asked. A text that kills the thread, or keeps
 * it busy for too long, is itself not analysed; what is asked next gets a new thread.
 */
export class AnalysisThread implements Analysis {
  readonly #workerData: AnalysisOptions;
  readonly #script: URL;
  readonly #timeLimitMs: number;
  #worker: Worker | undefined;

  constructor(
    workerData: AnalysisOptions,
    { script = new URL('./worker.js', import.meta.url), timeLimitMs = TIME_LIMIT_MS }: ThreadOptions = {},
  ) {
    this.#workerData = workerData;
    this.#script = script;
    this.#timeLimitMs = timeLimitMs;
  }

  /** @throws if no thread can be started at all */
  async lint(source: Source): Promise<LintOutcome> {
    try {
      return (await this.#ask(['lint', source], this.#timeLimitMs)) as LintOutcome;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      return { notAnalysed: { filePath: source.filePath, reason: error.message } };
    }
  }

  async describedRules(): ReturnType<Analysis['describedRules']> {
    return (await this.#ask(['describedRules'])) as Awaited<ReturnType<Analysis['describedRules']>>;
  }

  async propose(results: readonly LintResult[]): Promise<Proposals> {
    return (await this.#plan(['propose', results])) as Proposals;
  }

  async draftTokenStore(directory: string, at: string | undefined): Promise<Way> {
    return (await this.#plan(['draftTokenStore', directory, at])) as Way;
  }

  async forget(): Promise<void> {
    // A thread that is still to start knows nothing.
    if (this.#worker) await this.#ask(['forget']);
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #plan(question: Question): Promise<unknown> {
    try {
      return await this.#ask(question);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      throw new AuditError(`No fixes can be planned: ${error.message}.`);
    }
  }

  /** @throws AuditError if the other side did; NoAnswer if there is none, and then its thread is at its end */
  async #ask(question: Question, timeLimitMs?: number): Promise<unknown> {
    const worker = (this.#worker ??= await this.#start());
    try {
      const { value, problem } = await this.#answer(worker, question, timeLimitMs);
      if (problem !== undefined) throw new AuditError(problem);
      return value;
    } catch (error) {
      if (error instanceof NoAnswer) await this.close();
      throw error;
    }
  }

  async #start(): Promise<Worker> {
    // What a parser prints there would end up in the middle of the report.
    const worker = new Worker(this.#script, { workerData: this.#workerData, stdout: true, stderr: true });
    worker.stdout.resume();
    worker.stderr.resume();
    const [{ problem }] = (await once(worker, 'message')) as [Answer];
    if (problem !== undefined) {
      await worker.terminate();
      throw new AuditError(problem);
    }
    // A dying thread may report more than once; without a listener the second report would end the process.
    worker.on('error', () => undefined);
    return worker;
  }

  async #answer(worker: Worker, question: Question, timeLimitMs?: number): Promise<Answer> {
    const settled = new AbortController();
    const { signal } = settled;
    worker.postMessage(question);
    const ends: Promise<Answer>[] = [
      once(worker, 'message', { signal }).then(([answer]) => answer as Answer),
      once(worker, 'exit', { signal }).then(([code]) => {
        throw new NoAnswer(`the analysis ended without an answer (code ${code})`);
      }),
    ];
    if (timeLimitMs !== undefined)
      ends.push(
        setTimeout(timeLimitMs, undefined, { signal }).then(() => {
          throw new NoAnswer(`took longer than ${timeLimitMs / 1000} seconds`);
        }),
      );
    try {
      return await Promise.race(ends);
    } catch (error) {
      throw error instanceof NoAnswer ? error : new NoAnswer(`the analysis failed: ${toDeath(error)}`);
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
