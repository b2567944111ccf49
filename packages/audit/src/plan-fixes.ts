import { resolve } from 'node:path';
import { planRemedies, type FixPlan } from 'eslint-plugin-jwt-hygiene/engine';
import { audit, type AuditOptions } from './audit.js';
import { findingsOf } from './fixes/findings.js';
import type { LintResult } from './lint-result.js';

/** What {@link planFixes} takes: as an audit, of a directory where no paths are named. */
export type PlanFixesOptions = Omit<AuditOptions, 'paths'> & { readonly paths?: readonly string[] };

/**
 * Audits a project and plans how its findings are mended. Nothing is written.
 *
 * @throws AuditError as `audit` does
 */
export async function planFixes(
  directory: string,
  { paths = [directory], ...options }: PlanFixesOptions = {},
): Promise<FixPlan> {
  const { results } = await audit({ cwd: directory, ...options, paths });
  return planFixesOf(results, options);
}

/** The same for findings that are known. */
export function planFixesOf(
  results: readonly LintResult[],
  { cwd = process.cwd(), settings }: Pick<AuditOptions, 'cwd' | 'settings'> = {},
): FixPlan {
  return planRemedies(results.flatMap(findingsOf), {
    root: resolve(cwd),
    ...(settings && { settings: { 'jwt-hygiene': settings } }),
  });
}
