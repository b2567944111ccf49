import { combineReducers, legacy_createStore as createStore, type Action } from 'redux';
import { createMigrate, persistReducer, persistStore, type PersistConfig } from 'redux-persist';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { discardAfterReinstall } from '../store/reinstall.js';
import { createTokenStore } from '../store/token-store.js';
import { Crash, dying } from '../testing/crash.js';
import { aMoment, isPending } from '../testing/device.js';
import { AsyncStorageFake } from '../testing/fakes/async-storage.js';
import { FaultyBackend } from '../testing/faulty-backend.js';
import { SlowBackend } from '../testing/slow-backend.js';
import { splitState } from './state.js';

const KEY = 'persist:root';
const PATHS = ['auth', 'member.session'];
/** As redux-persist writes it: each slice is a text of its own. */
const written = (slices: Record<string, unknown>) =>
  JSON.stringify(
    Object.fromEntries(Object.entries(slices).map(([name, each]) => [name, JSON.stringify(each)])),
  );
const persisted = { version: -1, rehydrated: true };
const state = (token: string) => ({
  auth: { token, user: { id: 7 } },
  feed: ['a', 'b'],
  member: { session: { token: `${token} of session` }, topics: [1, 2] },
  _persist: persisted,
});
const rest = { feed: ['a', 'b'], member: { topics: [1, 2] }, _persist: persisted };
/** What redux-persist says of a state itself says which parts have left it. */
const without = (paths = PATHS) => ({ ...persisted, apart: paths });
const restThere = { ...rest, _persist: without() };

/** A phone: the keychain outlives the app, its files do not. */
class Phone {
  readonly keychain = new FaultyBackend();
  readonly files = new Map<string, string>();

  /** The app, started. Each step of it may be the last one. */
  start(crash?: Crash, paths = PATHS) {
    const plain = crash ? dying(new AsyncStorageFake(this.files), crash) : new AsyncStorageFake(this.files);
    const keychain = crash ? dying(this.keychain, crash) : this.keychain;
    const tokens = createTokenStore(keychain, { prepare: [discardAfterReinstall(plain)] });
    return { plain, tokens, storage: splitState(plain, tokens, paths, { unlocked: aMoment }) };
  }
  get text(): string {
    return this.files.get(KEY) ?? '';
  }
  /** What the next start of the app reads. */
  async read(paths = PATHS): Promise<unknown> {
    const { storage } = this.start(undefined, paths);
    const text = await storage.getItem(KEY);
    // It is moved before anything else is done.
    await storage.getItem(KEY);
    const slices = Object.entries((JSON.parse(text ?? '{}') ?? {}) as Record<string, string>);
    return Object.fromEntries(slices.map(([name, each]) => [name, JSON.parse(each) as unknown]));
  }
}

let phone: Phone;
beforeEach(() => {
  phone = new Phone();
});

