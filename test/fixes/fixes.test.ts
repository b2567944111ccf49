import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundles, type App, type Code, type Target } from './bundle.js';
import { faultsOfLife, faultsOfReinstallation, faultsOfUpdate, lived } from './compare.js';
import type { Platform } from './device/device.js';
import { removeDisks } from './device/disk.js';
import { codeOf, copiedFixtures, type Fixture } from './fixtures.js';
import { faultsOfForm } from './form.js';
import type { Life } from './life.js';
import { added, findings, type Findings } from './lint.js';
import { apply } from './plan.js';
import { compile, type Start } from './start.js';
import { newErrors, ofTypeScript, typeErrors } from './types.js';
import { undeclared } from './undeclared.js';

const { fixtures, remove } = copiedFixtures();
/** What was found in each app as it was. */
const foundBefore = new Map<Fixture, Findings>();
const codes = new Map<string, Promise<Code>>();
let errors: Map<string, string[]>;

beforeAll(async () => {
  for (const fixture of fixtures) {
    const { directory } = fixture.after;
    const found = await findings(directory);
    foundBefore.set(fixture, found);
    apply(found.plan, directory);
  }
  const targets = fixtures.flatMap((fixture) =>
    appsOf(fixture).flatMap((app) => fixture.platforms.map((platform) => ({ app, platform }))),
  );
  for (const [target, code] of bundles(targets)) codes.set(nameOf(target), code);
  errors = typeErrors(fixtures.flatMap(appsOf));
});
afterAll(remove);
afterAll(removeDisks);

// Apps wait for their timers, side by side in two thirds of the time, and for the bundles of all of their kind.
describe.concurrent.each(fixtures)('$name', { timeout: 120_000 }, (fixture) => {
  const { before, after, platforms, refused, stays } = fixture;

  it('keeps its token in plain text, and is found', async () => {
    expect(ofTypeScript(errors.get(before.directory))).toEqual([]);
    const { plaintext = [], web = [] } = foundBefore.get(fixture) ?? {};
    expect([...plaintext, ...web]).not.toEqual([]);
    for (const platform of platforms) {
      const life = await livedBefore(fixture, platform);
      expectSession(life);
      expect(life.device.leaks(life.server.issued)).not.toEqual([]);
    }
  });

  if (refused !== undefined) {
    it('is left alone, and the reason is said', () => {
      const { remedies, refused: refusals = [] } = foundBefore.get(fixture)?.plan ?? {};
      expect(remedies).toEqual([]);
      expect(refusals.map(({ reason }) => reason).join('\n')).toContain(refused);
    });
    return;
  }

  it('is mended: its types and imports hold, and there is nothing left to mend', async () => {
    const [old, found] = [foundBefore.get(fixture), await findings(after.directory)];
    if (!old) throw new Error(`${fixture.name} was not audited.`);
    const { remedies, refused: refusals } = old.plan;
    expect(remedies, JSON.stringify(refusals, undefined, 1)).not.toEqual([]);
    expect(newErrors(errors.get(before.directory), errors.get(after.directory)), texts(after)).toEqual([]);
    expect(undeclared(after.directory)).toEqual([]);
    expect(faultsOfForm(before.directory, after.directory), texts(after)).toEqual([]);
    if (stays === undefined) expect(found.plaintext, texts(after)).toEqual([]);
    else {
      expect(refusals.map(({ reason }) => reason).join('\n')).toContain(stays);
      expect(found.plaintext.length, texts(after)).toBeLessThan(old.plaintext.length);
    }
    // There is no keychain on the web: what lay in the page's storage still does.
    if (!platforms.includes('web')) expect(found.web, texts(after)).toEqual([]);
    expect(added(old, found), texts(after)).toEqual([]);
    expect(found.plan.remedies, texts(after)).toEqual([]);
  });

  it.each(platforms)('does the same as before, on %s', async (platform) => {
    const mended = await started(fixture, after, platform);
    expect(await faultsOfLife(await livedBefore(fixture, platform), mended, platform), texts(after)).toEqual(
      [],
    );
  });

  it.each(platforms)('takes over the session of who was signed in, on %s', async (platform) => {
    const [old, mended] = [await started(fixture, before, platform), await started(fixture, after, platform)];
    expect(await faultsOfUpdate(old, mended, platform), texts(after)).toEqual([]);
  });

  it.each(platforms)('knows nobody once it was installed anew, on %s', async (platform) => {
    const mended = await started(fixture, after, platform);
    expect(await faultsOfReinstallation(mended, platform), texts(after)).toEqual([]);
  });
});

/** What is refused is left as it was. */
const appsOf = ({ before, after, refused }: Fixture) => (refused === undefined ? [before, after] : [before]);

const nameOf = ({ app, platform }: Target) => `${app.directory} on ${platform}`;

/** An app on a platform: compiled once, as mended after its fixes. */
function started({ host }: Fixture, app: App, platform: Platform): Promise<Start> {
  const name = nameOf({ app, platform });
  const start = starts.get(name) ?? codes.get(name)?.then((code) => compile(code, host));
  if (!start) throw new Error(`${name} is not bundled.`);
  starts.set(name, start);
  return start;
}
const starts = new Map<string, Promise<Start>>();

/** The life of an app as it was, lived once on each platform. */
function livedBefore(fixture: Fixture, platform: Platform): Promise<Life> {
  const name = nameOf({ app: fixture.before, platform });
  const life =
    lives.get(name) ?? started(fixture, fixture.before, platform).then((app) => lived(app, platform));
  lives.set(name, life);
  return life;
}
const lives = new Map<string, Promise<Life>>();

/** The scenario shows what it is there for: somebody is signed in, still is after a restart, and then no more. */
function expectSession({ seen, server, scenario }: Life): void {
  const reads = seen.filter(([step]) => step === 'read').map(([, value]) => value);
  const [first, signedIn, restarted, refreshed, signedOut, later, again] = reads;
  const context = JSON.stringify(seen, undefined, 1);
  const issued = expect.toSatisfy((token) => server.issued.includes(token as string), 'is a token');
  expect([first, signedIn, restarted, refreshed, again], context).toEqual([
    null,
    issued,
    signedIn,
    issued,
    issued,
  ]);
  if (scenario.refresh) expect(refreshed, context).not.toBe(restarted);
  else expect(refreshed, context).toBe(restarted);
  if (scenario.logout) expect([signedOut, later], context).toEqual([null, null]);
  if (scenario.other)
    expect(
      seen.filter(([step, value]) => step === 'other' && value == null),
      context,
    ).toEqual([]);
}

const texts = ({ directory }: App) =>
  codeOf(directory)
    .map((file) => `--- ${file.slice(directory.length + 1)}\n${readFileSync(file, 'utf8')}`)
    .join('\n');
