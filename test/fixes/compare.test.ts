import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle } from './bundle.js';
import { faultsOfLife, faultsOfReinstallation, faultsOfUpdate, lived } from './compare.js';
import { compile } from './start.js';

const directory = mkdtempSync(join(tmpdir(), 'jwt-hygiene-compare-'));
afterAll(() => rmSync(directory, { recursive: true }));
writeFileSync(join(directory, 'package.json'), '{}');

const STORE = `
import AsyncStorage from '@react-native-async-storage/async-storage';
import { createTokenStore, migrateFrom } from '@jwt-hygiene/runtime';
import { keychain } from '@jwt-hygiene/runtime/react-native-keychain';
`;
const MOVING = `const store = createTokenStore(keychain(), { prepare: [migrateFrom(AsyncStorage, ['token'])] });`;
const ALONE = `const store = createTokenStore(keychain());`;

/** An app whose every function uses a store of its own choice. */
async function app(preamble: string, write: string, read = write, remove = write) {
  const scenario = `${preamble}
    export const login = async () => {
      const { token } = await (await fetch('https://api.example.com/login')).json();
      await ${write}.setItem('token', token);
    };
    export const read = async () => ${read}.getItem('token');
    export const logout = async () => ${remove}.removeItem('token');`;
  return compile(await bundle({ app: { directory, scenario }, platform: 'ios' }), 'react-native');
}

const before = await app(STORE, 'AsyncStorage');
const life = await lived(before, 'ios');

describe('what a fix can do wrong', () => {
  it('is nothing, where all of it moves', async () => {
    const after = await app(STORE + MOVING, 'store');
    expect(await faultsOfLife(life, after, 'ios')).toEqual([]);
    expect(await faultsOfUpdate(before, after, 'ios')).toEqual([]);
  });

  it('is to leave a read behind', async () => {
    const after = await app(STORE + ALONE, 'store', 'AsyncStorage', 'store');
    expect(await faultsOfLife(life, after, 'ios')).toContainEqual(
      expect.stringMatching(/^read .* came to null/),
    );
  });

  it('is to leave a removal behind', async () => {
    const after = await app(STORE + MOVING, 'store', 'store', 'AsyncStorage');
    expect(await faultsOfLife(life, after, 'ios')).toContainEqual(expect.stringMatching(/ and not to null$/));
    expect(await faultsOfUpdate(before, after, 'ios')).toEqual([
      expect.stringMatching(/^the read after a logout/),
    ]);
  });

  it('is to leave a write behind', async () => {
    const after = await app(STORE + MOVING, 'AsyncStorage', 'store');
    expect(await faultsOfLife(life, after, 'ios')).toContainEqual(expect.stringMatching(/^in plain text/));
  });

  it('is to keep somebody signed in over a new installation', async () => {
    const after = await app(STORE + MOVING, 'store');
    expect(await faultsOfReinstallation(before, 'ios')).toEqual([]);
    expect(await faultsOfReinstallation(after, 'ios')).toEqual([expect.stringMatching(/^the first read/)]);
  });

  it('is to sign everybody out with the update', async () => {
    const after = await app(STORE + ALONE, 'store');
    expect(await faultsOfLife(life, after, 'ios')).toEqual([]);
    expect(await faultsOfUpdate(before, after, 'ios')).toEqual([
      expect.stringMatching(/^the first read came to null/),
      'in plain text: AsyncStorage',
    ]);
  });
});