describe('a state that is split', () => {
  it('is given back as a whole, and lies in two places', async () => {
    const { storage, tokens } = phone.start();
    await storage.setItem(KEY, written(state('t1')));
    expect(phone.text).toBe(written(restThere));
    expect(await tokens.getAllKeys()).toEqual([`${KEY}:tokens`]);
    expect(await phone.read()).toEqual(state('t1'));
    await storage.removeItem(KEY);
    expect([phone.text, await tokens.getAllKeys()]).toEqual(['', []]);
    expect(await storage.getItem(KEY)).toBeNull();
  });

  it('writes to the keychain only what has changed', async () => {
    const { storage } = phone.start();
    await storage.setItem(KEY, written(state('t1')));
    phone.keychain.log.length = 0;
    await storage.setItem(KEY, written({ ...state('t1'), feed: ['c'] }));
    expect(phone.keychain.log.filter((each) => each.startsWith('set'))).toEqual([]);
    await storage.setItem(KEY, written(state('t2')));
    expect(await phone.read()).toEqual(state('t2'));
  });

  it('writes the same again where the keychain was emptied meanwhile', async () => {
    const { storage, tokens } = phone.start();
    await storage.setItem(KEY, written(state('t1')));
    await tokens.clear();
    phone.files.clear();
    await storage.setItem(KEY, written(state('t1')));
    expect(await phone.read()).toEqual(state('t1'));
  });

  it('leaves out what the state no longer has', async () => {
    const { storage, tokens } = phone.start();
    await storage.setItem(KEY, written(state('t1')));
    await storage.setItem(KEY, written(rest));
    expect(await tokens.getAllKeys()).toEqual([]);
    expect(await phone.read()).toEqual(rest);
  });

  it('puts a part only where its slice still is', async () => {
    await phone.start().storage.setItem(KEY, written(state('t1')));
    phone.files.set(KEY, written({ feed: [], _persist: without() }));
    expect(await phone.read()).toEqual({ auth: state('t1').auth, feed: [], _persist: persisted });
  });

  it('takes any text for a slice, and only objects for what has parts', async () => {
    const { storage } = phone.start();
    const odd = { auth: 'U2FsdGVkX1', member: [{ session: 's' }], feed: null };
    await storage.setItem(KEY, written(odd));
    expect(phone.text).toBe(written({ member: odd.member, feed: null }));
    expect(await phone.read()).toEqual(odd);
  });

  it('takes slices that are objects', async () => {
    const { storage } = phone.start(undefined, ['state.token']);
    const text = JSON.stringify({ state: { theme: 'dark', token: 't1' }, version: 0 });
    await storage.setItem(KEY, text);
    expect(phone.text).toBe('{"state":{"theme":"dark"},"version":0}');
    expect(await storage.getItem(KEY)).toBe(text);
  });

  it('takes a name for a name', async () => {
    const { storage } = phone.start(undefined, ['auth', '__proto__.token']);
    const text = '{"__proto__":"{\\"x\\":1,\\"token\\":\\"t\\"}","auth":"{\\"__proto__\\":{\\"a\\":1}}"}';
    await storage.setItem(KEY, text);
    expect(JSON.parse((await storage.getItem(KEY)) ?? '')).toEqual(JSON.parse(text));
    expect(phone.text).not.toContain('token');
  });

  it.each(['no JSON', '[1]', '"text"', 'null'])(
    'hands on %s as it is, and refuses to write it',
    async (text) => {
      phone.files.set(KEY, text);
      const { storage } = phone.start();
      expect(await storage.getItem(KEY)).toBe(text);
      await expect(storage.setItem(KEY, text)).rejects.toThrow(/^Only a state that is kept as a JSON object/);
      expect(phone.text).toBe(text);
    },
  );

  it('keeps the order of what is written at once', async () => {
    const { storage } = phone.start();
    void storage.setItem(KEY, written(state('t1')));
    void storage.setItem(KEY, written({ ...state('t1'), feed: ['c'] }));
    void storage.setItem(KEY, written({ ...state('t2'), feed: ['d'] }));
    await storage.setItem(KEY, written({ ...state('t2'), feed: ['e'] }));
    expect(await phone.read()).toEqual({ ...state('t2'), feed: ['e'] });
  });

  it('is not split where another module of the app hands out a plain storage, in a browser', async () => {
    const plain = new AsyncStorageFake(phone.files);
    const storage = splitState(plain, plain, PATHS);
    await storage.setItem(KEY, written(state('t1')));
    expect([...phone.files]).toEqual([[KEY, written(state('t1'))]]);
  });
});

