import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

const plasmo = "import { Storage } from '@plasmohq/storage'; const storage = new Storage({ area: 'local' });";

/** @plasmohq/storage over the storage of an extension: on disk unless its area is `session`. */
export const rows: readonly ApiRow[] = [
  ...['set', 'setItem'].map((method) =>
    webSink({
      id: `@plasmohq/storage.${method}`,
      origin: { package: '@plasmohq/storage' },
      path: `new Storage().${method}()`,
      store: 'storage of an extension',
      inMemory: { option: 'area', value: 'session' },
      example: `${plasmo} storage.${method}('token', token)`,
      counterExample: `${plasmo} storage.${method}('theme', theme)`,
    }),
  ),
  ...['setMany', 'setItems'].map((method) =>
    webSink({
      id: `@plasmohq/storage.${method}`,
      origin: { package: '@plasmohq/storage' },
      path: `new Storage().${method}()`,
      store: 'storage of an extension',
      inMemory: { option: 'area', value: 'session' },
      layout: { kind: 'record', at: 0 },
      example: `${plasmo} storage.${method}({ token })`,
      counterExample: `${plasmo} storage.${method}({ theme })`,
    }),
  ),
  webSink({
    id: '@plasmohq/storage.useStorage',
    origin: { package: '@plasmohq/storage/hook' },
    path: 'useStorage()[1]()',
    store: 'storage of an extension',
    layout: { kind: 'pair', key: { factory: 0 }, value: 0 },
    example:
      "import { useStorage } from '@plasmohq/storage/hook'; const [session, setSession] = useStorage('accessToken'); setSession(next)",
    counterExample:
      "import { useStorage } from '@plasmohq/storage/hook'; const [theme, setTheme] = useStorage('theme'); setTheme(next)",
  }),
];
