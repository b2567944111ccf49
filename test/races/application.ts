// Angular ships half compiled: in an application the build does the rest, here this does, and has to come first.
import '@angular/compiler';
import { vi } from 'vitest';
import { startAuthServer, type AuthServer } from '../support/auth-server.js';
import { isQuiet, until } from './quiet.js';
import './web-locks.js';

/** What every shape exports. */
export interface Shape {
  getItem(id: string): Promise<unknown>;
}

/** What an application finds when it starts. */
export interface Surroundings {
  readonly server: AuthServer;
  /** Where the application keeps its tokens. */
  readonly tokens: typeof import('./app/tokens.js');
}

/** An application that has just been started. */
export interface Application extends Surroundings {
  readonly shape: Shape;
}

/** The path of a file in this folder, or how to come by the shape. */
export type Source = string | ((surroundings: Surroundings) => Promise<Shape>);

/** Starts an application around a shape: all its modules are fresh. Any number may run at a time. */
export async function inApplication<T>(
  source: Source,
  run: (application: Application) => Promise<T>,
): Promise<T> {
  const server = await startAuthServer();
  const leave = tolerateRejections();
  try {
    return await run(await started(source, server));
  } finally {
    await server.close();
    // What was under way fails now.
    await until(isQuiet(() => server.pending));
    leave();
  }
}

let starting: Promise<unknown> = Promise.resolve();

/** One after the other: where the API is, and which modules are fresh, is true of the whole process. */
function started(source: Source, server: AuthServer): Promise<Application> {
  const start = async () => {
    process.env['API_URL'] = server.url;
    vi.resetModules();
    const surroundings = { server, tokens: await import('./app/tokens.js') };
    const shape = await (typeof source === 'string' ? importShape(source) : source(surroundings));
    return { ...surroundings, shape };
  };
  const turn = starting.then(start);
  starting = turn.catch(() => undefined);
  return turn;
}

const importShape = async (file: string) => (await import(new URL(file, import.meta.url).pathname)) as Shape;

let tolerating = 0;
let listeners: NodeJS.UnhandledRejectionListener[] = [];

/** Broken shapes leave rejected promises behind; that is theirs, and does not fail their test. */
function tolerateRejections(): () => void {
  if (tolerating === 0) {
    listeners = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined);
  }
  tolerating += 1;
  return () => {
    tolerating -= 1;
    if (tolerating > 0) return;
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  };
}
