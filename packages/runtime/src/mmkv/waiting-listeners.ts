type Listener = (key: string) => void;

/** What listens to an instance that is not there yet: nothing changes before it is, so it need not be opened for that. */
export class WaitingListeners<
  M extends { addOnValueChangedListener(listener: Listener): { remove(): void } },
> {
  readonly #waiting = new Set<(mmkv: M) => void>();

  add(listener: Listener): { remove: () => void } {
    let attached: { remove(): void } | undefined;
    const attach = (mmkv: M) => void (attached = mmkv.addOnValueChangedListener(listener));
    this.#waiting.add(attach);
    return {
      remove: () => {
        this.#waiting.delete(attach);
        attached?.remove();
      },
    };
  }

  /** Now it is there. */
  attachTo(mmkv: M): void {
    for (const attach of this.#waiting) attach(mmkv);
    this.#waiting.clear();
  }
}
