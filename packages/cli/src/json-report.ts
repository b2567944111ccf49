import { maskTokens, type AuditResult, type LintResult, type NotAnalysed } from '@jwt-hygiene/audit';

/**
 * ESLint's own JSON: an array with one result per file. A file that was not analysed has a fatal message. Tokens in
 * the quoted source are masked, which moves nothing: reports are kept and passed on.
 */
export function jsonReport({ results, notAnalysed }: Pick<AuditResult, 'results' | 'notAnalysed'>): string {
  const all = [...results.map(masked), ...notAnalysed.map(toFatalResult)];
  all.sort((a, b) => (a.filePath < b.filePath ? -1 : 1));
  return `${JSON.stringify(all)}\n`;
}

function masked(result: LintResult): LintResult {
  return result.source === undefined ? result : { ...result, source: maskTokens(result.source) };
}

/** How ESLint tells that a file could not be linted. */
function toFatalResult({ filePath, reason, line = 1 }: NotAnalysed): LintResult {
  return {
    filePath,
    messages: [
      { ruleId: null, fatal: true, severity: 2, message: `Not analysed: ${reason}`, line, column: 1 },
    ],
    suppressedMessages: [],
    errorCount: 1,
    fatalErrorCount: 1,
    warningCount: 0,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    usedDeprecatedRules: [],
  };
}
