import type { RuntimeView } from '../analysis/runtime/runtime.js';
import { landingsOf } from '../analysis/storage/landings.js';
import { moduleAt } from '../analysis/code/surroundings.js';
import type { RowLookup } from '../catalog/lookup.js';
import { catalogOf, settingsOf } from '../settings.js';
import { projectIndexOf } from '../project/project-index.js';
import type { Mended, Refusal, Remedy } from './remedy.js';
import { planStorage, type Found } from './storage/plan.js';

/** Remedies for what was found in a project, and why there is none for the rest. */
export interface FixPlan {
  readonly remedies: readonly Remedy[];
  readonly refused: readonly Refusal[];
}

export interface PlanOptions {
  /** What ESLint calls settings: `{ 'jwt-hygiene': … }`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Absolute; what the globs in the settings start from. */
  readonly root: string;
}

const STORAGE_RULES: ReadonlySet<string> = new Set(['no-plaintext-token-storage', 'no-token-in-web-storage']);

/**
 * Plans how reports of the storage rules are mended, package by package.
 *
 * @throws TypeError where the settings are wrong
 */
export function planRemedies(findings: readonly Mended[], { settings = {}, root }: PlanOptions): FixPlan {
  const catalog = catalogOf(settings);
  const { serverFiles, clientFiles } = settingsOf(settings);
  const runtime = { root, ...(serverFiles && { serverFiles }), ...(clientFiles && { clientFiles }) };
  const byPackage = new Map<string, Found[]>();
  for (const finding of findings) {
    if (!STORAGE_RULES.has(finding.ruleId)) continue;
    const found = foundAt(finding, catalog, runtime);
    const directory = projectIndexOf(finding.file).directory;
    if (!found || directory === undefined) continue;
    byPackage.set(directory, [...(byPackage.get(directory) ?? []), found]);
  }
  const plans = [...byPackage].map(([directory, found]) => planStorage(directory, found, catalog));
  return {
    remedies: plans.flatMap(({ remedies }) => remedies),
    refused: plans.flatMap(({ refused }) => refused),
  };
}

/** The landing behind a report, by the place where it was reported. */
function foundAt(finding: Mended, catalog: RowLookup, runtime: RuntimeView['options']): Found | undefined {
  const module = moduleAt(finding.file);
  const landing =
    module &&
    landingsOf(module, { catalog, ...(runtime && { runtime }) }).find(({ deposit: { node } }) => {
      const { line, column } = node.loc.start;
      return line === finding.line && column + 1 === finding.column;
    });
  return module && landing && { landing, module, finding };
}
