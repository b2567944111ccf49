import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

const origin = { package: 'idb-keyval' } as const;
const store = 'IndexedDB';

/** idb-keyval 3 to 6. */
export const rows: readonly ApiRow[] = [
  webSink({
    id: 'idb-keyval.set',
    origin,
    path: 'set()',
    store,
    example: "import { set } from 'idb-keyval'; set('token', token)",
    counterExample: "import { del } from 'idb-keyval'; del('token', store)",
  }),
  webSink({
    id: 'idb-keyval.setMany',
    origin,
    path: 'setMany()',
    versions: '>=5',
    store,
    layout: { kind: 'pairs', at: 0 },
    example: "import { setMany } from 'idb-keyval'; setMany([['token', token]])",
    counterExample: "import { setMany } from 'idb-keyval'; setMany([['theme', theme]])",
  }),
  webSink({
    id: 'idb-keyval.update',
    origin,
    path: 'update()',
    versions: '>=5',
    store,
    example: "import { update } from 'idb-keyval'; update('accessToken', () => next)",
    counterExample: "import { update } from 'idb-keyval'; update('visits', (count) => count + 1)",
  }),
];
