import { resolve } from 'node:path';
import { availableParallelism } from 'node:os';
import type { Analysis } from './analysis.js';
import { AnalysisThread } from './analysis-thread.js';
import type { AuditorOptions, AuditRequest, AuditResult } from './audit.js';
import { findFiles } from './find-files.js';
import type { Proposals, Way } from './fixes/proposals.js';
import { inLanes } from './in-lanes.js';
import type { LintResult } from './lint-result.js';
import { configsAround, notIgnored } from './project-config/configs-around.js';
import { canFindBy, readSources } from './read-sources.js';

/** Parsing this many files takes no longer than a second; then those with a syntax error can be named as well. */
const FEW_FILES = 100;
/** A thread takes half a second to start. */
const FILES_PER_THREAD = 40;
const MOST_THREADS = 8;

/**
 * Audits, plans what can be done about the findings, audits again: with threads that are kept until it is closed,
 * since they take a while to start. One question at a time.
 */
export class Auditor {
  readonly #options: AuditorOptions;
  readonly #cwd: string;
  #threads: AnalysisThread[] = [];
  #inThisThread: Analysis | undefined;

  constructor(options: AuditorOptions = {}) {
    this.#options = options;
    this.#cwd = resolve(options.cwd ?? process.cwd());
  }

  /** As {@link audit}; what was known of the disk is forgotten. */
  async audit({ paths, skip, onProgress = () => undefined }: AuditRequest): Promise<AuditResult> {
    await Promise.all(this.#running().map((analysis) => analysis.forget()));
    const found = await findFiles(paths, this.#cwd, (done) => onProgress({ phase: 'finding', done }));
    const configs = await configsAround(found.files.keys());
    const wanted = notIgnored(found, configs);
    const isSkipping = skip ?? wanted.files.size > FEW_FILES;
    const canFind = isSkipping ? await canFindBy(this.#options, configs) : () => true;
    const { sources, results, ...unread } = await readSources(wanted, canFind, onProgress);
    const notAnalysed = [...found.notAnalysed, ...unread.notAnalysed];

    const lanes = await this.#lanes(sources.length);
    let done = 0;
    await inLanes(sources, lanes, async (source, lane) => {
      const outcome = await lane.lint(source);
      if (outcome.result) results.push(outcome.result);
      else notAnalysed.push(outcome.notAnalysed);
      onProgress({ phase: 'analysing', done: ++done, total: sources.length });
    });

    const hasFindings = results.some(({ messages }) => messages.length > 0);
    return {
      results: results.sort(byPath),
      notAnalysed: notAnalysed.sort(byPath),
      rules: (hasFindings && (await lanes[0].describedRules())) || {},
      stats: {
        analysed: results.length,
        parsed: sources.length,
        minified: found.minified + unread.minified,
        ignored: found.files.size - wanted.files.size,
        suppressed: results.reduce((sum, { suppressedMessages }) => sum + suppressedMessages.length, 0),
      },
    };
  }

  /**
   * What can be done about the findings of an audit. Nothing is written.
   *
   * @throws AuditError where it cannot be told at all
   */
  async propose(results: readonly LintResult[]): Promise<Proposals> {
    const [analysis] = await this.#lanes(1);
    return analysis.propose(results);
  }

  /**
   * A module that makes the app's token store, for apps that move their tokens themselves, or have none yet. Nothing is
   * written.
   *
   * @param directory in the app's package
   * @param at where the module is put, relative to `directory`; where none is named, beside the app's sources
   * @throws AuditError where it cannot be made: no app, no keychain, or something is there
   */
  async draftTokenStore(directory: string, at?: string): Promise<Way> {
    const [analysis] = await this.#lanes(1);
    return analysis.draftTokenStore(directory, at);
  }

  /** Ends its threads; they start again when it is asked again. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #running(): Analysis[] {
    return this.#inThisThread ? [this.#inThisThread] : this.#threads;
  }

  /** As many as are worth their start, and at least one; none starts before it is asked. */
  async #lanes(files: number): Promise<[Analysis, ...Analysis[]]> {
    const { threads, ...options } = this.#options;
    const analysisOptions = { ...options, cwd: this.#cwd };
    if (threads === 0) {
      // Loads all rules and parsers.
      const { InThisThread } = await import('./in-this-thread.js');
      return [(this.#inThisThread ??= new InThisThread(analysisOptions))];
    }
    const wanted = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(files / FILES_PER_THREAD));
    const count = Math.max(1, threads ?? wanted);
    while (this.#threads.length < count) this.#threads.push(new AnalysisThread(analysisOptions));
    const [first, ...others] = this.#threads.slice(0, count);
    return [first!, ...others];
  }
}

function byPath(a: { filePath: string }, b: { filePath: string }): number {
  return a.filePath < b.filePath ? -1 : a.filePath > b.filePath ? 1 : 0;
}
