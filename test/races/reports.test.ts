import { describe, expect, it } from 'vitest';
import { linted } from './linted.js';
import { SESSIONS, type SessionDefect } from './sessions.js';
import { SHAPES, type Defect } from './shapes.js';

/**
 * What `single-flight-refresh` has to say of a defect, or `no-lost-session` of an old token; where there are more,
 * all are true of it.
 */
const OF_FLIGHT: Readonly<Record<Defect, readonly string[]>> = {
  unguarded: ['plain'],
  'retry-flag-only': ['retry'],
  'state-inside': ['local', 'instance'],
  'flag-after-await': ['late'],
  'flag-reset-early': ['plain', 'local'],
  'cleared-on-success': ['stuck'],
  'waiters-never-settle': ['hanging'],
  'waiters-with-old-token': ['old-token', 'stale'],
  'waiters-refused': ['hanging', 'plain'],
  'lock-per-request': ['per-request-lock'],
  'lock-without-recheck': ['no-re-check'],
  'own-interceptor': ['own-client', 'plain', 'retry'],
  'two-guards': ['instance', 'local'],
};

/** What `no-lost-session` has to say. */
const OF_SESSION: Readonly<Record<SessionDefect, string>> = {
  'cleared-on-any-error': 'cleared',
  'rotated-token-dropped': 'dropped',
  'old-token': 'stale',
  'answer-unchecked': 'cleared',
};

/** Shapes that the rules do not judge yet as they were seen: a test fails when one is judged, so that it leaves this list. */
const OPEN: ReadonlySet<string> = new Set([
  // Nothing that the refresh waits for says that it comes back to where it began.
  'axios/axios-auth-refresh-waits-for-itself.js',
  'rtk-query/own-base-query.js',
  'apollo/own-link.js',
  'angular/own-interceptor.ts',
  // Waiters that do not wait in a list, or not long enough.
  'fetch/refreshed-lately.js',
  'fetch/fixed-wait.js',
  'axios/no-queue.js',
  'axios/event-waiters.js',
  'angular/subject-not-reset.ts',
  'axios/waiters-with-old-token.ts',
  'apollo/waiters-with-old-token.js',
  // Guards of which there are more than one.
  'axios/axios-auth-refresh-two-instances.js',
  'axios/two-layers.js',
  'wretch/middleware-per-request.js',
  // A guard that is taken back too early, and one that never is.
  'fetch/flag-reset-too-early.js',
  'fetch/never-cleared.ts',
  // Sessions.
  'fetch/drops-rotated-token.js',
  'axios/stores-any-answer.js',
  'axios/retries-with-old-header.js',
  'rtk-query/logs-out-without-data.ts',
]);

const RULES = ['single-flight-refresh', 'no-lost-session'] as const;
type Rule = (typeof RULES)[number];

/** What each rule has to say: a file is read and parsed once for both. */
function messagesOn(folder: 'shapes' | 'sessions', file: string, rule: Rule): (string | undefined)[] {
  const path = `${folder}/${file}`;
  const messages = known.get(path) ?? linted(folder, file, RULES);
  known.set(path, messages);
  return messages.filter(({ ruleId }) => ruleId === `jwt-hygiene/${rule}`).map(({ messageId }) => messageId);
}
const known = new Map<string, ReturnType<typeof linted>>();

const judged = (file: string) => (OPEN.has(file) ? it.fails : it);

describe('single-flight-refresh', () => {
  for (const row of SHAPES) {
    judged(row.file)(`judges ${row.file} as it was seen`, () => {
      const stale = messagesOn('shapes', row.file, 'no-lost-session').filter((id) => id === 'stale');
      const found = [...messagesOn('shapes', row.file, 'single-flight-refresh'), ...stale];
      if (row.verdict === 'correct') {
        expect(found).toEqual([]);
      } else {
        expect(found).toHaveLength(1);
        expect(OF_FLIGHT[row.defect]).toContain(found[0]);
      }
    });
  }

  it.each(SESSIONS)('finds nothing in $file', ({ file }) => {
    expect(messagesOn('sessions', file, 'single-flight-refresh')).toEqual([]);
  });
});

describe('no-lost-session', () => {
  for (const { file, wrong } of SESSIONS) {
    judged(file)(`judges ${file} as it was seen`, () => {
      expect(messagesOn('sessions', file, 'no-lost-session')).toEqual(wrong ? [OF_SESSION[wrong[1]]] : []);
    });
  }
});
