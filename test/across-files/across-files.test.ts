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

/** Who protects a token is the catalogue's matter and not the form's: of these each form meets two, in turn. */
const SECURE_EACH = 2;

/**
 * Over every plain store, and over some secure ones, each through another host, in turn: which store it is and who
 * reads the files have nothing to do with each other. A form that is a store itself is linted by every host.
 */
function samplesOf(form: Form, turn: number): Sample[] {
  if ('plain' in form) {
    const hosts = hostsFor(form.plain);
    return [
      { store: 'its plain store', files: form.plain, hosts, rule: form.rule },
      { store: 'its secure store', files: form.secure, hosts },
    ];
  }
  const secure = Array.from({ length: SECURE_EACH }, (_, index) => inTurn(secureStores, turn + index));
  const stores: readonly (Store & { readonly rule?: Rule })[] = [...plainStores, ...secure];
  return stores.map((store, index) => {
    const files = form.over(store);
    // The plain stores are as many as the hosts can be.
    const host = inTurn(hostsFor(files), turn + index);
    return {
      store: `${store.name}, by ${host}`,
      files,
      hosts: [host],
      ...(store.rule && { rule: store.rule }),
    };
  });
}

const inTurn = <T>(all: readonly T[], turn: number): T => all[turn % all.length]!;

/** Counted over all kinds, so that those of few forms do not all begin with the same. */
let turn = 0;
const withSamples = (forms: readonly Form[]) =>
  forms.map((form) => ({ ...form, samples: samplesOf(form, turn++) }));

describe.each(Object.entries(kinds))('%s', (_, forms) => {
  describe.each(withSamples(forms))('$form', ({ samples }) => {
    it.each(samples)('over $store', async ({ files, hosts, rule }) => {
      const expected = rule ? markedIn(files, rule) : [];
      expect(expected).toHaveLength(rule ? 1 : 0);
      for (const host of hosts) expect(await lintFiles(files, host), host).toEqual(expected);
    });
  });
});

describe('one cause, one report', () => {
  describe.each(withSamples(causes))('$form', ({ samples }) => {
    it.each(samples)('over $store', async ({ files, hosts, rule }) => {
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
