import { relative } from 'node:path';
import { installSteps } from '@jwt-hygiene/audit';
import { planFixesOf } from '@jwt-hygiene/audit/in-process';
import type { Analyst } from './lint.js';
import type { RemediesParams, RemediesResult } from './requests.js';

/** The remedies for a finding, or for all of a file, over every file that has to change with it. */
export async function workspaceRemedies(
  analyst: Analyst,
  { at, ...params }: RemediesParams,
): Promise<RemediesResult> {
  const { selection, outcome } = await analyst.judge(params);
  if (!outcome?.result) return { remedies: [], refusals: [] };
  const { settings } = selection;
  const plan = planFixesOf([outcome.result], { cwd: params.cwd, ...(settings && { settings }) });
  const isMeant = ({ line, column }: { line: number; column: number }) =>
    at === undefined || (line === at.line && column === at.column);
  return {
    remedies: plan.remedies
      .filter(({ mends }) => mends.some(isMeant))
      .map(({ title, edits, creates, installs, notes }) => {
        const [changed = params.path] = edits.keys();
        const steps = installSteps(changed, installs);
        const install = steps && {
          folder: relative(params.cwd, steps.directory),
          commands: steps.commands,
        };
        return { title, edits: [...edits], creates: [...creates], ...(install && { install }), notes };
      }),
    refusals: plan.refused.filter(isMeant).map(({ reason }) => `This token is not moved: ${reason}.`),
  };
}
