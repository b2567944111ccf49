import { describe, expect, it } from 'vitest';
import { markedIn, type Files, type Form, type Rule } from './form.js';
import { lintFiles, type Host } from './lint-files.js';
import { parsersFor } from './parsers.js';
import { causes } from './projects/causes.js';
import { kinds } from './projects/index.js';
import { silences } from './projects/silences.js';
import { plainStores, secureStores, type Store } from './stores.js';

/** A form over one store; without a rule where nothing may be found. */
interface Sample {
  readonly store: string;
  readonly files: Files;
  readonly hosts: readonly Host[];
  readonly rule?: Rule;
}

const hostsFor = (files: Files): Host[] => [...parsersFor(files), 'audit'];

/** Over every store with one parser, and over one plain and one secure store through each host, in turn. */
function samplesOf(form: Form, turn: number): Sample[] {
  if ('plain' in form) {
    const hosts = hostsFor(form.plain);
    return [
      { store: 'its plain store', files: form.plain, hosts, rule: form.rule },
      { store: 'its secure store', files: form.secure, hosts },
    ];
  }
  const over = (store: Store, index: number, stores: readonly Store[]) => {
    const files = form.over(store);
    const hosts: readonly Host[] = turn % stores.length === index ? hostsFor(files) : ['typescript'];
    return { store: store.name, files, hosts };
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
      it.each(samples)('over $store', async ({ files, hosts, rule }) => {
        const expected = rule ? markedIn(files, rule) : [];
        expect(expected).toHaveLength(rule ? 1 : 0);
        for (const host of hosts) expect(await lintFiles(files, host), host).toEqual(expected);
      });
    },
  );
});

describe('one cause, one report', () => {
  describe.each(causes)('$form', (form) => {
    it.each(samplesOf(form, 0))('over $store', async ({ files, hosts, rule }) => {
      const expected = rule ? markedIn(files, rule) : [];
      for (const host of hosts) expect(await lintFiles(files, host), host).toEqual(expected);
    });
  });
});

describe('nothing is found in', () => {
  it.each(Object.entries(silences))('%s', async (_, files) => {
    for (const host of hostsFor(files)) expect(await lintFiles(files, host), host).toEqual([]);
  });
});
