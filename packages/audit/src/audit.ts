import type { DescribedRule } from './described-rules.js';
import { Auditor } from './auditor.js';
import type { LintResult } from './lint-result.js';
import type { RuleSelection } from './lint-text.js';
import type { NotAnalysed } from './not-analysed.js';

/** What holds for everything that an {@link Auditor} is asked. */
export interface AuditorOptions extends RuleSelection {
  /** Default: the process's own working directory. */
  cwd?: string;
  /** Worker threads; 0 works in the calling thread, without a time limit. Default: by processors and work. */
  threads?: number;
  /** Gives each message its `trace`: the way of the token through the code. Default: false. */
  traces?: boolean;
}

/** What one audit is asked. */
export interface AuditRequest {
  /** Files and directories, absolute or relative to `cwd`. Each is taken even if ignored or in a skipped folder. */
  paths: readonly string[];
  /**
   * `false` parses also the files that hold nothing the rules look for. The findings are the same; it takes much
   * longer. Default: skip them where there are many files.
   */
  skip?: boolean;
  /** Is called often. */
  onProgress?: (progress: AuditProgress) => void;
}

export type AuditOptions = AuditorOptions & AuditRequest;

export interface AuditProgress {
  phase: 'finding' | 'reading' | 'analysing';
  done: number;
  /** Unknown while files are being found. */
  total?: number;
}

export interface AuditStats {
  /** Files with a result. */
  analysed: number;
  /** Those of them that had to be parsed: the others hold nothing the rules look for. */
  parsed: number;
  /** Passed over as minified. */
  minified: number;
  /** Passed over because the project's `.jwt-hygiene.json` ignores them. */
  ignored: number;
  /** Findings that a comment in the source switches off. */
  suppressed: number;
}

export interface AuditResult {
  /** One per analysed file, with or without findings, sorted by path. */
  results: LintResult[];
  /** Sorted by path. */
  notAnalysed: NotAnalysed[];
  /** By full rule id: every rule, where there is a finding at all. */
  rules: Record<string, DescribedRule>;
  stats: AuditStats;
}

/**
 * Looks for findings in every source file under the given paths. The project's own ESLint configuration is not
 * loaded; its `.jwt-hygiene.json` and its `eslint-disable` comments count. What cannot be read or parsed is listed
 * and stops nothing.
 *
 * @throws AuditError if a path does not exist, or the settings or a `.jwt-hygiene.json` are wrong
 */
export async function audit({ paths, skip, onProgress, ...options }: AuditOptions): Promise<AuditResult> {
  const auditor = new Auditor(options);
  try {
    return await auditor.audit({
      paths,
      ...(skip !== undefined && { skip }),
      ...(onProgress && { onProgress }),
    });
  } finally {
    await auditor.close();
  }
}
