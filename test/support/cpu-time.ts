/** Milliseconds of processor time that some work took; unlike the time on the clock, the same on a busy machine. */
export function cpuTimeMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
