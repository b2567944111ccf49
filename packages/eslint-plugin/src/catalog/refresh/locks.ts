import type { ApiRow } from '../types.js';

/** A refresh under a lock that looks again inside; and the same under what has the lock's method and locks nothing. */
function lock(id: string, origin: ApiRow['origin'], path: string, set: string, run: string): ApiRow {
  const [name, method] = run.split(/[.(]/) as [string, string];
  const send = (call: string) =>
    `export async function send(url, used) { const answer = await fetch(url); if (answer.status !== 401) return answer; await ${call}async () => { if (used === token()) await fetch('/auth/refresh', { method: 'POST' }); }); return fetch(url); }`;
  return {
    id,
    origin,
    path,
    role: 'guard',
    guards: 'lock',
    example: `${set} ${send(run)}`,
    counterExample: `const steps = { ${method}: (run) => run() }; ${send(run.replace(name, 'steps'))}`,
  };
}

/** Locks: one holder at a time, so that whoever comes next has to look again. */
export const rows: readonly ApiRow[] = [
  lock(
    'async-mutex.runExclusive',
    { package: 'async-mutex' },
    'new Mutex().runExclusive()',
    "import { Mutex } from 'async-mutex'; const mutex = new Mutex();",
    'mutex.runExclusive(',
  ),
  lock(
    'p-queue.add',
    { package: 'p-queue' },
    'new ().add()',
    "import PQueue from 'p-queue'; const queue = new PQueue({ concurrency: 1 });",
    'queue.add(',
  ),
  lock(
    'web-locks.request',
    { global: 'navigator' },
    'locks.request()',
    'const { locks } = navigator;',
    "locks.request('refresh', ",
  ),
];
