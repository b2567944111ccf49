import { isAbsolute } from 'node:path';
import { KEYCHAIN_IMPORT } from '../../catalog/keychain-options.js';
import type { RowLookup } from '../../catalog/lookup.js';
import type { Module } from '../code/module.js';
import { Run } from '../code/run.js';
import { surroundingsOf } from '../code/surroundings.js';
import type { RuntimeView } from '../runtime/runtime.js';
import { runtimeViewAround } from '../runtime/runtime-view.js';
import { whereCodeRuns } from '../runtime/where-code-runs.js';
import { alwaysAccessible, synchronised } from './accessibility.js';
import { refusedEntries } from './entries.js';
import { lostReads } from './lost-reads.js';
import type { Misuse } from './misuse.js';
import { uncheckedResults } from './results.js';
import { sharedServices } from './services.js';
import { missingOnDefault, textsForOptions } from './signatures.js';
import { keychainUsesOf } from './uses.js';

export interface MisuseOptions {
  readonly catalog: RowLookup;
  readonly followImports: boolean;
  /** What the user says of where files run. */
  readonly runtime: RuntimeView['options'];
}

/** Every use of a keychain in a file that loses or exposes what it should keep. */
export function misusesOf(module: Module, { catalog, followImports, runtime }: MisuseOptions): Misuse[] {
  if (!KEYCHAIN_IMPORT.test(module.text)) return [];
  const isFollowed = followImports && isAbsolute(module.filename);
  const run = new Run(isFollowed ? surroundingsOf(module) : undefined, catalog);
  const found = keychainUsesOf(module, run).flatMap((use) => [
    ...synchronised(use, run),
    ...refusedEntries(use, run),
    ...sharedServices(use, run),
    ...uncheckedResults(use),
    ...textsForOptions(use, run),
    ...lostReads(use, run),
  ]);
  const misuses = once([...found, ...alwaysAccessible(module, run), ...missingOnDefault(module)]);
  if (misuses.length === 0) return [];
  const { where } = whereCodeRuns(module, runtimeViewAround(module, runtime));
  return where === 'test' || where === 'tooling' ? [] : misuses;
}

/** Options that several calls share are one cause, and so is a key that is read and written. The first place tells. */
function once(misuses: readonly Misuse[]): Misuse[] {
  const ordered = [...misuses].sort((one, other) => one.node.range[0] - other.node.range[0]);
  return ordered.filter((misuse, at) => ordered.findIndex((each) => isSameCause(each, misuse)) === at);
}

function isSameCause(one: Misuse, other: Misuse): boolean {
  if (one.problem !== other.problem) return false;
  return one.node === other.node || (one.problem === 'invalidKey' && one.data['key'] === other.data['key']);
}
