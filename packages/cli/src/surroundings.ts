/** What a run has around it: the folder that it is started in, and who types and reads. A process is such a thing. */
export interface Surroundings extends Pick<NodeJS.Process, 'cwd' | 'stdin' | 'stdout' | 'stderr'> {
  /** As for an audit: how many threads look for findings. Default: by processors and work. */
  readonly threads?: number;
}
