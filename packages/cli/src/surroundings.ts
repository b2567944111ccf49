import type { AuditorOptions } from '@jwt-hygiene/audit';

/** What a run has around it: the folder that it is started in, and who types and reads. A process is such a thing. */
export interface Surroundings extends Pick<NodeJS.Process, 'cwd' | 'stdin' | 'stdout' | 'stderr'> {
  /** As for an audit: how many threads look for findings. Default: by processors and work. */
  readonly threads?: number;
}

/** What an audit is told of them. */
export const auditedFrom = (around: Surroundings): AuditorOptions => ({
  cwd: around.cwd(),
  ...(around.threads !== undefined && { threads: around.threads }),
});
