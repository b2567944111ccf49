import type { ApiRow } from '../types.js';

const INSERT = "'INSERT INTO users (id, access_token) VALUES (?, ?)'";
const imports = "import { open } from '@op-engineering/op-sqlite';";
const database = `${imports} const db = open({ name: 'app' });`;
const packages = [
  '@op-engineering/op-sqlite',
  'react-native-quick-sqlite',
  'react-native-nitro-sqlite',
] as const;

function factory(path: string, versions?: string): ApiRow {
  const opened = `import { ${path.slice(0, -2)} } from '${packages[0]}'; const db = ${path.replace('()', "({ name: 'app' })")};`;
  return {
    id: `op-sqlite.${path.slice(0, -2)}`,
    origin: { package: packages },
    path,
    ...(versions && { versions }),
    role: 'factory',
    gives: 'op-sqlite.database',
    example: `${opened} db.execute(${INSERT}, [id, value])`,
    counterExample: `${opened.replace("'app'", "'app', encryptionKey")} db.execute(${INSERT}, [id, value])`,
  };
}

function execute(method: string): ApiRow {
  return {
    id: `op-sqlite.${method}`,
    origin: { instance: 'op-sqlite.database' },
    path: `${method}()`,
    role: 'sink',
    store: 'SQLite',
    place: 'device',
    protection: 'plain',
    layout: { kind: 'sql', statement: 0, values: 1 },
    encryptedBy: { option: 'encryptionKey' },
    example: `${database} db.${method}(${INSERT}, [user.id, user.accessToken])`,
    counterExample: `${database} db.${method}('SELECT * FROM users WHERE access_token = ?', [user.accessToken])`,
  };
}

/**
 * op-sqlite 2 to 18 encrypts where it is built with SQLCipher and opened with a key; react-native-quick-sqlite 8 and
 * react-native-nitro-sqlite 9, of the same interface, never do.
 */
export const rows: readonly ApiRow[] = [
  factory('open()'),
  factory('openSync()'),
  {
    id: 'op-sqlite.transaction',
    origin: { instance: 'op-sqlite.database' },
    path: 'transaction(=>)',
    role: 'factory',
    gives: 'op-sqlite.database',
    example: `${database} db.transaction(async (tx) => { await tx.execute(${INSERT}, [id, value]) })`,
    counterExample: `${imports} const db = open({ name: 'app', encryptionKey }); db.transaction(async (tx) => { await tx.execute(${INSERT}, [id, value]) })`,
  },
  ...[
    'execute',
    'executeAsync',
    'executeSync',
    'executeRaw',
    'executeRawAsync',
    'executeWithHostObjects',
  ].map(execute),
];
