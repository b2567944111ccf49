import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import type { Code } from './bundle.js';
import { Device } from './device/device.js';
import { capacitorBridge, nativesOf } from './device/natives.js';
import { webStorage } from './device/web-storage.js';
import { Pending } from './pending.js';
import type { Server } from './server.js';

/** The functions that a `scenario.ts` exports: what the user does, and what can be seen of it. */
export interface Scenario {
  readonly login: () => unknown;
  /** The token that the app would send, or null. */
  readonly read: () => unknown;
  readonly refresh?: () => unknown;
  readonly logout?: () => unknown;
  /** What is no token, and has to survive. */
  readonly other?: () => unknown;
  /** Words of the reason why some key has to stay: then only what `read` shows is kept. */
  readonly stays?: string;
}

/** An app that has been started on a device. */
export interface Started {
  readonly scenario: Scenario;
  /** Resolves when the app has nothing under way. */
  settled(): Promise<void>;
  /** Kills the app: what it had under way is never finished. */
  end(): void;
}

/** An app's code, compiled: each start has all its modules anew. */
export type Start = (device: Device, server: Server) => Started;

/** What an app runs in. */
export type Host = 'react-native' | 'capacitor' | 'electron';

export function compile({ entry, parts }: Code, host: Host): Start {
  return (device, server) => {
    const pending = new Pending();
    const world = worldOf(host, device, server, pending);
    const modules = new Map<string, { exports: object }>();
    const part = (name: string): object => {
      const known = modules.get(name);
      if (known) return known.exports;
      const module = { exports: {} };
      modules.set(name, module);
      // What an app sets in its world, the parts that start after it find there.
      bodyOf(parts.get(name) ?? '')(module, part, ...OF_WORLD.map((each) => world[each]));
      return module.exports;
    };
    return {
      scenario: part(entry) as Scenario,
      settled: () => pending.settled(),
      end: () => pending.end(),
    };
  };
}

/** A part's body, compiled once for all apps that share it. */
function bodyOf(text: string): Body {
  const body = bodies.get(text) ?? (compileFunction(text, NAMES, { filename: 'app.js' }) as Body);
  bodies.set(text, body);
  return body;
}
const bodies = new Map<string, Body>();
type Body = (...values: unknown[]) => void;

/** The names of an app's world that are not the language's. One without a value is not there. */
const OF_WORLD = [
  ...['require', 'globalThis', 'window', 'self', 'navigator', 'document', 'localStorage', 'sessionStorage'],
  ...['indexedDB', 'fetch', 'XMLHttpRequest', 'MessageChannel', 'process', 'console'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'],
];

/** What a part is given, in this order. */
const NAMES = ['module', 'part', ...OF_WORLD];

/** What every world has of the language. */
const LANGUAGE = Object.fromEntries(
  Object.entries(Object.getOwnPropertyDescriptors(globalThis))
    .filter(([name]) => !OF_WORLD.includes(name))
    .map(([name, { value }]) => [name, value as unknown]),
);

function worldOf(host: Host, device: Device, server: Server, pending: Pending): Record<string, unknown> {
  const world: Record<string, unknown> = { ...LANGUAGE };
  const natives = nativesOf(device, pending.turn);
  return Object.assign(world, pending.timers, {
    globalThis: world,
    window: world,
    self: world,
    natives,
    settled: () => pending.settled(),
    mmkvCreateNewInstance: natives.createMMKV,
    fetch: (...request: Parameters<typeof fetch>) => pending.track(server.fetch(...request)),
    process: { env: {} },
    console: { log: silent, info: silent, warn: silent, error: silent, debug: silent },
    // Nobody connects: some clients only look whether it is there.
    WebSocket: silent,
    addEventListener: silent,
    removeEventListener: silent,
    ...(host === 'capacitor' || device.platform === 'web'
      ? browserOf(device)
      : // It has no generator that is fit for keys, as long as nobody brings one.
        { navigator: { product: 'ReactNative' }, crypto: undefined }),
    ...(host === 'electron' && device.platform !== 'web'
      ? { navigator: undefined, crypto: globalThis.crypto, ...nodeOf(device, pending) }
      : {}),
    ...(host === 'capacitor' && device.platform !== 'web'
      ? { androidBridge: {}, Capacitor: capacitorBridge(device, pending.turn) }
      : {}),
  });
}

/** What Electron's main process has of Node. */
function nodeOf(device: Device, pending: Pending): Record<string, unknown> {
  const { fs, promises } = device.disk.modules((promise) => pending.track(promise));
  const own = Object.create(process, {
    platform: { value: 'linux' },
    env: { value: {} },
    type: { value: 'browser' },
    // What an app hears of the end of its process is none of the tests'.
    on: { value: silent },
    once: { value: silent },
  }) as NodeJS.Process;
  const modules: Record<string, unknown> = { fs, 'fs/promises': promises, process: own };
  return {
    process: own,
    Buffer,
    require: (name: string) => modules[name.replace(/^node:/, '')] ?? (builtin(name) as unknown),
  };
}
const builtin = createRequire(import.meta.url);

/** What a browser, or a web view, has more than React Native. */
function browserOf(device: Device): Record<string, unknown> {
  const tab = new Device(device.platform);
  return {
    crypto,
    navigator: { userAgent: 'Mozilla/5.0', onLine: true },
    location: new URL('https://localhost/'),
    document: {
      // By this react-native-mmkv tells a browser from a server.
      createElement: () => ({}),
      addEventListener: silent,
      removeEventListener: silent,
      visibilityState: 'visible',
      cookie: '',
    },
    localStorage: webStorage(device.store('localStorage')),
    sessionStorage: webStorage(tab.store('sessionStorage')),
  };
}

const silent = () => undefined;
