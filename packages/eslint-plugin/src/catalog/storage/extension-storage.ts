import type { ApiRow, SinkRow } from '../types.js';
import { webSink } from '../web-sink.js';

const namespaces = [
  { id: 'chrome.storage', origin: { global: 'chrome' }, path: 'storage', setUp: '', api: 'chrome' },
  { id: 'browser.storage', origin: { global: 'browser' }, path: 'storage', setUp: '', api: 'browser' },
  {
    id: 'webextension-polyfill.storage',
    origin: { package: 'webextension-polyfill' },
    path: 'storage',
    setUp: "import browser from 'webextension-polyfill'; ",
    api: 'browser',
  },
  {
    id: 'wxt.browser.storage',
    origin: { package: ['wxt/browser', '#imports'] },
    path: 'browser.storage',
    setUp: "import { browser } from 'wxt/browser'; ",
    api: 'browser',
  },
] as const;

/** On disk, in plain text; `sync` and `managed` beyond this device. */
const areas = ['local', 'sync'] as const;

function areaRows({ id, origin, path, setUp, api }: (typeof namespaces)[number]): SinkRow[] {
  const plain = areas.map((area) =>
    webSink({
      id: `${id}.${area}.set`,
      origin,
      path: `${path}.${area}.set()`,
      store: `storage.${area} of an extension`,
      layout: { kind: 'record', at: 0 },
      example: `${setUp}${api}.storage.${area}.set({ accessToken: answer.access_token })`,
      counterExample: `${setUp}${api}.storage.${area}.remove('accessToken')`,
    }),
  );
  // Kept in memory until the browser is closed, and out of the pages' reach.
  const session: SinkRow = {
    id: `${id}.session.set`,
    origin,
    path: `${path}.session.set()`,
    role: 'sink',
    store: 'storage.session of an extension',
    place: 'web',
    protection: 'memory',
    layout: { kind: 'record', at: 0 },
    example: `${setUp}const { session } = ${api}.storage; session.set({ accessToken })`,
    counterExample: `${setUp}const session = ${api}.storage.local; session.set({ accessToken })`,
  };
  return [...plain, session];
}

const wxt = "import { storage } from 'wxt/storage';";
const wxtPackages = ['wxt/storage', '@wxt-dev/storage', 'wxt/utils/storage', '#imports'];

/** Storage of browser extensions: what is not `session` lies on disk, unencrypted. */
export const rows: readonly ApiRow[] = [
  ...namespaces.flatMap(areaRows),
  webSink({
    id: 'wxt.storage.setItem',
    origin: { package: wxtPackages },
    path: 'storage.setItem()',
    store: 'storage of an extension',
    inMemory: { prefix: 'session:' },
    example: `${wxt} storage.setItem('local:accessToken', next)`,
    counterExample: `${wxt} storage.setItem('session:accessToken', next)`,
  }),
  webSink({
    id: 'wxt.storage.defineItem.setValue',
    origin: { package: wxtPackages },
    path: 'storage.defineItem().setValue()',
    store: 'storage of an extension',
    layout: { kind: 'pair', key: { factory: 0 }, value: 0 },
    inMemory: { prefix: 'session:' },
    example: `${wxt} const session = storage.defineItem('local:accessToken'); session.setValue(next)`,
    counterExample: `${wxt} const theme = storage.defineItem('local:theme'); theme.setValue(next)`,
  }),
];
