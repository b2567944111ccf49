/** A length of time to the second, for a clock that runs: `14:03`, `2:05:09`, `3 d 2:05:09`. Rounded down. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [days, hours] = [Math.floor(whole / 86_400), Math.floor((whole % 86_400) / 3600)];
  const [minutes, rest] = [Math.floor((whole % 3600) / 60), whole % 60];
  const two = (count: number) => String(count).padStart(2, '0');
  const clock = hours > 0 || days > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
  return days > 0 ? `${days} d ${clock}` : clock;
}

/** How much of a life is over, 0 to 1; undefined where a token does not say when it began. */
export function shareOver(
  { begin, end }: { begin: number | undefined; end: number },
  now: number,
): number | undefined {
  if (begin === undefined || !(end > begin)) return undefined;
  return Math.min(1, Math.max(0, (now - begin) / (end - begin)));
}
