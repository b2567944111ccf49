import type { ApiRow, Layout } from '../types.js';

const pair: Layout = { kind: 'pair', key: 0, value: 1 };
const pairs: Layout = { kind: 'pairs', at: 0 };

/** A call that gives a store, and how a test makes one. */
interface Maker {
  readonly package: string;
  readonly name: string;
  readonly gives: string;
  readonly made: string;
}

const runtime = '@jwt-hygiene/runtime';
const STORE = 'jwt-hygiene.token-store';
const makers: readonly Maker[] = [
  { package: runtime, name: 'createTokenStore', gives: STORE, made: 'createTokenStore(backend)' },
  { package: `${runtime}/storages`, name: 'whenUnlocked', gives: STORE, made: 'whenUnlocked(tokens)' },
  // On purpose, and in the web build only: on a device it refuses to work.
  { package: `${runtime}/plain-on-web`, name: 'plainOnWeb', gives: STORE, made: 'plainOnWeb(localStorage)' },
  split('splitStorage', 'jwt-hygiene.split-storage'),
  split('splitPreferences', 'jwt-hygiene.split-preferences'),
  split('splitIonicStorage', 'jwt-hygiene.split-ionic-storage'),
  split('splitState', 'jwt-hygiene.split-state'),
  {
    package: `${runtime}/split`,
    name: 'itemOf',
    gives: 'jwt-hygiene.token-item',
    made: "itemOf(tokens, 'token')",
  },
];

/** What lies in the token store is for the application to say, by the list of its keys. */
function split(name: string, gives: string): Maker {
  return { package: `${runtime}/split`, name, gives, made: `${name}(plain, tokens, ['token'])` };
}

const plain = "const secure = localStorage; secure.setItem('token', token)";

function factory({ package: from, name, gives, made }: Maker): ApiRow {
  return {
    id: `jwt-hygiene-runtime.${name}`,
    origin: { package: from },
    path: `${name}()`,
    role: 'factory',
    gives,
    example: plain,
    counterExample: `import { ${name} } from '${from}'; const store = ${made}; store.removeItem('token')`,
  };
}

function sink(instance: string, method: string, layout: Layout, given: string): ApiRow {
  const { package: from, name, made } = makers.find(({ gives }) => gives === instance)!;
  return {
    id: `${instance}.${method}`,
    origin: { instance },
    path: `${method}()`,
    role: 'sink',
    store: 'the keychain',
    place: 'device',
    protection: 'os-keychain',
    layout,
    example: `import { ${name} } from '${from}'; const secure = ${made}; secure.${method}(${given})`,
    counterExample: plain,
  };
}

const item: Layout = { kind: 'pair', key: { factory: 1 }, value: 0 };
const options: Layout = {
  kind: 'pair',
  key: { argument: 0, property: 'key' },
  value: { argument: 0, property: 'value' },
};

/** What the suggestions of this plugin rewrite to, so that they are silent over their own result. */
export const rows: readonly ApiRow[] = [
  ...makers.map(factory),
  sink(STORE, 'setItem', pair, "'token', token"),
  sink(STORE, 'multiSet', pairs, "[['token', token]]"),
  sink('jwt-hygiene.split-storage', 'setItem', pair, "'token', token"),
  sink('jwt-hygiene.split-storage', 'mergeItem', pair, "'auth', JSON.stringify({ accessToken })"),
  sink('jwt-hygiene.split-storage', 'multiSet', pairs, "[['token', token]]"),
  sink('jwt-hygiene.split-storage', 'multiMerge', pairs, "[['auth', JSON.stringify({ accessToken })]]"),
  sink('jwt-hygiene.split-storage', 'setMany', { kind: 'record', at: 0 }, '{ token }'),
  sink('jwt-hygiene.split-state', 'setItem', pair, "'persist:auth', JSON.stringify({ token })"),
  sink('jwt-hygiene.split-preferences', 'set', options, "{ key: 'token', value: token }"),
  sink('jwt-hygiene.split-ionic-storage', 'set', pair, "'token', token"),
  sink('jwt-hygiene.token-item', 'setItem', item, 'token'),
  sink('jwt-hygiene.token-item', 'mergeItem', item, 'JSON.stringify({ token })'),
];
