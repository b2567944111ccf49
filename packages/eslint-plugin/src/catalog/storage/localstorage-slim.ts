import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

const imports = "import ls from 'localstorage-slim';";

/** localstorage-slim; its `encrypt` option only obfuscates, by the package's own words. */
export const rows: readonly ApiRow[] = [
  webSink({
    id: 'localstorage-slim.set',
    origin: { package: 'localstorage-slim' },
    path: 'set()',
    store: 'localStorage',
    example: `${imports} ls.set('token', token, { encrypt: true })`,
    counterExample: `${imports} ls.remove('token', token)`,
  }),
];
