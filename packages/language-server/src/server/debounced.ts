/** Does something once, a moment after it was last asked for. */
export class Debounced {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    readonly delayMs: number,
    readonly act: () => void,
  ) {}

  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.act, this.delayMs);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
