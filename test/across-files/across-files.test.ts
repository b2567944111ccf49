import { describe, expect, it } from 'vitest';
import { markedIn, type Files, type Form, type Rule } from './form.js';
import { lintFiles } from './lint-files.js';
import { parsersFor, type ParserName } from './parsers.js';
import { causes } from './projects/causes.js';
import { kinds } from './projects/index.js';
import { silences } from './projects/silences.js';
import { plainStores, secureStores, type Store } from './stores.js';

/** A form over one store; without a rule where nothing may be found. */
interface Sample {
  readonly store: string;
  readonly files: Files;
  readonly parsers: readonly ParserName[];
  readonly rule?: Rule;
}

/** Over every store with one parser, and over one plain and one secure store with each that fits, in turn. */
function samplesOf(form: Form, turn: number): Sample[] {
  if ('plain' in form) {
    const parsers = parsersFor(form.plain);
    return [
      { store: 'its plain store', files: form.plain, parsers, rule: form.rule },
      { store: 'its secure store', files: form.secure, parsers },
    ];
  }
  const over = (store: Store, index: number, stores: readonly Store[]) => {
    const files = form.over(store);
    const parsers: readonly ParserName[] =
      turn % stores.length === index ? parsersFor(files) : ['typescript'];
    return { store: store.name, files, parsers };
  };
  return [
    ...plainStores.map((store, ...place) => ({ ...over(store, ...place), rule: store.rule })),
    ...secureStores.map(over),
  ];
}

describe.each(Object.entries(kinds))('%s', (_, forms) => {
  describe.each(forms.map((form, turn) => ({ ...form, samples: samplesOf(form, turn) })))(
    '$form',
    ({ samples }) => {
      it.each(samples)('over $store', async ({ files, parsers, rule }) => {
        const expected = rule ? markedIn(files, rule) : [];
        expect(expected).toHaveLength(rule ? 1 : 0);
        for (const parser of parsers) expect(await lintFiles(files, parser), parser).toEqual(expected);
      });
    },
  );
});

describe('one cause, one report', () => {
  describe.each(causes)('$form', (form) => {
    it.each(samplesOf(form, 0))('over $store', async ({ files, parsers, rule }) => {
      const expected = rule ? markedIn(files, rule) : [];
      for (const parser of parsers) expect(await lintFiles(files, parser), parser).toEqual(expected);
    });
  });
});

describe('nothing is found in', () => {
  it.each(Object.entries(silences))('%s', async (_, files) => {
    for (const parser of parsersFor(files)) expect(await lintFiles(files, parser), parser).toEqual([]);
  });
});
