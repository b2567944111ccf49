import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Source } from './application.js';
import { lossesOf } from './losses.js';
import { examplesOf, runExample } from './pages/examples.js';
import { axiosInPage, namesAround } from './pages/page.js';
import { STAGES } from './pages/stages.js';
import { racesOf } from './races.js';
import { symptomsOf } from './symptoms.js';

const PAGES = new URL('../../packages/eslint-plugin/src/rules/', import.meta.url);

/** What is seen to be wrong with an example, by the rule whose page it is in. */
const SEEN: Readonly<Record<string, (source: Source) => Promise<readonly string[]>>> = {
  'single-flight-refresh': async (source) => symptomsOf(await racesOf(source)),
  'no-lost-session': async (source) => (await lossesOf(source)).losses,
};

afterEach(() => vi.unstubAllGlobals());

describe.each(Object.entries(SEEN))('%s', (rule, seenIn) => {
  const examples = examplesOf(readFileSync(new URL(`${rule}.md`, PAGES), 'utf8'));

  it.each(examples)('shows $verdict code at line $line', async ({ verdict, code }) => {
    const stages = STAGES.filter(({ fits }) => fits.test(code));
    expect(stages, 'an example needs one stage: see pages/stages.ts').toHaveLength(1);

    const seen = await seenIn((surroundings) => {
      for (const [name, value] of Object.entries(namesAround(surroundings))) vi.stubGlobal(name, value);
      axiosInPage(surroundings);
      return runExample(code, stages[0]!.driver);
    });
    if (verdict === 'correct') expect(seen).toEqual([]);
    else expect(seen).not.toEqual([]);
  });
});
