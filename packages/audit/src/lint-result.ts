import type { ESLint, Linter } from 'eslint';
import type { TraceStep } from 'eslint-plugin-jwt-hygiene/engine';

/** What was found in one file, in the shape of ESLint's own results, so that its formatters can show it. */
export interface LintResult extends ESLint.LintResult {
  messages: LintMessage[];
}

export interface LintMessage extends Linter.LintMessage {
  /** The way of the token through the code, in order; only where it was asked for. Empty where there is none to tell. */
  trace?: readonly TraceStep[];
}

/** Builds the result of a file. `text` is kept only where there is something to show, as ESLint does. */
export function toLintResult(
  filePath: string,
  text: string,
  messages: LintMessage[],
  suppressedMessages: Linter.SuppressedLintMessage[],
): LintResult {
  const errors = messages.filter((message) => message.severity === 2);
  const warnings = messages.filter((message) => message.severity === 1);
  return {
    filePath,
    messages,
    suppressedMessages,
    errorCount: errors.length,
    fatalErrorCount: errors.filter((message) => message.fatal).length,
    warningCount: warnings.length,
    fixableErrorCount: errors.filter((message) => message.fix).length,
    fixableWarningCount: warnings.filter((message) => message.fix).length,
    ...(messages.length > 0 && { source: text }),
    usedDeprecatedRules: [],
  };
}
