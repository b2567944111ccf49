import { forgetDisk, problemOfSettings, traceOf } from 'eslint-plugin-jwt-hygiene/engine';
import type { Analysis, AnalysisOptions, Source } from './analysis.js';
import { AuditError } from './audit-error.js';
import { describedRules } from './described-rules.js';
import { changesOf } from './fixes/changes.js';
import { proposeFixes, type Proposals, type Way } from './fixes/proposals.js';
import { draftTokenStore } from './fixes/token-store-draft.js';
import type { LintResult } from './lint-result.js';
import { lintText, type LintOutcome } from './lint-text.js';
import { ProjectConfigs } from './project-config/project-configs.js';
import { selectionOf } from './project-config/selection.js';

/** The rules in the thread that asks. */
export class InThisThread implements Analysis {
  readonly #options: AnalysisOptions;
  readonly #configs = new ProjectConfigs();

  /** @throws AuditError if the settings are wrong */
  constructor(options: AnalysisOptions) {
    const problem = problemOfSettings(options.settings ?? {});
    if (problem !== undefined) throw new AuditError(problem);
    this.#options = options;
  }

  async lint(source: Source): Promise<LintOutcome> {
    const { cwd, traces = false } = this.#options;
    const selection = selectionOf(this.#configs.of(source.filePath), this.#options);
    const outcome = await lintText({ cwd, ...selection, ...source });
    return traces && outcome.result ? { result: traced(outcome.result, source) } : outcome;
  }

  describedRules(): ReturnType<Analysis['describedRules']> {
    return Promise.resolve(describedRules());
  }

  propose(results: readonly LintResult[]): Promise<Proposals> {
    const { cwd, settings } = this.#options;
    return Promise.resolve(proposeFixes(results, { cwd, ...(settings && { settings }) }));
  }

  async draftTokenStore(directory: string, at: string | undefined): Promise<Way> {
    const remedy = await draftTokenStore(directory, at);
    return { remedy, changes: changesOf(remedy) };
  }

  forget(): Promise<void> {
    forgetDisk();
    this.#configs.forget();
    return Promise.resolve();
  }
}

function traced(result: LintResult, { text, filePath }: Source): LintResult {
  const messages = result.messages.map((message) => ({
    ...message,
    trace: traceOf(text, filePath, message),
  }));
  return { ...result, messages };
}
