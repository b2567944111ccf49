import type { Turn } from './device/turn.js';

/** Delays up to this count as "at once", in milliseconds: queues and throttles, not timeouts. */
const SOON = 60;

type Callback = (...args: unknown[]) => void;

/** What one start of an app has under way. Once the app has ended, none of it goes on. */
export class Pending {
  private readonly under = new Set<object>();
  private readonly running = new Set<NodeJS.Timeout>();
  private ended = false;

  /** Native work: done, and answered, in a later turn. */
  readonly turn: Turn = (work) => this.track(later().then(() => (this.ended ? NEVER : work())));

  /** Counts a promise as under way. */
  track<T>(promise: Promise<T>): Promise<T> {
    const mark = {};
    this.under.add(mark);
    const tracked = promise.then((value) => (this.ended ? NEVER : value) as T);
    const settled = () => void this.under.delete(mark);
    tracked.then(settled, settled);
    return tracked;
  }

  /** The timers of the app. Those that fire soon count as under way. */
  readonly timers = {
    setTimeout: (callback: Callback, delay = 0, ...args: unknown[]) => {
      const timer: NodeJS.Timeout = setTimeout(() => {
        this.stop(timer);
        callback(...args);
      }, delay);
      return this.start(timer, delay);
    },
    setInterval: (callback: Callback, delay = 0, ...args: unknown[]) =>
      this.start(setInterval(callback, delay, ...args), delay),
    setImmediate: (callback: Callback, ...args: unknown[]) => this.timers.setTimeout(callback, 0, ...args),
    clearTimeout: (timer?: NodeJS.Timeout) => this.stop(timer),
    clearInterval: (timer?: NodeJS.Timeout) => this.stop(timer),
    clearImmediate: (timer?: NodeJS.Timeout) => this.stop(timer),
  };

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    const start = Date.now();
    for (let quiet = 0; quiet < 4; quiet = this.under.size === 0 ? quiet + 1 : 0) {
      if (Date.now() - start > 3000) throw new Error('The app never comes to rest.');
      await later();
    }
  }

  end(): void {
    this.ended = true;
    for (const timer of this.running) clearTimeout(timer);
    this.under.clear();
  }

  private start(timer: NodeJS.Timeout, delay: number): NodeJS.Timeout {
    timer.unref();
    if (this.ended) clearTimeout(timer);
    else {
      this.running.add(timer);
      if (delay <= SOON) this.under.add(timer);
    }
    return timer;
  }

  private stop(timer: NodeJS.Timeout | undefined): void {
    if (!timer) return;
    clearTimeout(timer);
    this.running.delete(timer);
    this.under.delete(timer);
  }
}

const NEVER = new Promise<never>(() => undefined);
const later = () => new Promise<void>((resolve) => setImmediate(resolve));
