import { existsSync, mkdirSync, mkdtempSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cached, removeUnused } from '../../.ci/cached.mjs';

const DAY_MS = 24 * 3_600_000;

beforeEach(() => vi.stubEnv('XDG_CACHE_HOME', mkdtempSync(join(tmpdir(), 'cache-'))));
afterEach(() => vi.unstubAllEnvs());

/** Asked for so many days ago, and made. */
function madeBefore(days: number, text: string): string {
  const folder = cached('consumer', text);
  mkdirSync(folder, { recursive: true });
  const then = new Date(Date.now() - days * DAY_MS);
  utimesSync(folder, then, then);
  return folder;
}

it('names a folder by what it is made from', () => {
  expect(basename(cached('consumer', 'a'))).toMatch(/^consumer-[\da-f]{16}$/);
  expect(cached('consumer', 'a')).toBe(cached('consumer', 'a'));
  expect(cached('consumer', 'b')).not.toBe(cached('consumer', 'a'));
});

it('keeps what was asked for in the last month, and removes the rest', () => {
  const [old, used, young] = [madeBefore(40, 'old'), madeBefore(40, 'used'), madeBefore(20, 'young')];
  expect(cached('consumer', 'used')).toBe(used);
  removeUnused();
  expect([old, used, young].map((each) => existsSync(each))).toEqual([false, true, true]);
});

it('has nothing to remove where nothing was made', () => {
  removeUnused();
  expect(existsSync(process.env['XDG_CACHE_HOME']!)).toBe(true);
});
