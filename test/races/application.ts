// Angular ships half compiled: in an application the build does the rest, here this does, and has to come first.
import '@angular/compiler';
import { vi } from 'vitest';
import { startAuthServer, type AuthServer } from '../support/auth-server.js';
import { isQuiet, until } from './quiet.js';
import { installWebLocks } from './web-locks.js';

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

/** Starts an application around a shape: all its modules are fresh. */
export async function inApplication<T>(
  source: Source,
  run: (application: Application) => Promise<T>,
): Promise<T> {
  const server = await startAuthServer();
  process.env['API_URL'] = server.url;
  installWebLocks();
  vi.resetModules();
  const surroundings = { server, tokens: await import('./app/tokens.js') };
  const shape = await (typeof source === 'string' ? importShape(source) : source(surroundings));
  // Broken shapes leave rejected promises behind; that is theirs, and does not fail this test.
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined);
  try {
    return await run({ ...surroundings, shape });
  } finally {
    await server.close();
    // What was under way fails now.
    await until(isQuiet(() => server.pending));
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  }
}

const importShape = async (file: string) => (await import(new URL(file, import.meta.url).pathname)) as Shape;
