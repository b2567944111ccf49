import { resolve } from 'node:path';
import { planRemedies, type FixPlan } from 'eslint-plugin-jwt-hygiene/engine';
import type { AuditOptions } from './audit.js';
import { findingsOf } from './fixes/findings.js';
import type { LintResult } from './lint-result.js';
import { ProjectConfigs, type ProjectConfig } from './project-config/project-configs.js';
import { selectionOf } from './project-config/selection.js';

/** Plans how the findings of an audit are mended, each with the settings of its project. Nothing is written. */
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
