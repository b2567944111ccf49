import { resolve } from 'node:path';
import { forgetDisk, type Mended, type Refusal, type Remedy } from 'eslint-plugin-jwt-hygiene/engine';
import type { AuditOptions } from '../audit.js';
import type { LintResult } from '../lint-result.js';
import { planFixesOf } from '../plan-fixes.js';
import { changesOf, NoChanges, type FileChange } from './changes.js';
import { findingsOf, isSame } from './findings.js';
import { suggestedRemedies } from './suggested-remedies.js';

/** A remedy, and what the files are with it. */
export interface Way {
  readonly remedy: Remedy;
  readonly changes: readonly FileChange[];
}

/** What can be done about findings, in one way or in several that exclude each other: the first is the one meant. */
export interface Proposal {
  readonly ways: readonly [Way, ...Way[]];
}

export interface Proposals {
  readonly proposals: readonly Proposal[];
  /** Sorted by place. */
  readonly refused: readonly Refusal[];
}

/**
 * What can be done about findings: what is planned for a project as a whole, and what rules suggest for a finding of
 * which no plan speaks. Nothing is written.
 *
 * @throws AuditError as `audit` does
 */
export function proposeFixes(
  results: readonly LintResult[],
  options: Pick<AuditOptions, 'cwd' | 'settings'> = {},
): Proposals {
  // Plans are compared with the disk as it is now.
  forgetDisk();
  const { cwd = process.cwd() } = options;
  const { remedies, refused } = planFixesOf(results, { ...options, cwd: resolve(cwd) });
  const planned = [...remedies.flatMap(({ mends }) => mends), ...refused];
  const isPlanned = (finding: Mended) => planned.some((each) => isSame(each, finding));
  const audited = new Map(results.map(({ filePath, source }) => [filePath, source]));
  const all = [...remedies.map((remedy) => [remedy]), ...suggestedRemedies(results, isPlanned)];

  const proposals: Proposal[] = [];
  const impossible: Refusal[] = [];
  for (const alternatives of all) {
    const ways = alternatives.flatMap((remedy) => {
      const way = wayOf(remedy, audited);
      if ('reason' in way) impossible.push(...remedy.mends.map((each) => ({ ...each, ...way })));
      return 'reason' in way ? [] : [way];
    });
    const [first, ...others] = ways;
    if (first) proposals.push({ ways: [first, ...others] });
  }
  const offered = proposals.flatMap(({ ways }) => ways.flatMap(({ remedy }) => remedy.mends));
  const without = results
    .flatMap(findingsOf)
    .filter((finding) => ![...offered, ...refused, ...impossible].some((each) => isSame(each, finding)))
    .map((finding) => ({ ...finding, reason: 'no fix is known for it' }));
  return { proposals, refused: [...refused, ...impossible, ...without].sort(byPlace) };
}

function wayOf(
  remedy: Remedy,
  audited: ReadonlyMap<string, string | undefined>,
): Way | { readonly reason: string } {
  try {
    return { remedy, changes: changesOf(remedy, audited) };
  } catch (error) {
    if (error instanceof NoChanges) return { reason: error.message };
    throw error;
  }
}

function byPlace(a: Mended, b: Mended): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
