// Whatever is split has the type that it had: by the declarations of the real packages.
import { beforeAll, describe, expect, it } from 'vitest';
import { objectionsTo } from '../runtime-readme/compile.js';
import { INSTALLED } from './real-storage.js';

const setUp = `
  import { createTokenStore, migrateFrom } from '@jwt-hygiene/runtime';
  import * as former from '@jwt-hygiene/runtime/former-storages';
  import { memory } from '@jwt-hygiene/runtime/memory';
  import { plainOnWeb } from '@jwt-hygiene/runtime/plain-on-web';
  import { asFirebaseStorage, asStateStorage } from '@jwt-hygiene/runtime/storages';
  import { itemOf, splitIonicStorage, splitPreferences, splitState, splitStorage, withCallback } from '@jwt-hygiene/runtime/split';
  const tokens = createTokenStore(memory());
`;

/** A file of an app, and what in it would be wrong if it were replaced so. */
interface Sample {
  readonly name: string;
  readonly code: string;
  readonly wrong: readonly [string, string];
}

const SCOPE = '@react-native-async-storage';
const before3 = (name: string) => `
  import AsyncStorage, { useAsyncStorage, type AsyncStorageStatic } from '${name}';
  export const split: AsyncStorageStatic = splitStorage(AsyncStorage, tokens, ['token']);
  export const lazy: AsyncStorageStatic = splitStorage(() => AsyncStorage, tokens, [/^sb-/]);
  export const item: ReturnType<typeof useAsyncStorage> = itemOf(tokens, 'token');
  split.getItem('token', (error, value) => value?.slice(1) ?? error?.message);
  withCallback(tokens.getItem('token'), (error, value) => value?.slice(1) ?? error?.message);
  withCallback(tokens.setItem('token', 't'), (error) => error?.message);
  export const moved = former.migrateMatching(former.lazily(() => AsyncStorage), /^sb-/);
  plainOnWeb(AsyncStorage, { keys: ['token'] });
  splitState(AsyncStorage, tokens, ['auth', 'member.token']).setItem('persist:root', '{}');
  asFirebaseStorage(asStateStorage(split)).setItem('token', 't').then(() => split.getItem('theme'));
`;
const mmkv = (name: string) => `
  import { MMKV } from '${name}';
  export const moved = migrateFrom(former.formerMmkv(() => new MMKV()), ['token']);
`;
const ionic = (name: string) => `
  import { Storage } from '${name}';
  const plain = new Storage();
  export const split: Storage = splitIonicStorage(plain, tokens, ['token']);
  export const moved = migrateFrom(former.formerIonicStorage(() => plain.create()), ['token']);
`;

const samples: readonly Sample[] = [
  {
    name: `${SCOPE}/async-storage-1`,
    code: before3(`${SCOPE}/async-storage-1`),
    wrong: ["(tokens, 'token')", '()'],
  },
  {
    name: `${SCOPE}/async-storage-2`,
    code: before3(`${SCOPE}/async-storage-2`),
    wrong: ['value?.slice', 'value.slice'],
  },
  {
    name: `${SCOPE}/async-storage`,
    code: `
      import AsyncStorage, { createAsyncStorage, type AsyncStorage as Three } from '${SCOPE}/async-storage';
      export const split: Three = splitStorage(AsyncStorage, tokens, ['token']);
      export const made: Three = splitStorage(() => createAsyncStorage('app'), tokens, ['token']);
      asFirebaseStorage(asStateStorage(split)).setItem('token', 't').then(() => split.getItem('theme'));
    `,
    wrong: ["['token']", "'token'"],
  },
  {
    name: '@capacitor/preferences',
    code: `
      import { Preferences, type PreferencesPlugin } from '@capacitor/preferences';
      export const split: PreferencesPlugin = splitPreferences(Preferences, tokens, ['token']);
      export const moved = migrateFrom(former.formerPreferences(() => Preferences), ['token']);
    `,
    wrong: ['splitPreferences', 'splitStorage'],
  },
  { name: '@ionic/storage', code: ionic('@ionic/storage'), wrong: ['splitIonicStorage', 'splitPreferences'] },
  { name: '@ionic/storage-3', code: ionic('@ionic/storage-3'), wrong: ['formerIonicStorage', 'lazily'] },
  { name: 'react-native-mmkv-2', code: mmkv('react-native-mmkv-2'), wrong: ['formerMmkv', 'lazily'] },
  { name: 'react-native-mmkv-3', code: mmkv('react-native-mmkv-3'), wrong: ['formerMmkv', 'lazily'] },
  {
    name: 'react-native-mmkv',
    code: `
      import { createMMKV } from 'react-native-mmkv';
      export const moved = migrateFrom(former.formerMmkv(() => createMMKV()), ['token']);
    `,
    wrong: ['formerMmkv', 'formerPreferences'],
  },
  {
    name: 'a storage that answers at once',
    code: `
      export const moved = migrateFrom(former.lazily(() => localStorage), ['token']);
      export const store = plainOnWeb(() => localStorage);
    `,
    wrong: ['plainOnWeb(() => localStorage)', "splitStorage(localStorage, tokens, ['token'])"],
  },
];

/** What is said of each sample, all in one program: most of the time goes into the declarations. */
function objections(textOf: (sample: Sample) => string): string[][] {
  const file = (at: number) => `sample-${at}.ts`;
  const packages: Record<string, string[]> = {};
  for (const { name } of samples) packages[name] = [`${INSTALLED}/${name}`];
  const all = objectionsTo(
    new Map(samples.map((sample, at) => [file(at), setUp + textOf(sample)])),
    packages,
  );
  return samples.map((_, at) => all.filter((each) => each.includes(file(at))));
}

describe('the type of what is split, or was', () => {
  let right: string[][];
  let wrong: string[][];
  beforeAll(() => {
    right = objections(({ code }) => code);
    wrong = objections(({ code, wrong: [from, to] }) => code.replace(from, to));
  });

  it.each(samples.map(({ name }, at) => ({ name, at })))('is that of $name, and not any', ({ at }) => {
    expect(samples[at]?.code).toContain(samples[at]?.wrong[0]);
    expect(right[at]).toEqual([]);
    expect(wrong[at]).not.toEqual([]);
  });
});
