import type { LintResult } from '@jwt-hygiene/audit';

/** The result without its warnings, as ESLint's `--quiet` leaves it. */
export function errorsOnly(result: LintResult): LintResult {
  const { source, ...rest } = result;
  const messages = result.messages.filter((message) => message.severity === 2);
  return {
    ...rest,
    messages,
    suppressedMessages: result.suppressedMessages.filter((message) => message.severity === 2),
    warningCount: 0,
    fixableWarningCount: 0,
    ...(messages.length > 0 && source !== undefined && { source }),
  };
}