describe('a state that was kept as a whole', () => {
  beforeEach(() => void phone.files.set(KEY, written(state('t1'))));

  it('is moved with the first read', async () => {
    expect(await phone.read()).toEqual(state('t1'));
    expect(phone.text).toBe(written(restThere));
    expect(await phone.read()).toEqual(state('t1'));
  });

  it('is the same wherever the first read was cut short', async () => {
    for (let step = 0; ; step++) {
      phone = new Phone();
      phone.files.set(KEY, written(state('t1')));
      const crash = new Crash();
      const { storage } = phone.start(crash);
      const isCut = await crash.at(step, async () => {
        await storage.getItem(KEY);
        await storage.getItem(KEY);
      });
      expect(await phone.read()).toEqual(state('t1'));
      expect(phone.text).toBe(written(restThere));
      if (!isCut) break;
      expect(step).toBeLessThan(50);
    }
  });

  it('stays where the keychain does not give back what was written', async () => {
    phone.keychain.set = () => Promise.resolve({ status: 'done' });
    const { storage } = phone.start();
    expect(JSON.parse((await storage.getItem(KEY)) ?? '')).toEqual(JSON.parse(written(state('t1'))));
    await expect(storage.setItem(KEY, written(state('t2')))).rejects.toMatchObject({ status: 'unavailable' });
    expect(phone.text).toBe(written(state('t1')));
  });

  it('is there before what the app asks the token store for later', async () => {
    const { plain } = phone.start();
    const tokens = createTokenStore(new SlowBackend(() => 0.5, 4, 0));
    const storage = splitState(plain, tokens, PATHS);
    const order: string[] = [];
    const both = [
      Promise.resolve(storage.getItem(KEY)).then(() => order.push('state')),
      tokens.getItem('other').then(() => order.push('other')),
    ];
    await Promise.all(both);
    expect(order).toEqual(['state', 'other']);
  });

  it('is not moved over what is written meanwhile', async () => {
    const { storage } = phone.start();
    await Promise.all([
      storage.getItem(KEY),
      storage.getItem(KEY),
      storage.setItem(KEY, written(state('t2'))),
    ]);
    expect(phone.text).toBe(written(restThere));
    await storage.setItem(KEY, written(state('t3')));
    expect(await phone.read()).toEqual(state('t3'));
  });

  it('is read also where it cannot be taken out, and taken out with the next write', async () => {
    const { plain, tokens } = phone.start();
    let isFull = true;
    const disk = {
      getItem: (key: string) => plain.getItem(key),
      setItem: (key: string, value: string) =>
        isFull ? Promise.reject(new Error('full')) : plain.setItem(key, value),
      removeItem: (key: string) => plain.removeItem(key),
    };
    const storage = splitState(disk, tokens, PATHS);
    expect(JSON.parse((await storage.getItem(KEY)) ?? '')).toEqual(JSON.parse(written(state('t1'))));
    expect(phone.text).toBe(written(state('t1')));
    isFull = false;
    await storage.setItem(KEY, written(state('t2')));
    expect(phone.text).toBe(written(restThere));
    expect(await phone.read()).toEqual(state('t2'));
  });

  it('counts where a version before has written it since', async () => {
    await phone.read();
    phone.files.set(KEY, written(state('t2')));
    expect(await phone.read()).toEqual(state('t2'));
    expect(phone.text).toBe(written(restThere));
  });

  it('keeps what lies in the keychain when more of it moves there, or less', async () => {
    await phone.read(['auth']);
    expect(phone.text).toContain('of session');
    expect(await phone.read(PATHS)).toEqual(state('t1'));
    expect(await phone.read(['auth', 'member'])).toEqual(state('t1'));
    await phone.start(undefined, ['auth', 'member']).storage.setItem(KEY, written(state('t2')));
    expect(phone.text).toBe(written({ feed: rest.feed, _persist: without(['auth', 'member']) }));
    expect(await phone.read(['member'])).toEqual(state('t2'));
  });
});

it('is the old state or the new one wherever a write was cut short, and the new token once it is written', async () => {
  for (let step = 0; ; step++) {
    phone = new Phone();
    phone.files.set(KEY, written(state('t1')));
    await phone.read();
    const crash = new Crash();
    const { storage } = phone.start(crash);
    const next = { ...state('t2'), feed: ['new'] };
    const isCut = await crash.at(step, () => Promise.resolve(storage.setItem(KEY, written(next))));
    const found = (await phone.read()) as typeof next;
    expect([state('t1'), { ...state('t2') }, next]).toContainEqual(found);
    expect(phone.text).not.toMatch(/t[12]/);
    if (!isCut) {
      expect(found).toEqual(next);
      break;
    }
    expect(step).toBeLessThan(50);
  }
});

describe('while the device is locked', () => {
  beforeEach(async () => {
    await phone.start().storage.setItem(KEY, written(state('t1')));
  });

  it('waits with a read', async () => {
    phone.keychain.failure = 'locked';
    const read = phone.read();
    expect(await isPending(read)).toBe(true);
    phone.keychain.failure = undefined;
    expect(await read).toEqual(state('t1'));
  });

  it('writes the rest, and waits with what is of the keychain', async () => {
    const { storage } = phone.start();
    await storage.getItem(KEY);
    phone.keychain.failure = 'locked';
    await storage.setItem(KEY, written({ ...state('t1'), feed: ['c'] }));
    expect(phone.text).toContain('c');
    const changed = Promise.resolve(storage.setItem(KEY, written(state('t2'))));
    expect(await isPending(changed)).toBe(true);
    phone.keychain.failure = undefined;
    await changed;
    expect(await phone.read()).toEqual(state('t2'));
  });

  it('removes all of it when it is unlocked, and what it can where the keychain fails', async () => {
    const { storage } = phone.start();
    await storage.getItem(KEY);
    phone.keychain.failure = 'locked';
    const removed = Promise.resolve(storage.removeItem(KEY));
    expect(await isPending(removed)).toBe(true);
    // Without the rest there is no state.
    expect(phone.text).toBe('');
    phone.keychain.failure = undefined;
    await removed;
    expect(await phone.read()).toEqual({});

    await storage.setItem(KEY, written(state('t1')));
    phone.keychain.failing = 'remove';
    await expect(storage.removeItem(KEY)).rejects.toMatchObject({ status: 'unavailable' });
    expect(phone.text).toBe('');
  });

  it('writes nothing over what it could not read', async () => {
    const { storage } = phone.start();
    phone.keychain.failure = 'unavailable';
    await expect(storage.getItem(KEY)).rejects.toMatchObject({ status: 'unavailable' });
    phone.keychain.failure = undefined;
    await expect(storage.setItem(KEY, written(state('t2')))).rejects.toMatchObject({ status: 'unavailable' });
    expect(await phone.read()).toEqual(state('t1'));
  });
});

