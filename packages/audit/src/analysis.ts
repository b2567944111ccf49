import type { DescribedRule } from './described-rules.js';
import type { Proposals, Way } from './fixes/proposals.js';
import type { LintResult } from './lint-result.js';
import type { LintOutcome, RuleSelection } from './lint-text.js';

/** A text to lint. */
export interface Source {
  /** Absolute. */
  readonly filePath: string;
  readonly text: string;
}

/** What stays the same for everything that one analysis is asked. */
export interface AnalysisOptions extends RuleSelection {
  /** The rules' working directory. */
  readonly cwd: string;
  /** Shall each finding be given its trace? */
  readonly traces?: boolean;
}

/**
 * What an audit asks of the rules, wherever they run. All of it is plain data, which can go from one thread to
 * another; each method takes one question at a time.
 */
export interface Analysis {
  /** Lints by what was asked for, over what the file's project says. */
  lint(source: Source): Promise<LintOutcome>;

  /** By full rule id. */
  describedRules(): Promise<Record<string, DescribedRule>>;

  /** @throws AuditError as `proposeFixes` does */
  propose(results: readonly LintResult[]): Promise<Proposals>;

  /** @throws AuditError as `draftTokenStore` does */
  draftTokenStore(directory: string, at: string | undefined): Promise<Way>;

  /** The disk may not be what it was. */
  forget(): Promise<void>;
}
