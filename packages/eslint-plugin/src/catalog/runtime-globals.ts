import { wordList } from './word-list.js';

/** Globals that tell where code runs. Data for `analysis/runtime-by-globals.ts`. */
export interface GlobalRow {
  readonly runs: 'client' | 'server' | 'node' | 'test' | 'tooling';
  readonly weight: 'proof' | 'strong' | 'weak';
  readonly names: readonly string[];
  /** The row holds only where one of these members is reached (`chrome.runtime`); any use where absent. */
  readonly members?: readonly string[];
  /** The row holds only in a package that depends on one of these: names that it imports by itself. */
  readonly within?: readonly string[];
}

/** Parts of the WebExtension API that name nothing else. */
const EXTENSION_PARTS = wordList(
  'runtime storage tabs identity action browserAction scripting alarms cookies webRequest',
);

export const GLOBAL_ROWS: readonly GlobalRow[] = [
  // Not `navigator`, `fetch`, `crypto`, `performance`, `caches`, `WebSocket`: Node.js or edge workers have them as well.
  {
    runs: 'client',
    weight: 'strong',
    names: wordList(`
      window document localStorage sessionStorage indexedDB location history alert confirm prompt XMLHttpRequest
      FileReader HTMLElement MutationObserver IntersectionObserver ResizeObserver requestAnimationFrame matchMedia
      getComputedStyle jQuery skipWaiting clients`),
  },
  { runs: 'client', weight: 'strong', names: ['chrome', 'browser'], members: EXTENSION_PARTS },
  { runs: 'client', weight: 'strong', names: ['defineContentScript', 'defineBackground'], within: ['wxt'] },
  { runs: 'server', weight: 'proof', names: ['Deno', 'Bun', 'EdgeRuntime'] },
  // `process.env` is replaced in every bundle and says nothing.
  {
    runs: 'node',
    weight: 'strong',
    names: ['process'],
    members: wordList(
      'exit on once cwd argv stdin stdout stderr pid hrtime memoryUsage uptime kill umask chdir',
    ),
  },
  { runs: 'node', weight: 'strong', names: ['__dirname', '__filename'] },
  { runs: 'node', weight: 'strong', names: ['require'], members: ['main'] },
  { runs: 'node', weight: 'weak', names: ['Buffer'] },
  {
    runs: 'server',
    weight: 'proof',
    names: wordList(
      'defineEventHandler eventHandler defineNitroPlugin defineCachedEventHandler readBody getRouterParam',
    ),
    within: ['nuxt', 'nitropack', 'nitro'],
  },
  // A Sails model or helper of the same process.
  { runs: 'server', weight: 'proof', names: ['sails'], within: ['sails'] },
  { runs: 'test', weight: 'proof', names: wordList('describe it beforeEach afterEach jest vi cy') },
];

/** Functions whose argument runs in a page that the program drives: `page.evaluate(() => document.title)`. */
export const RUNS_IN_DRIVEN_PAGE: ReadonlySet<string> = new Set(
  wordList(
    'evaluate evaluateHandle evaluateOnNewDocument $eval $$eval waitForFunction addInitScript executeScript',
  ),
);
