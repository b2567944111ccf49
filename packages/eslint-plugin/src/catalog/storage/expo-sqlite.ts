import type { ApiRow, Layout } from '../types.js';

const packages = ['expo-sqlite', 'expo-sqlite/next', 'expo-sqlite/legacy'] as const;
const imports = "import * as SQLite from 'expo-sqlite';";
const open = `${imports} const db = SQLite.openDatabaseSync('app.db');`;
const INSERT = "'INSERT INTO users (id, access_token) VALUES (?, ?)'";
const rest: Layout = { kind: 'sql', statement: 0, values: 1 };

function factory(path: string, versions: string): ApiRow {
  const made = `${imports} const db = await SQLite.${path.replace('()', "('app.db')")};`;
  return {
    id: `expo-sqlite.${path.slice(0, -2)}`,
    origin: { package: packages },
    path,
    versions,
    role: 'factory',
    gives: 'expo-sqlite.database',
    example: `${made} db.runSync(${INSERT}, [id, value])`,
    counterExample: `${made} db.execSync('PRAGMA key = "secret"'); db.runSync(${INSERT}, [id, value])`,
  };
}

function run(method: string): ApiRow {
  return {
    id: `expo-sqlite.${method}`,
    origin: { instance: 'expo-sqlite.database' },
    path: `${method}()`,
    versions: '>=13',
    role: 'sink',
    store: 'SQLite',
    place: 'device',
    protection: 'plain',
    layout: rest,
    example: `${open} db.${method}(${INSERT}, user.id, user.accessToken)`,
    counterExample: `${open} db.${method}('DELETE FROM users WHERE access_token = ?', user.accessToken)`,
  };
}

function exec(method: string): ApiRow {
  return {
    id: `expo-sqlite.${method}`,
    origin: { instance: 'expo-sqlite.database' },
    path: `${method}()`,
    versions: '>=13',
    role: 'sink',
    store: 'SQLite',
    place: 'device',
    protection: 'plain',
    layout: { kind: 'sql', statement: 0 },
    example: `${open} db.${method}(\`UPDATE users SET token = '\${user.token}'\`)`,
    counterExample: `${open} db.${method}('CREATE TABLE users (token TEXT)')`,
  };
}

function prepare(method: string): ApiRow {
  return {
    id: `expo-sqlite.${method}`,
    origin: { instance: 'expo-sqlite.database' },
    path: `${method}()`,
    versions: '>=13',
    role: 'factory',
    gives: 'expo-sqlite.statement',
    example: `${open} const add = await db.${method}('INSERT INTO users (token) VALUES ($token)'); add.executeSync({ $token: value })`,
    counterExample: `${open} const add = await db.${method}('INSERT INTO users (name) VALUES ($name)'); add.executeSync({ $name: name })`,
  };
}

function execute(method: string): ApiRow {
  const prepared = `${open} const add = db.prepareSync('INSERT INTO users (id, token) VALUES (?, ?)');`;
  return {
    id: `expo-sqlite.statement.${method}`,
    origin: { instance: 'expo-sqlite.statement' },
    path: `${method}()`,
    versions: '>=13',
    role: 'sink',
    store: 'SQLite',
    place: 'device',
    protection: 'plain',
    layout: { kind: 'sql', statement: { factory: 0 }, values: 0 },
    example: `${prepared} add.${method}([id, value])`,
    counterExample: `${prepared} add.${method}([id, null])`,
  };
}

/** expo-sqlite writes an unencrypted file, unless the build has SQLCipher and the code sets `PRAGMA key`. */
export const rows: readonly ApiRow[] = [
  factory('openDatabaseSync()', '>=13'),
  factory('openDatabaseAsync()', '>=13'),
  factory('useSQLiteContext()', '>=13'),
  {
    id: 'expo-sqlite.withExclusiveTransactionAsync',
    origin: { instance: 'expo-sqlite.database' },
    path: 'withExclusiveTransactionAsync(=>)',
    versions: '>=13',
    role: 'factory',
    gives: 'expo-sqlite.database',
    example: `${open} db.withExclusiveTransactionAsync(async (tx) => { await tx.runAsync(${INSERT}, [id, value]) })`,
    counterExample: `${open} db.withExclusiveTransactionAsync(async (tx) => { await tx.runAsync('DELETE FROM users') })`,
  },
  ...['runAsync', 'runSync', 'getFirstAsync', 'getFirstSync', 'getAllAsync', 'getAllSync'].map(run),
  ...['execAsync', 'execSync'].map(exec),
  ...['prepareAsync', 'prepareSync'].map(prepare),
  ...['executeAsync', 'executeSync'].map(execute),
  {
    id: 'expo-sqlite.openDatabase',
    origin: { package: packages },
    path: 'openDatabase()',
    versions: '<15',
    role: 'factory',
    gives: 'sqlite.database',
    example: `${imports} const db = SQLite.openDatabase('app.db'); db.transaction((tx) => { tx.executeSql(${INSERT}, [id, value]) })`,
    counterExample: `${imports} const db = SQLite.openDatabase('app.db'); db.transaction((tx) => { tx.executeSql('SELECT access_token FROM users WHERE id = ?', [id]) })`,
  },
];
