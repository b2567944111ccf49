import { expect, it, vi } from 'vitest';
import { createTokenStore } from '../store/token-store.js';
import { SESSION, stopTime } from '../testing/app.js';
import { randomFrom } from '../testing/random.js';
import { SlowBackend } from '../testing/slow-backend.js';
import type { Session } from './contract.js';
import type { Refresh } from './options.js';
import { createSession } from './session.js';

stopTime();

/** More of them find rarer orders: `RUNS=10000 npm test -- slow-store.model`. */
const RUNS = Number(process.env.RUNS ?? 250);

/** What the server gives a user, counted from 1. */
const tokens = (user: string, number: number) => ({
  access_token: `access-${user}-${number}`,
  refresh_token: `refresh-${user}-${number}`,
  expires_in: 60,
});
const userOf = (token: string) => token.split('-')[1] ?? '';
const numberOf = (token: string) => Number(token.split('-')[2]);

/** An app whose keychain is slower than its user, and what must hold of it. */
class World {
  readonly backend: SlowBackend;
  readonly session: Session;
  readonly broken: string[] = [];
  /** What was done, in order: a run that breaks can be read. */
  readonly log: string[] = [];
  /** Who has signed in last; nobody after a logout. */
  user: string | undefined;
  private users = 0;
  /** The number of the newest tokens of each user. */
  private readonly newest = new Map<string, number>();
  private readonly flights: (() => void)[] = [];
  private readonly calls: Promise<unknown>[] = [];

  constructor(
    private readonly random: () => number,
    slowestMs: number,
    faults: number,
  ) {
    this.backend = new SlowBackend(random, slowestMs, faults);
    this.session = createSession({
      store: createTokenStore(this.backend),
      refresh: this.refresh,
      random,
      maxRefreshes: { count: 1e6, withinMs: 1 },
      onSignedOut: [() => new Promise((resolve) => setTimeout(resolve, random() * 2000))],
    });
  }

  private readonly refresh: Refresh = ({ refreshToken = '' }, { signal }) => {
    const user = userOf(refreshToken);
    const newest = this.newest.get(user) ?? 0;
    if (numberOf(refreshToken) < newest)
      this.broken.push(`spent ${refreshToken}, of which ${newest} are known`);
    return new Promise((resolve, reject) =>
      this.flights.push(() => {
        if (signal.aborted || this.random() < 0.3) {
          reject(new TypeError('offline'));
          return;
        }
        const number = numberOf(refreshToken) + 1;
        this.newest.set(user, number);
        resolve(tokens(user, number));
      }),
    );
  };

  /** Does one thing, and lets some time pass or none. */
  async step(): Promise<void> {
    const dice = this.random();
    if (dice < 0.12) this.signIn();
    else if (dice < 0.22) this.logout();
    else if (dice < 0.6) this.ask(this.random() < 0.4);
    else if (dice < 0.75) this.answer();
    else if (dice < 0.83) this.resume();
    const ms = this.random() < 0.5 ? 0 : Math.round(this.random() * 8000);
    this.log.push(`${ms} ms`);
    await vi.advanceTimersByTimeAsync(ms);
  }

  private signIn(): void {
    const user = `u${++this.users}`;
    this.log.push(`sign in ${user}`);
    this.user = user;
    this.newest.set(user, 1);
    this.calls.push(this.session.signIn(tokens(user, 1)).catch((error: unknown) => this.expected(error)));
  }

  private logout(): void {
    this.log.push('logout');
    this.user = undefined;
    this.calls.push(this.session.logout());
  }

  private ask(isRejected: boolean): void {
    const { user } = this;
    const rejected = isRejected && user ? tokens(user, this.newest.get(user) ?? 0).access_token : undefined;
    this.log.push(rejected ? `401 of ${rejected}` : 'ask');
    const call = this.session.accessToken(rejected === undefined ? {} : { rejected });
    this.calls.push(
      call.then(
        (token) => {
          if (userOf(token) !== user) this.broken.push(`${user ?? 'nobody'} got ${token}`);
          if (this.user === undefined) this.broken.push(`${token} after a logout`);
        },
        (error: unknown) => this.expected(error),
      ),
    );
  }

  private answer(): void {
    this.log.push('answer');
    this.flights.shift()?.();
  }

  private resume(): void {
    this.log.push('resume');
    this.calls.push(this.session.resume());
  }

  private expected(error: unknown): void {
    const { name } = error as Error;
    if (!['SignedOutError', 'RefreshError', 'StoreError'].includes(name)) this.broken.push(String(error));
  }

  /** The store is fast and whole again, the server answers, and the app comes back now and then. */
  async recover(): Promise<void> {
    this.backend.slowestMs = this.backend.faults = 0;
    for (let count = 0; count < 6; count++) {
      this.flights.splice(0).forEach((answer) => answer());
      await vi.advanceTimersByTimeAsync(45_000);
      this.resume();
    }
    const answered = Promise.all(this.calls).then(() => true);
    const late = vi.advanceTimersByTimeAsync(60_000).then(() => false);
    if (!(await Promise.race([answered, late]))) this.broken.push('somebody waits');
  }

  /** What the store holds in the end is the session of whoever is signed in. */
  async checkStore(): Promise<void> {
    const kept = () => this.backend.disk.get(SESSION);
    const { user } = this;
    if (user === undefined) {
      if (kept() !== undefined) this.broken.push(`after the logout is kept ${kept()}`);
      return;
    }
    const status = await this.session.status();
    if (status !== 'signed-in') this.broken.push(`${user} is ${status}`);
    const { refresh_token } = tokens(user, this.newest.get(user) ?? 0);
    if (!kept()?.includes(`"${refresh_token}"`))
      this.broken.push(`instead of ${refresh_token} is kept ${kept()}`);
  }
}

it.each([
  [3000, 0],
  [9000, 0],
  [3000, 0.1],
  [9000, 0.1],
])(
  'a session keeps its promises over a store that takes up to %i ms, and fails %d of the time',
  async (slowestMs, faults) => {
    for (let seed = 1; seed <= RUNS; seed++) {
      const world = new World(randomFrom(seed), slowestMs, faults);
      for (let step = 0; step < 30; step++) await world.step();
      await world.recover();
      await world.checkStore();
      expect(world.broken, `seed ${seed}: ${world.log.join(', ')}`).toEqual([]);
    }
  },
);
