import { readFileSync } from 'node:fs';
import { planFixes, type FixPlan } from '@jwt-hygiene/audit/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundles, type App, type Target } from './bundle.js';
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
const plans = new Map<Fixture, FixPlan>();
const targets: readonly Target[] = fixtures.flatMap(({ before, after, platforms }) =>
  [before, after].flatMap((app) => platforms.map((platform) => ({ app, platform }))),
);
let errors: Map<string, string[]>;
let codes: ReadonlyMap<Target, Promise<string>>;

beforeAll(async () => {
  for (const fixture of fixtures) {
    const plan = await planned(fixture.after);
    plans.set(fixture, plan);
    apply(plan, fixture.after.directory);
  }
  codes = bundles(targets);
  errors = new Map([
    ...typeErrors(fixtures.map(({ before }) => before)),
    ...typeErrors(fixtures.map(({ after }) => after)),
  ]);
});
afterAll(remove);
afterAll(removeDisks);

// Apps wait, for their bundles and their timers: side by side they take two thirds of the time.
describe.concurrent.each(fixtures)('$name', (fixture) => {
  const { before, after, platforms, refused, stays } = fixture;

  it('keeps its token in plain text, and is found', async () => {
    expect(ofTypeScript(errors.get(before.directory))).toEqual([]);
    const { plaintext, web } = await foundBefore(fixture);
    expect([...plaintext, ...web]).not.toEqual([]);
    for (const platform of platforms) {
      const life = await lived(await started(fixture, before, platform), platform);
      expectSession(life);
      expect(life.device.leaks(life.server.issued)).not.toEqual([]);
    }
  });

  if (refused !== undefined) {
    it('is left alone, and the reason is said', () => {
      const { remedies, refused: refusals = [] } = plans.get(fixture) ?? {};
      expect(remedies).toEqual([]);
      expect(refusals.map(({ reason }) => reason).join('\n')).toContain(refused);
    });
    return;
  }

  it('is mended: its types and imports hold, and there is nothing left to mend', async () => {
    const { remedies, refused: refusals } = plans.get(fixture) ?? {};
    expect(remedies, JSON.stringify(refusals, undefined, 1)).not.toEqual([]);
    expect(newErrors(errors.get(before.directory), errors.get(after.directory)), texts(after)).toEqual([]);
    expect(undeclared(after.directory)).toEqual([]);
    expect(faultsOfForm(before.directory, after.directory), texts(after)).toEqual([]);
    const [old, found] = [await foundBefore(fixture), await findings(after.directory)];
    if (stays === undefined) expect(found.plaintext, texts(after)).toEqual([]);
    else {
      expect(refusals?.map(({ reason }) => reason).join('\n')).toContain(stays);
      expect(found.plaintext.length, texts(after)).toBeLessThan(old.plaintext.length);
    }
    // There is no keychain on the web: what lay in the page's storage still does.
    if (!platforms.includes('web')) expect(found.web, texts(after)).toEqual([]);
    expect(added(old, found), texts(after)).toEqual([]);
    expect((await planned(after)).remedies, texts(after)).toEqual([]);
  });

  it.each(platforms)('does the same as before, on %s', async (platform) => {
    const [old, mended] = [await started(fixture, before, platform), await started(fixture, after, platform)];
    expect(await faultsOfLife(old, mended, platform), texts(after)).toEqual([]);
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

const planned = ({ directory }: App) => planFixes(directory, { threads: 0 });

/** What is found in an app as it was, looked for once. */
function foundBefore({ before: { directory } }: Fixture): Promise<Findings> {
  const found = foundIn.get(directory) ?? findings(directory);
  foundIn.set(directory, found);
  return found;
}
const foundIn = new Map<string, Promise<Findings>>();

/** An app on a platform: compiled once, as mended after its fixes. */
function started({ host }: Fixture, app: App, platform: Platform): Promise<Start> {
  const target = targets.find((each) => each.app === app && each.platform === platform);
  const code = target && codes.get(target);
  if (!code) throw new Error(`${app.directory} is not bundled for ${platform}.`);
  const start = starts.get(code) ?? code.then((text) => compile(text, host));
  starts.set(code, start);
  return start;
}
const starts = new Map<Promise<string>, Promise<Start>>();

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
