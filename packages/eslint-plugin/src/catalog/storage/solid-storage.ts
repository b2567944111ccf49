import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

const imports =
  "import { createSignal } from 'solid-js'; import { makePersisted } from '@solid-primitives/storage';";

/** Solid's persisted signals and stores; without a `storage` option they rest in localStorage. */
export const rows: readonly ApiRow[] = [
  webSink({
    id: '@solid-primitives/storage.makePersisted',
    origin: { package: '@solid-primitives/storage' },
    path: 'makePersisted()[1]()',
    versions: '>=2',
    store: 'web storage',
    layout: { kind: 'pair', key: { factory: 1, property: 'name' }, value: 0 },
    example: `${imports} const [session, setSession] = makePersisted(createSignal(''), { name: 'accessToken' }); setSession(next)`,
    counterExample: `${imports} const [theme, setTheme] = makePersisted(createSignal(''), { name: 'theme' }); setTheme(next)`,
  }),
];
