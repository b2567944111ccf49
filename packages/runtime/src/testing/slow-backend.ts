import { FaultyBackend } from './faulty-backend.js';

/** A keychain that takes its time, and now and then fails: each operation differently, as chance has it. */
export class SlowBackend extends FaultyBackend {
  /**
   * @param random Between 0 and 1.
   * @param slowestMs How long an operation takes at most.
   * @param faults Which part of the operations fails, from 0 to 1.
   */
  constructor(
    private readonly random: () => number,
    public slowestMs: number,
    public faults: number,
  ) {
    super();
  }

  protected override async begin(operation: string) {
    await new Promise((resolve) => setTimeout(resolve, this.random() * this.slowestMs));
    if (this.random() < this.faults) return { status: 'unavailable' } as const;
    return super.begin(operation);
  }
}
