import type { ApiRow, Layout } from '../types.js';

const origin = { package: 'react-native-mmkv-storage' } as const;
const imports = "import { MMKVLoader, create, useMMKVStorage } from 'react-native-mmkv-storage';";
const made = `${imports} const MMKV = new MMKVLoader().withInstanceID('app').initialize();`;
const pair: Layout = { kind: 'pair', key: 0, value: 1 };

/** Methods of the loader that give the loader again; the second list makes the instance an encrypted one. */
const SETTINGS = [
  'withInstanceID',
  'withServiceName',
  'withPersistedDefaultValues',
  'setAccessibleIOS',
  'setProcessingMode',
  'disableIndexing',
  'generateKey',
];
const ENCRYPTING = ['withEncryption', 'encryptWithCustomKey'];

function constructors(name: string, versions?: string): ApiRow {
  return {
    id: `mmkv-storage.${name}`,
    origin,
    path: `new ${name}()`,
    ...(versions && { versions }),
    role: 'factory',
    gives: 'mmkv-storage.loader',
    example: `import MMKVStorage from 'react-native-mmkv-storage'; const MMKV = new MMKVStorage.${name}().initialize(); MMKV.setString('token', token)`,
    counterExample: `import MMKVStorage from 'react-native-mmkv-storage'; const MMKV = new MMKVStorage.${name}().withEncryption().initialize(); MMKV.setString('token', token)`,
  };
}

function chain(from: 'loader' | 'encrypting', method: string, gives: string): ApiRow {
  const start = from === 'loader' ? 'new MMKVLoader()' : 'new MMKVLoader().withEncryption()';
  const end = method === 'initialize' ? '' : '.initialize()';
  const isPlain = gives === 'loader' || gives === 'instance';
  const kept = `${imports} const MMKV = ${start}.${method}()${end}; MMKV.setString('token', token)`;
  const open = `${imports} const MMKV = new MMKVLoader().initialize(); MMKV.setString('token', token)`;
  return {
    id: `mmkv-storage.${from}.${method}`,
    origin: { instance: `mmkv-storage.${from}` },
    path: `${method}()`,
    role: 'factory',
    gives: `mmkv-storage.${gives}`,
    example: isPlain ? kept : open,
    counterExample: isPlain ? kept.replace('setString', 'getString') : kept,
  };
}

function write(method: string, layout: Layout, call: string): ApiRow {
  return {
    id: `mmkv-storage.${method}`,
    origin: { instance: 'mmkv-storage.instance' },
    path: `${method}()`,
    role: 'sink',
    store: 'MMKV',
    place: 'device',
    protection: 'plain',
    layout,
    example: `${made} MMKV.${call}`,
    counterExample: `${imports} const MMKV = new MMKVLoader().withEncryption().initialize(); MMKV.${call}`,
  };
}

function secureWrite(method: string): ApiRow {
  return {
    id: `mmkv-storage.encrypted.${method}`,
    origin: { instance: 'mmkv-storage.encrypted' },
    path: `${method}()`,
    role: 'sink',
    store: 'MMKV',
    place: 'device',
    protection: 'encrypted',
    layout: pair,
    example: `${imports} const MMKV = new MMKVLoader().withEncryption().initialize(); MMKV.${method}('token', token)`,
    counterExample: `${made} MMKV.${method}('token', token)`,
  };
}

/** The setter of a hook; `create(MMKV)` makes a hook that knows its instance. */
function hook(id: string, path: string, instanceAt: number | { maker: number }, call: string): ApiRow {
  const uses = `const useStored = create(MMKV); const [token, setToken] = ${call}; setToken(next)`;
  return {
    id: `mmkv-storage.${id}`,
    origin,
    path,
    versions: '>=0.5',
    role: 'sink',
    store: 'MMKV',
    place: 'device',
    protection: 'plain',
    layout: { kind: 'pair', key: { factory: 0 }, value: 0 },
    encryptedBy: { instanceAt, types: ['mmkv-storage.encrypted'] },
    example: `${made} ${uses}`,
    counterExample: `${imports} const MMKV = new MMKVLoader().withEncryption().initialize(); ${uses}`,
  };
}

/** react-native-mmkv-storage 0.3 and later: plain text, unless the chain that made the instance asks for encryption. */
export const rows: readonly ApiRow[] = [
  constructors('MMKVLoader', '>=0.5'),
  constructors('Loader'),
  ...SETTINGS.flatMap((method) => [
    chain('loader', method, 'loader'),
    chain('encrypting', method, 'encrypting'),
  ]),
  ...ENCRYPTING.flatMap((method) => [
    chain('loader', method, 'encrypting'),
    chain('encrypting', method, 'encrypting'),
  ]),
  chain('loader', 'initialize', 'instance'),
  chain('encrypting', 'initialize', 'encrypted'),
  ...['setString', 'setStringAsync', 'setItem'].flatMap((method) => [
    write(method, pair, `${method}('token', token)`),
    secureWrite(method),
  ]),
  ...['setMap', 'setMapAsync', 'setArray', 'setArrayAsync'].flatMap((method) => [
    write(method, pair, `${method}('session', { accessToken })`),
    secureWrite(method),
  ]),
  hook('useMMKVStorage', 'useMMKVStorage()[1]()', 1, "useMMKVStorage('token', MMKV)"),
  hook('create', 'create()()[1]()', { maker: 0 }, "useStored('token')"),
  write(
    'setMultipleItemsAsync',
    { kind: 'pairs', at: 0 },
    "setMultipleItemsAsync([['token', token]], 'string')",
  ),
];
