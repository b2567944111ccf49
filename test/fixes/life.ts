import { Device, type Platform } from './device/device.js';
import { Server } from './server.js';
import type { Scenario, Start, Started } from './start.js';

/** What a user sees of an app, step by step. */
export type Observation = readonly [step: string, seen: unknown];

/** What an app is watched through: one device, one server, started as often as it takes. */
export class Life {
  readonly seen: Observation[] = [];
  private app: Started;

  private constructor(
    private start: Start,
    readonly device: Device,
    readonly server: Server,
  ) {
    this.app = start(device, server);
  }

  static async begin(start: Start, platform: Platform): Promise<Life> {
    const life = new Life(start, new Device(platform), new Server());
    await life.app.settled();
    return life;
  }

  get scenario(): Scenario {
    return this.app.scenario;
  }

  /** What may nowhere lie in plain text. */
  get secrets(): readonly string[] {
    const { issued } = this.server;
    if (this.scenario.stays === undefined) return issued;
    return issued.filter((token) => this.seen.some(([step, seen]) => step === 'read' && seen === token));
  }

  /** Starts the app again, or its successor after an update. */
  async restart(successor = this.start): Promise<void> {
    await this.end();
    this.start = successor;
    this.app = successor(this.device, this.server);
    await this.app.settled();
  }

  /** Does a step of the scenario, lets everything come to rest, and notes what was seen. */
  async step(name: 'login' | 'read' | 'refresh' | 'logout' | 'other'): Promise<unknown> {
    const act = this.app.scenario[name];
    if (!act) return undefined;
    const answered: unknown = await settledValue(act);
    await this.app.settled();
    // What a function that stores or removes gives back, nobody looks at; whether it throws, they do.
    const isLooking = name === 'read' || name === 'other';
    const seen = isLooking || answered instanceof Thrown ? answered : 'done';
    this.seen.push([name, seen]);
    return seen;
  }

  async end(): Promise<void> {
    await this.app.settled();
    this.app.end();
  }
}

/** A whole life: signed in, started again, refreshed, signed out, started again. */
export async function live(life: Life): Promise<void> {
  for (const name of ['read', 'login', 'read', 'other'] as const) await life.step(name);
  await life.restart();
  for (const name of ['read', 'refresh', 'read', 'other', 'logout', 'read', 'other'] as const)
    await life.step(name);
  await life.restart();
  for (const name of ['read', 'other', 'login', 'read'] as const) await life.step(name);
  await life.end();
}

/** What a step came to that threw. */
class Thrown {
  constructor(readonly message: string) {}
}

async function settledValue(act: () => unknown): Promise<unknown> {
  try {
    return await act();
  } catch (error) {
    return new Thrown(String(error));
  }
}