describe('redux-persist', () => {
  type Auth = { readonly token: string | null };
  const reducer = combineReducers({
    auth: (auth: Auth = { token: null }, action: Action & { token?: string | null }): Auth =>
      action.type === 'auth' ? { token: action.token ?? null } : auth,
    feed: (feed: readonly string[] = [], action: Action & { post?: string }) =>
      action.type === 'post' ? [...feed, action.post ?? ''] : feed,
    busy: (busy = false, action: Action) => busy || action.type === 'post',
  });
  type All = ReturnType<typeof reducer>;

  function app(storage: PersistConfig<All>['storage'], options: Partial<PersistConfig<All>> = {}) {
    const config = { key: 'root', storage, timeout: 0, blacklist: ['busy'], ...options };
    const store = createStore(
      persistReducer<All, Action & { token?: string; post?: string }>(config, reducer),
    );
    const persistor = persistStore(store);
    const isReady = () => persistor.getState().bootstrapped;
    return { store, persistor, ready: () => expect.poll(isReady).toBe(true), isReady };
  }
  const split = () => phone.start(undefined, ['auth']).storage;

  it('finds the same state after the update, after a restart, and none after a purge', async () => {
    const old = app(new AsyncStorageFake(phone.files));
    await old.ready();
    old.store.dispatch({ type: 'auth', token: 't1' });
    old.store.dispatch({ type: 'post', post: 'p1' });
    await old.persistor.flush();
    expect(phone.text).toContain('t1');

    const updated = app(split());
    await updated.ready();
    expect(updated.store.getState()).toMatchObject({ auth: { token: 't1' }, feed: ['p1'], busy: false });
    updated.store.dispatch({ type: 'auth', token: 't2' });
    updated.store.dispatch({ type: 'post', post: 'p2' });
    await updated.persistor.flush();
    expect(phone.text).not.toMatch(/t[12]|busy/);

    const restarted = app(split());
    await restarted.ready();
    expect(restarted.store.getState()).toMatchObject({ auth: { token: 't2' }, feed: ['p1', 'p2'] });
    restarted.persistor.pause();
    await restarted.persistor.flush();
    await restarted.persistor.purge();
    expect(phone.text).toBe('');
    const purged = app(split());
    await purged.ready();
    expect(purged.store.getState()).toMatchObject({ auth: { token: null }, feed: [] });
  });

  it('migrates the whole state', async () => {
    phone.files.set(
      KEY,
      written({ auth: { jwt: 't1' }, feed: ['p1'], _persist: { version: 0, rehydrated: true } }),
    );
    const seen = vi.fn();
    const migrate = createMigrate({
      1: (before) => {
        seen(before);
        const { auth, ...others } = before as unknown as { auth: { jwt: string } };
        return { ...others, auth: { token: auth.jwt } } as never;
      },
    });
    const next = app(split(), { version: 1, migrate });
    await next.ready();
    expect(seen).toHaveBeenCalledWith(expect.objectContaining({ auth: { jwt: 't1' }, feed: ['p1'] }));
    expect(next.store.getState()).toMatchObject({ auth: { token: 't1' }, feed: ['p1'] });
  });

  it('waits for a locked device, and then has the user', async () => {
    phone.files.set(KEY, written({ auth: { token: 't1' }, feed: ['p1'] }));
    await split().getItem(KEY);
    phone.keychain.failure = 'locked';
    const waiting = app(split());
    await aMoment();
    expect(waiting.isReady()).toBe(false);
    phone.keychain.failure = undefined;
    await waiting.ready();
    expect(waiting.store.getState()).toMatchObject({ auth: { token: 't1' }, feed: ['p1'] });
  });
});
