import { isDeepStrictEqual } from 'node:util';
import type { Platform } from './device/device.js';
import { Life, live } from './life.js';
import type { Start } from './start.js';

/** How the life of a mended app differs from that of the app before: a clause for each fault. */
export async function faultsOfLife(expected: Life, after: Start, platform: Platform): Promise<string[]> {
  const life = await lived(after, platform);
  return [
    ...life.seen.flatMap((seen, step) => differs(`${seen[0]} (${step})`, seen[1], expected.seen[step]?.[1])),
    ...inPlainText(platform, life.device.leaks(life.secrets)),
  ];
}

/** What an update does to whoever is signed in: a clause for each fault. */
export async function faultsOfUpdate(before: Start, after: Start, platform: Platform): Promise<string[]> {
  const life = await Life.begin(before, platform);
  await life.step('login');
  const [token, other] = [await life.step('read'), await life.step('other')];
  await life.restart(after);
  const faults = [
    ...differs('the first read', await life.step('read'), token),
    ...differs('other', await life.step('other'), other),
    ...inPlainText(platform, life.device.holding(life.secrets)),
  ];
  if (life.scenario.logout) {
    await life.step('logout');
    await life.restart();
    faults.push(...differs('the read after a logout', await life.step('read'), null));
  }
  await life.end();
  return faults;
}

/** What is left of whoever was signed in when the app is installed anew: a clause for each fault. */
export async function faultsOfReinstallation(start: Start, platform: Platform): Promise<string[]> {
  const life = await Life.begin(start, platform);
  await life.step('login');
  await life.end();
  life.device.reinstall();
  await life.restart();
  const faults = differs('the first read', await life.step('read'), null);
  await life.end();
  return faults;
}

/** A whole life, on a new device. */
export async function lived(start: Start, platform: Platform): Promise<Life> {
  const life = await Life.begin(start, platform);
  await live(life);
  return life;
}

function differs(what: string, seen: unknown, expected: unknown): string[] {
  if (isDeepStrictEqual(seen, expected)) return [];
  return [`${what} came to ${JSON.stringify(seen)} and not to ${JSON.stringify(expected)}`];
}

/** There is no keychain on the web. */
const inPlainText = (platform: Platform, found: readonly string[]) =>
  platform === 'web' ? [] : found.map((each) => `in plain text: ${each}`);
