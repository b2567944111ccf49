import { resolve } from 'node:path';
import { planRemedies, type FixPlan } from 'eslint-plugin-jwt-hygiene/engine';
import { audit, type AuditOptions } from './audit.js';
import { findingsOf } from './fixes/findings.js';
import type { LintResult } from './lint-result.js';
import { ProjectConfigs, type ProjectConfig } from './project-config/project-configs.js';
import { selectionOf } from './project-config/selection.js';

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
  return planFixesOf(results, { cwd: directory, ...options });
}

/** The same for findings that are known, each with the settings of its project. */
export function planFixesOf(
  results: readonly LintResult[],
  { cwd = process.cwd(), settings }: Pick<AuditOptions, 'cwd' | 'settings'> = {},
): FixPlan {
  const configs = new ProjectConfigs();
  const byConfig = new Map<ProjectConfig | undefined, LintResult[]>();
  for (const result of results.filter(({ messages }) => messages.length > 0)) {
    const config = configs.of(result.filePath);
    const known = byConfig.get(config);
    if (known) known.push(result);
    else byConfig.set(config, [result]);
  }
  const plans = [...byConfig].map(([config, each]) => {
    const selected = selectionOf(config, settings ? { settings } : {}).settings;
    return planRemedies(each.flatMap(findingsOf), {
      root: resolve(cwd),
      ...(selected && { settings: { 'jwt-hygiene': selected } }),
    });
  });
  return {
    remedies: plans.flatMap(({ remedies }) => remedies),
    refused: plans.flatMap(({ refused }) => refused),
  };
}
