/** Stops a process in the middle, as a kill does: the step that is reached never ends, and nothing after it runs. */
export class Crash {
  #left = Infinity;
  #crashed: () => void = () => undefined;

  /**
   * Runs an operation that stops before its step `step` (from 0).
   *
   * @returns Whether it got that far; otherwise it has ended.
   */
  async at(step: number, operation: () => Promise<unknown>): Promise<boolean> {
    this.#left = step;
    const crashed = new Promise<boolean>((resolve) => (this.#crashed = () => resolve(true)));
    const ended = operation().then(() => false);
    const result = await Promise.race([crashed, ended]);
    this.#left = Infinity;
    return result;
  }

  /** Every step of what is tested goes through here. */
  async step<Result>(work: () => Result): Promise<Awaited<Result>> {
    if (this.#left-- === 0) {
      this.#crashed();
      await new Promise<never>(() => undefined);
    }
    return await work();
  }
}

/** The same disk, each operation of which may be the last one. */
export function dying<Disk extends object>(disk: Disk, crash: Crash): Disk {
  return new Proxy(disk, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => crash.step((): unknown => member.apply(target, args));
    },
  });
}
