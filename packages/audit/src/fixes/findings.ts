import type { Mended } from 'eslint-plugin-jwt-hygiene/engine';
import type { LintMessage, LintResult } from '../lint-result.js';

/** The findings in a file; messages of ESLint itself are none. */
export function findingsOf(result: LintResult): Mended[] {
  return result.messages.flatMap((message) => findingOf(result, message) ?? []);
}

export function findingOf({ filePath }: LintResult, message: LintMessage): Mended | undefined {
  const { ruleId, line, column } = message;
  if (ruleId === null) return undefined;
  return { file: filePath, line, column, ruleId: ruleId.replace(/^jwt-hygiene\//, '') };
}

/** Are they one report? */
export function isSame(a: Mended, b: Mended): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column && a.ruleId === b.ruleId;
}
