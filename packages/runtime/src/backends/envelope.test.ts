import { beforeEach, describe, expect, it } from 'vitest';
import type { PlainStorage } from '../store/async-storage.js';
import { keepsTheContract } from '../testing/backend-contract.js';
import { Crash } from '../testing/crash.js';
import { keepsSecrets } from '../testing/keeps-secrets.js';
import { openMemory, type OpenMemory } from '../testing/open-memory.js';
import { fromBase64url, toBase64url } from './base64url.js';
import { envelope } from './envelope.js';
import { fromUtf8, toUtf8 } from './utf8.js';

const found = (value: string) => ({ status: 'found', value });
const PLACE = 'jwt-hygiene.envelope.app.key';

let keys: OpenMemory;
let plain: Map<string, string>;
let crash: Crash | undefined;
let faults: unknown[];

const storage: PlainStorage = {
  getItem: (key) => step(() => plain.get(key) ?? null),
  setItem: (key, value) => step(() => plain.set(key, value)),
  removeItem: (key) => step(() => plain.delete(key)),
};

async function step<Result>(work: () => Result): Promise<Result> {
  if (faults.length > 0) throw faults.shift() as Error;
  return await (crash ? crash.step(work) : work());
}

function fresh() {
  keys = openMemory();
  plain = new Map();
  crash = undefined;
  faults = [];
  return envelope({ keys, storage });
}

beforeEach(() => void fresh());
const sealed = () => plain.get(PLACE)!;

