import { setImmediate } from 'node:timers/promises';
import { writeFiles, WriteError, type Proposal, type Proposals, type Way } from '@jwt-hygiene/audit';

/** What is done with a proposal: one of its ways, nothing, or nothing with this and all that follow. */
export type Decision = Way | 'skip' | 'quit';

export interface ApplyOptions {
  /** `position` counts from 1. */
  decide: (proposal: Proposal, position: number, total: number) => Promise<Decision>;
  /** Plans anew for these files, which have changed since they were planned for. */
  propose: (files: readonly string[]) => Promise<Proposals>;
  onWritten: (way: Way) => void;
  /** A fix that was to be written and could not be; nothing of it is. */
  onFailed: (way: Way, error: WriteError) => void;
  /** Called before plans are made anew. */
  onStale: (count: number) => void;
}

/**
 * Applies what is decided for, one after the other, each as a whole. A proposal whose files another one has changed is
 * planned again, from what they are now.
 */
export async function applyProposals({ proposals }: Proposals, options: ApplyOptions): Promise<void> {
  const total = proposals.length;
  const passed: Proposal[] = [];
  let position = 0;
  let round = proposals;
  while (round.length > 0) {
    const written = new Set<string>();
    const stale: Proposal[] = [];
    for (const proposal of round) {
      // Plans that are made anew may never have an end.
      if (position === total) return;
      if (filesOf(proposal).some((file) => written.has(file))) {
        stale.push(proposal);
        continue;
      }
      // Signals have their turn between two fixes, and never within one.
      await setImmediate();
      const decision = await options.decide(proposal, ++position, total);
      if (decision === 'quit') return;
      if (decision === 'skip' || !isWritten(decision, options)) passed.push(proposal);
      else decision.changes.forEach(({ path }) => written.add(path));
    }
    if (stale.length === 0) return;
    options.onStale(stale.length);
    const files = new Set(
      stale.flatMap(({ ways }) => ways.flatMap(({ remedy }) => remedy.mends)).map(({ file }) => file),
    );
    const { proposals: anew } = await options.propose([...files]);
    round = without(anew, passed);
  }
}

function isWritten(way: Way, { onWritten, onFailed }: ApplyOptions): boolean {
  try {
    writeFiles(way.changes);
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    onFailed(way, error);
    return false;
  }
  onWritten(way);
  return true;
}

export function filesOf({ ways }: Proposal): string[] {
  return [...new Set(ways.flatMap(({ changes }) => changes.map(({ path }) => path)))];
}

/** Those that were not passed over before; of several alike, as many are taken away as were passed over. */
function without(proposals: readonly Proposal[], passed: readonly Proposal[]): Proposal[] {
  const left = passed.map(nameOf);
  return proposals.filter((proposal) => {
    const at = left.indexOf(nameOf(proposal));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The same after other lines of its files have moved. */
function nameOf({ ways: [{ remedy }] }: Proposal): string {
  const findings = remedy.mends.map(({ file, ruleId }) => `${file} ${ruleId}`);
  return [remedy.title, ...findings.sort()].join('\n');
}
