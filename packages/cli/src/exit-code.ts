import type { AuditResult } from '@jwt-hygiene/audit';

/** What the process says to the shell, as ESLint does. */
export const ExitCode = {
  clean: 0,
  /** Any error, or more warnings than allowed. */
  findings: 1,
  /** Wrong usage, or nothing could be analysed. */
  failed: 2,
  /** By Ctrl-C, as shells number it. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

export interface Totals {
  errors: number;
  warnings: number;
}

export function totalsOf({ results }: Pick<AuditResult, 'results'>): Totals {
  return {
    errors: results.reduce((sum, { errorCount }) => sum + errorCount, 0),
    warnings: results.reduce((sum, { warningCount }) => sum + warningCount, 0),
  };
}

/** `maxWarnings`: how many do not fail the run; -1 for any number. */
export function exitCodeOf({ errors, warnings }: Totals, maxWarnings: number): ExitCode {
  const isTooMany = maxWarnings >= 0 && warnings > maxWarnings;
  return errors > 0 || isTooMany ? ExitCode.findings : ExitCode.clean;
}
