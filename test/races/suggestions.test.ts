import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { linted, read } from './linted.js';
import { LOGOUTS } from './logouts.js';
import { racesOf } from './races.js';
import { SHAPES } from './shapes.js';
import { typeErrorsIn, withSuggestion } from './suggested.js';
import { symptomsOf } from './symptoms.js';

/** Shapes with a defect for which nothing is offered, with the reason: a test fails when that changes. */
const WITHOUT: Readonly<Record<string, string>> = {
  // The refusal of the refresh comes to the handler once more.
  'axios/interceptor-per-call.js': 'each call adds a handler, and each hands its error to the next',
  'tanstack-query/retry-as-refresh.ts': 'the query is run again after a refresh that was refused',
  // Something on the way remembers, and nothing says how that and a shared flight go together.
  'fetch/refreshed-lately.js': 'refreshes that are too near to each other are left out',
  'fetch/never-cleared.ts': 'a promise that is kept for ever',
  'fetch/field-of-many.ts': 'a field of each of several clients',
  'fetch/flag-reset-too-early.js': 'not reported yet',
  'fetch/fixed-wait.js': 'not reported yet',
  'axios/event-waiters.js': 'not reported yet',
  'axios/axios-auth-refresh-two-instances.js': 'not reported yet',
  'axios/two-layers.js': 'not reported yet',
  'axios/axios-auth-refresh-waits-for-itself.js': 'not reported yet',
  'axios/waiters-with-old-token.ts': 'not reported yet',
  'wretch/middleware-per-request.js': 'not reported yet',
  'rtk-query/own-base-query.js': 'not reported yet',
  'apollo/own-link.js': 'not reported yet',
  'apollo/waiters-with-old-token.js': 'not reported yet',
  'angular/own-interceptor.ts': 'not reported yet',
  'angular/subject-not-reset.ts': 'not reported yet',
  // Guards that do not hold.
  'fetch/flag-after-await.ts': 'a guard that is set too late',
  'ky/before-request-flag-after-await.ts': 'a guard that is set too late',
  'fetch/lock-per-request.js': 'a lock for each request',
  'fetch/lock-without-recheck.js': 'a lock may be there for other tabs',
  'got/mutex-without-recheck.ts': 'a lock may be there for something else',
  'rtk-query/mutex-without-recheck.js': 'a lock may be there for something else',
  'axios/no-queue.js': 'the flag also ends what would refresh for ever',
  'axios/waiters-left-behind.js': 'waiters in a list',
  'apollo/pending-requests-left-behind.js': 'waiters in a list',
  'superagent/callbacks-left-behind.js': 'waiters in a list',
  'angular/subject-left-behind.ts': 'waiters of a subject',
  // The refresh goes through its own client.
  'fetch/recursive-wrapper.js': 'nothing else sends as the wrapper does',
  'got/own-instance.ts': 'nothing else sends as the instance does',
  'ofetch/own-hooks.js': 'nothing else sends as the instance does',
  // An observable.
  'angular/unguarded.ts': 'an observable',
};

const RULES = ['single-flight-refresh'];
/** Beside the shapes, so that what these import is found; hidden from whoever looks for shapes. */
const FOLDER = new URL('.mended/', import.meta.url);
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const wrong = SHAPES.flatMap((row) => (row.verdict === 'correct' ? [] : [row]));

interface Mended {
  readonly file: string;
  readonly kind: string;
  readonly text: string;
  /** The path from this folder under which it can be imported, and the text that it has there. */
  readonly copy: string;
  readonly code: string;
}

const known = new Map<string, readonly Mended[]>();

/** The shape with each of its suggestions made. */
function mendedWays(file: string): readonly Mended[] {
  const found = known.get(file) ?? mend(file);
  known.set(file, found);
  return found;
}

function mend(file: string): Mended[] {
  const text = read(`shapes/${file}`);
  const suggestions = linted('shapes', file, RULES).flatMap((message) => message.suggestions ?? []);
  return suggestions.map((suggestion) => {
    const { messageId: kind = '' } = suggestion;
    const mended = withSuggestion(text, suggestion);
    const code = mended.replaceAll("'../../app/", "'../../../app/");
    return { file, kind, text: mended, copy: `.mended/${kind}/${file}`, code };
  });
}

/** The result where it can be run. */
function written(mended: Mended): Mended {
  const path = new URL(mended.copy, import.meta.url);
  mkdirSync(dirname(fileURLToPath(path)), { recursive: true });
  writeFileSync(path, mended.code);
  return mended;
}

describe('is offered, and leaves nothing to report', () => {
  it.each(wrong)('$file', ({ file }) => {
    const ways = mendedWays(file);
    expect(ways.length > 0 ? 'mended' : 'nothing').toBe(file in WITHOUT ? 'nothing' : 'mended');
    for (const { text } of ways) expect(linted('shapes', file, RULES, text)).toEqual([]);
  });
});

describe.concurrent('shares one refresh', () => {
  it.each(wrong.filter(({ file }) => !(file in WITHOUT)))('$file', async ({ file, remembersMs }) => {
    for (const mended of mendedWays(file).map(written)) {
      const races = await racesOf(mended.copy, remembersMs);
      expect(
        symptomsOf(races),
        `${mended.kind}\n${mended.text}\n${JSON.stringify(races, undefined, 1)}`,
      ).toEqual([]);
    }
  });
});

/** Those of logouts are here too, and what packages declare is read and checked once for both. */
it('makes no type error', () => {
  const logouts = LOGOUTS.filter(({ file }) => file.endsWith('.ts')).map(({ file, rule }) => {
    const [suggestion] = linted('logouts', file, [rule]).flatMap((each) => each.suggestions ?? []);
    const path = fileURLToPath(new URL(`logouts/${file}`, import.meta.url));
    return [path, withSuggestion(read(`logouts/${file}`), suggestion!)] as const;
  });
  const copies = wrong
    .filter(({ file }) => file.endsWith('.ts'))
    .flatMap(({ file }) => mendedWays(file))
    .map(({ copy, code }) => [fileURLToPath(new URL(copy, import.meta.url)), code] as const);
  expect(typeErrorsIn(new Map([...copies, ...logouts]))).toEqual([]);
}, 120_000);
