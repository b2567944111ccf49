import { CLIENTS, ELECTRON } from './runtime-client-packages.js';
import { FRAMEWORKS } from './runtime-framework-packages.js';
import type { ImportRow } from './runtime-import-row.js';
import { CLOUD, SERVERS } from './runtime-server-packages.js';
import { TESTS, TOOLING } from './runtime-tool-packages.js';
import { wordList } from './word-list.js';

/** Node's own modules. Those that bundlers replace in a browser say little unless they are written `node:…`. */
export const NODE_MODULES: Readonly<Record<'strong' | 'weak', readonly string[]>> = {
  strong: wordList(`
    fs child_process cluster dgram dns http http2 https inspector net os readline repl tls tty v8 vm worker_threads
    async_hooks perf_hooks sqlite`),
  weak: wordList(`
    assert buffer console constants crypto domain events module path process punycode querystring stream
    string_decoder sys test timers trace_events url util zlib`),
};

/** Every row, in no order that matters. */
export const IMPORT_ROWS: readonly ImportRow[] = [
  ...SERVERS,
  ...CLOUD,
  ...FRAMEWORKS,
  ...CLIENTS,
  ...ELECTRON,
  ...TESTS,
  ...TOOLING,
];
