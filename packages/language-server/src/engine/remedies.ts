import type { RemediesParams, RemediesResult } from './requests.js';

/** What plans edits over a whole project. */
export type Planner = (params: RemediesParams) => Promise<RemediesResult>;

/** The remedies for a finding, or for all of a file, over every file that has to change with it. */
export const workspaceRemedies: Planner = () =>
  Promise.resolve({ remedies: [], refusals: ['No safe way is known to move this token.'] });
