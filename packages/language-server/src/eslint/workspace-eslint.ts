import { fork, type ChildProcess } from 'node:child_process';
import { configDirectoryOf } from './config-file.js';
import type { EslintVerdict, ProbeAnswer, ProbeQuestion } from './verdict.js';

/** How the process is told what it is. */
export const PROBE_ARGUMENT = '--eslint-probe';

const NONE: EslintVerdict = { kind: 'none' };

export interface ProbeOptions {
  /** What the process runs, with {@link PROBE_ARGUMENT}. */
  readonly script: URL;
  readonly timeLimitMs?: number;
  readonly idleMs?: number;
}

/** A configuration with type information takes a few seconds the first time. */
const TIME_LIMIT_MS = 15_000;
/** It holds ESLint and all its plugins in memory: it goes when nobody asks. */
const IDLE_MS = 10_000;

/**
 * What the workspace's ESLint says about files, each asked once. The process that loads it is started when it is
 * needed and ends by itself; one that hangs or dies means that nothing is known.
 */
export class WorkspaceEslint {
  readonly #options: ProbeOptions;
  readonly #known = new Map<string, Promise<EslintVerdict>>();
  readonly #pending = new Map<number, (verdict: EslintVerdict) => void>();
  #process: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #ids = 0;

  constructor(options: ProbeOptions) {
    this.#options = options;
  }

  /** @param folder the workspace folder of the file: configurations above it are not loaded */
  of(file: string, folder: string): Promise<EslintVerdict> {
    const known = this.#known.get(file);
    if (known) return known;
    const directory = configDirectoryOf(file, folder);
    const verdict = directory === undefined ? Promise.resolve(NONE) : this.#ask({ directory, file });
    this.#known.set(file, verdict);
    return verdict;
  }

  /** Asks anew from now on: a configuration changed, or trust did. */
  forget(): void {
    this.#known.clear();
    this.close();
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
    for (const settle of [...this.#pending.values()]) settle(NONE);
  }

  #ask(question: Omit<ProbeQuestion, 'id'>): Promise<EslintVerdict> {
    const id = ++this.#ids;
    clearTimeout(this.#idle);
    return new Promise((resolve) => {
      const settle = (verdict: EslintVerdict) => {
        clearTimeout(timer);
        this.#pending.delete(id);
        resolve(verdict);
        if (this.#pending.size === 0 && this.#process)
          this.#idle = setTimeout(() => this.close(), this.#options.idleMs ?? IDLE_MS).unref();
      };
      this.#pending.set(id, settle);
      const timer = setTimeout(() => this.close(), this.#options.timeLimitMs ?? TIME_LIMIT_MS);
      try {
        this.#process ??= this.#start();
        this.#process.send({ id, ...question } satisfies ProbeQuestion, (error) => error && settle(NONE));
      } catch {
        settle(NONE);
      }
    });
  }

  #start(): ChildProcess {
    const child = fork(this.#options.script, [PROBE_ARGUMENT], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
    });
    child.on('message', ({ id, verdict }: ProbeAnswer) => this.#pending.get(id)?.(verdict));
    const gone = () => {
      if (this.#process === child) this.close();
    };
    child.on('error', gone).on('exit', gone);
    child.unref();
    child.channel?.unref();
    return child;
  }
}
