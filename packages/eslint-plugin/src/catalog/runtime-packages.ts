import { CLIENTS, ELECTRON } from './runtime-client-packages.js';
import { FRAMEWORKS } from './runtime-framework-packages.js';
import { CLOUD, SERVERS } from './runtime-server-packages.js';
import { TESTS, TOOLING } from './runtime-tool-packages.js';
import { wordList } from './word-list.js';

/**
 * What an import tells about where its file runs. Data for `analysis/runtime-by-imports.ts`.
 *
 * A pattern is a package (`express` covers `express/lib/…`), a subpath (`next/headers`), a scope (`@nestjs/*`)
 * or a prefix (`expo-*`). The longest pattern that fits decides, so a row that says nothing (`neutral`) takes
 * a subpath or a package out of a wider pattern.
 */
export interface ImportRow {
  readonly runs: ImportSide;
  /**
   * `proof`: it cannot be loaded anywhere else, whatever else the file does.
   * `strong`: it says so, but the file may have a second side (a page and its loader).
   * `weak`: bundlers replace it, or only its types are often taken; importers and the package know better.
   */
  readonly weight: 'proof' | 'strong' | 'weak';
  /** The row holds only if one of these exports is imported, or reached as a member of the whole. */
  readonly names?: readonly string[];
  /** The weight where only types are taken, which leave nothing in a bundle; `weak` where absent. */
  readonly typed?: 'strong';
  /** What the import makes of the file, printed after it. */
  readonly what?: string;
  readonly packages: readonly string[];
}

/** `node`: on Node.js, which is a server unless the package is a desktop app or a command-line tool. */
export type ImportSide = 'client' | 'server' | 'node' | 'test' | 'tooling' | 'neutral';

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
