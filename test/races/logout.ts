import { fileURLToPath } from 'node:url';
import { config } from 'rxjs';
import { startAuthServer } from '../support/auth-server.js';
import { asyncStorage, pinia, reactQuery, saga, sagaEffects, secureStore, webStorage } from './fakes.js';
import { PACKAGES } from './packages.js';
import { isQuiet, until } from './quiet.js';
import { runModule } from './sandbox.js';

/** How the server does when a user logs out: it answers, cannot be reached, or answers with an error. */
export type Situation = 'up' | 'down' | 'error';
export const SITUATIONS: readonly Situation[] = ['up', 'down', 'error'];

/** What came of a logout. */
export interface Outcome {
  /** Requests to end the session. */
  readonly told: number;
  /** Keys of tokens that are still on the device. */
  readonly left: readonly string[];
  readonly screens: readonly string[];
  readonly notices: readonly string[];
  /** What the caller of the logout heard. */
  readonly error: string | undefined;
  /** Errors that nobody heard. */
  readonly unheard: readonly string[];
}

/** What every shape exports. */
interface Shape {
  login?(tokens: { accessToken: string; refreshToken: string }): unknown;
  logout(): unknown;
}

interface Device {
  readonly screens: readonly string[];
  readonly notices: readonly string[];
}

const DEVICE = fileURLToPath(new URL('app/device.ts', import.meta.url));

/** Signs in and logs out with the module of a text, on a device of its own. */
export async function logOut(file: string, text: string, situation: Situation): Promise<Outcome> {
  const server = await startAuthServer();
  const unheard: string[] = [];
  const leave = listen((error) => unheard.push(messageOf(error)));
  try {
    const entries = new Map<string, string>();
    process.env['API_URL'] = server.url;
    const { exports, moduleAt } = runModule(
      file,
      text,
      {
        ...PACKAGES,
        '@react-native-async-storage/async-storage': asyncStorage({ entries }),
        '@tanstack/react-query': reactQuery,
        'expo-secure-store': secureStore({ entries }),
        pinia,
        'redux-saga': saga,
        'redux-saga/effects': sagaEffects,
      },
      { localStorage: webStorage({ entries }) },
    );
    const shape = exports as Shape;
    const device = (moduleAt(DEVICE) as Device | undefined) ?? { screens: [], notices: [] };
    const tokens = server.signIn('ada');
    if (shape.login) await shape.login(tokens);
    else entries.set('token', tokens.accessToken);
    const failure = situation === 'down' ? 'reset' : 'server-error';
    if (situation !== 'up') server.failNext('logout', failure, 10);
    const error = await Promise.resolve()
      .then(() => shape.logout())
      .then(
        () => undefined,
        (reason: unknown) => messageOf(reason),
      );
    await until(isQuiet(() => [server.pending, entries.size, device.screens.length].join()));
    return {
      told: server.log.filter(({ operation }) => operation === 'logout').length,
      left: [...entries.keys()].filter((key) => key.toLowerCase().includes('token')),
      screens: device.screens,
      notices: device.notices,
      error,
      unheard,
    };
  } finally {
    leave();
    await server.close();
  }
}

/** The text of an error, without the port of the server. */
function messageOf(error: unknown): string {
  const { message } = error as { message?: string };
  const text = message ?? JSON.stringify(error);
  return text.replace(/127\.0\.0\.1:\d+/g, 'server');
}

/** Hears of rejections that nobody handles, and of errors that nobody subscribed to. */
function listen(hear: (error: unknown) => void): () => void {
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', hear);
  config.onUnhandledError = hear;
  return () => {
    config.onUnhandledError = null;
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  };
}