describe('envelope', () => {
  keepsTheContract(fresh);

  it('keeps only a key in the keychain, and nothing that can be read in the plain storage', async () => {
    const value = 'the value, in plain text';
    await fresh().set('app.key', value);
    expect([...keys.entries]).toEqual([['app.key', expect.stringMatching(/^[\w-]{43}$/)]]);
    expect([...plain.keys()]).toEqual([PLACE]);
    expect(sealed()).not.toContain(toBase64url(toUtf8(value)).slice(0, 12));
    expect(sealed()).not.toContain('value');
  });

  it('takes a new initialisation vector for each write, and another key for each entry', async () => {
    const backend = fresh();
    const vectors = new Set<string>();
    for (let write = 0; write < 50; write++) {
      await backend.set('app.key', 'value');
      vectors.add(sealed().split('.')[1]!);
    }
    expect(vectors.size).toBe(50);
    await backend.set('app.other', 'value');
    expect(new Set(keys.entries.values()).size).toBe(2);
  });

  it('takes a value whose key is gone for `invalidated`, and can write anew', async () => {
    const backend = fresh();
    await backend.set('app.key', 'value');
    keys.entries.clear();
    expect(await backend.get('app.key')).toEqual({ status: 'invalidated', detail: 'the key is gone' });
    await backend.set('app.key', 'anew');
    expect(await backend.get('app.key')).toEqual(found('anew'));
  });

  it('takes a key without a value for nothing there, as after a storage was cleared', async () => {
    const backend = fresh();
    await backend.set('app.key', 'value');
    plain.clear();
    expect(await backend.get('app.key')).toEqual({ status: 'empty' });
  });

  it('says what the keychain says', async () => {
    const backend = fresh();
    await backend.set('app.key', 'value');
    const locked = { status: 'locked', detail: '-25308' } as const;
    keys.refusals = [locked];
    expect(await backend.get('app.key')).toEqual(locked);
    keys.refusals = [locked];
    expect(await backend.set('app.key', 'newer')).toEqual(locked);
    expect(await backend.get('app.key')).toEqual(found('value'));
  });

  it('takes every change for `corrupt`', async () => {
    const backend = fresh();
    // Of a length whose base64url has bits to spare.
    await backend.set('app.key', 'value!');
    const good = sealed();
    for (let index = 0; index < good.length; index++) {
      const letter = good.charAt(index);
      const changed = letter === 'A' ? 'Q' : 'A';
      plain.set(PLACE, good.slice(0, index) + changed + good.slice(index + 1));
      expect(await backend.get('app.key'), `changed at ${index}`).toMatchObject({ status: 'corrupt' });
    }
    for (const other of ['', 'plain', good.slice(0, -1), `${good}A`, good.replace('1.', '2.')]) {
      plain.set(PLACE, other);
      expect(await backend.get('app.key')).toMatchObject({ status: 'corrupt' });
    }
    plain.set(PLACE, good);
    expect(await backend.get('app.key')).toEqual(found('value!'));
  });

  it('takes the value of another entry for `corrupt`, even where both have one key', async () => {
    const backend = fresh();
    await backend.set('app.key', 'value');
    keys.entries.set('app.other', keys.entries.get('app.key')!);
    plain.set('jwt-hygiene.envelope.app.other', sealed());
    expect(await backend.get('app.other')).toEqual({ status: 'corrupt', detail: 'does not decrypt' });
  });

  it('takes what is no key for `corrupt`, and makes one with the next write', async () => {
    const backend = fresh();
    await backend.set('app.key', 'value');
    keys.entries.set('app.key', 'no key');
    expect(await backend.get('app.key')).toEqual({ status: 'corrupt', detail: 'not a key' });
    await backend.set('app.key', 'anew');
    expect(await backend.get('app.key')).toEqual(found('anew'));
  });

  it('removes the key also where the plain storage fails: what is left cannot be read any more', async () => {
    const backend = fresh();
    await backend.set('app.key', 'value');
    faults = [new Error('disk full')];
    expect(await backend.remove('app.key')).toEqual({ status: 'unavailable' });
    expect(keys.entries.size).toBe(0);
    expect(await backend.get('app.key')).toMatchObject({ status: 'invalidated' });
  });

  it('is `unavailable` where there is no WebCrypto, and takes one that is handed over', async () => {
    fresh();
    const none = envelope({ keys, storage, crypto: {} as never });
    expect(await none.set('app.key', 'value')).toEqual({ status: 'unavailable', detail: 'NoWebCryptoError' });
    expect([...keys.entries, ...plain]).toEqual([]);
    const given = envelope({ keys, storage, crypto: globalThis.crypto });
    expect(await given.set('app.key', 'value')).toEqual({ status: 'done' });
  });

  it.each(['set', 'remove'] as const)(
    'has the old or the new value wherever a %s is stopped',
    async (kind) => {
      for (const before of [undefined, 'old']) {
        for (let at = 0; ; at++) {
          const backend = fresh();
          if (before !== undefined) await backend.set('app.key', before);
          crash = new Crash();
          keys.crash = crash;
          const stopped = await crash.at(at, () =>
            kind === 'set' ? backend.set('app.key', 'new') : backend.remove('app.key'),
          );
          crash = keys.crash = undefined;
          const old = before === undefined ? { status: 'empty' } : found(before);
          const next = kind === 'set' ? found('new') : { status: 'empty' };
          const read = await envelope({ keys, storage }).get('app.key');
          expect([old, next], `stopped at ${at}`).toContainEqual(read);
          expect(await envelope({ keys, storage }).remove('app.key')).toEqual({ status: 'done' });
          expect([...keys.entries, ...plain]).toEqual([]);
          if (!stopped) break;
        }
      }
    },
  );

  it('never tells on what is stored', async () => {
    await keepsSecrets(() => {
      const backend = fresh();
      return Promise.resolve({ backend, failWith: (fault) => (faults = [fault]) });
    });
  });
});

it('base64url and UTF-8 are those of the platform', () => {
  for (let length = 0; length < 70; length++) {
    const bytes = globalThis.crypto.getRandomValues(new Uint8Array(length));
    expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
    expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
  }
  for (const text of ['', 'abc %41', 'é語👍', '\u0000\u07ff\u0800\uffff']) {
    expect(toUtf8(text)).toEqual(new TextEncoder().encode(text));
    expect(fromUtf8(toUtf8(text))).toBe(text);
  }
  expect(() => toUtf8('\ud800')).toThrow(URIError);
  for (const text of ['A', 'AB', 'AAAAA', 'AAB']) expect(() => fromBase64url(text)).toThrow(RangeError);
});
