import type { RuntimeView } from '../analysis/runtime/runtime.js';
import type { Module } from '../analysis/code/module.js';
import { landingsOf, type Landing } from '../analysis/storage/landings.js';
import { moduleAt } from '../analysis/code/surroundings.js';
import type { RowLookup } from '../catalog/lookup.js';
import type { NamedModule } from './storage/existing-module.js';
import { catalogOf, settingsOf, type JwtHygieneSettings } from '../settings.js';
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
  const { serverFiles, clientFiles, tokenStore } = settingsOf(settings);
  const runtime = { root, ...(serverFiles && { serverFiles }), ...(clientFiles && { clientFiles }) };
  const byPackage = new Map<string, Found[]>();
  for (const finding of findings) {
    if (!STORAGE_RULES.has(finding.ruleId)) continue;
    const found = foundAt(finding, catalog, runtime);
    const directory = projectIndexOf(finding.file).directory;
    if (!found || directory === undefined) continue;
    byPackage.set(directory, [...(byPackage.get(directory) ?? []), found]);
  }
  const named = tokenStore === undefined ? undefined : namedIn(tokenStore, root);
  const plans = [...byPackage].map(([directory, found]) =>
    planStorage(directory, found, { catalog, ...(named && { named }) }),
  );
  return {
    remedies: plans.flatMap(({ remedies }) => remedies),
    refused: plans.flatMap(({ refused }) => refused),
  };
}

/**
 * The change of one file that mends a landing in it, where no other file has to change: what an ESLint suggestion may
 * do. Undefined where there is none.
 *
 * @param landings all of the file's that are reported
 */
export function remedyWithin(
  module: Module,
  landing: Landing,
  landings: readonly Landing[],
  { catalog, settings, root }: { catalog: RowLookup; settings: JwtHygieneSettings; root: string },
): Remedy | undefined {
  const directory = projectIndexOf(module.filename).directory;
  if (directory === undefined) return undefined;
  const found = landings.map((each) => ({ landing: each, module, finding: findingAt(each, module) }));
  const named = settings.tokenStore === undefined ? undefined : namedIn(settings.tokenStore, root);
  const { remedies } = planStorage(directory, found, { catalog, within: module, ...(named && { named }) });
  const { line, column } = findingAt(landing, module);
  return remedies.find(
    ({ mends, edits, creates }) =>
      creates.size === 0 &&
      edits.size === 1 &&
      edits.has(module.filename) &&
      mends.some((each) => each.line === line && each.column === column),
  );
}

function findingAt({ deposit: { node, row } }: Landing, { filename }: Module): Mended {
  const { line, column } = node.loc.start;
  const ruleId = row.place === 'device' ? 'no-plaintext-token-storage' : 'no-token-in-web-storage';
  return { file: filename, line, column: column + 1, ruleId };
}

function namedIn(setting: NonNullable<JwtHygieneSettings['tokenStore']>, root: string): NamedModule {
  const { module, name = 'tokenStore' } = typeof setting === 'string' ? { module: setting } : setting;
  return { module, name, root };
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
