import type { ApiRow, Origin } from '../types.js';

const INSERT = "'INSERT INTO users (id, access_token) VALUES (?, ?)'";
const plain = { role: 'sink', store: 'SQLite', place: 'device', protection: 'plain' } as const;
const storage = "import SQLite from 'react-native-sqlite-storage';";
/** Without `/ngx` the plugin is exported as what it is, with it as a class that Angular injects. */
const wrappers = ['@awesome-cordova-plugins/sqlite', '@ionic-native/sqlite'] as const;
const injected = ['@awesome-cordova-plugins/sqlite/ngx', '@ionic-native/sqlite/ngx'] as const;
const ngx = `import { SQLite, SQLiteObject } from '${injected[0]}';`;

function opener(id: string, origin: Origin, path: string, setUp: string): ApiRow {
  return {
    id,
    origin,
    path,
    role: 'factory',
    gives: 'sqlite.database',
    example: `${setUp} db.executeSql(${INSERT}, [id, value])`,
    counterExample: `${setUp} db.executeSql('DELETE FROM users WHERE access_token = ?', [value])`,
  };
}

function callback(method: string): ApiRow {
  return {
    id: `sqlite.${method}`,
    origin: { instance: 'sqlite.database' },
    path: `${method}(=>)`,
    role: 'factory',
    gives: 'sqlite.database',
    example: `${storage} const db = SQLite.openDatabase({ name: 'app.db' }); db.${method}((tx) => { tx.executeSql(${INSERT}, [id, value]) })`,
    counterExample: `${storage} const db = SQLite.openDatabase({ name: 'app.db' }); db.${method}((tx) => { tx.executeSql('SELECT * FROM users') })`,
  };
}

const ngxOpened = "const db = await new SQLite().create({ name: 'app.db', location: 'default' });";

/**
 * The Web SQL interface over unencrypted files: react-native-sqlite-storage 3 to 6, Cordova's plugin and Ionic's
 * wrappers of it. Forks with SQLCipher take a `key` where the database is opened.
 */
export const rows: readonly ApiRow[] = [
  opener(
    'react-native-sqlite-storage.openDatabase',
    { package: ['react-native-sqlite-storage', 'react-native-sqlite-2'] },
    'openDatabase()',
    `${storage} const db = await SQLite.openDatabase({ name: 'app.db' });`,
  ),
  opener(
    'sqlitePlugin.openDatabase',
    { global: 'sqlitePlugin' },
    'openDatabase()',
    "const db = window.sqlitePlugin.openDatabase({ name: 'app.db', location: 'default' });",
  ),
  {
    id: 'cordova-sqlite.SQLite',
    origin: { package: injected },
    path: 'new SQLite()',
    role: 'factory',
    gives: 'cordova-sqlite.plugin',
    example: `${ngx} class Users { constructor(private sqlite: SQLite) {} save(value) { this.sqlite.create({ name: 'app.db' }).then((db: SQLiteObject) => db.executeSql(${INSERT}, [1, value])) } }`,
    counterExample: `${ngx} class Users { constructor(private sqlite: SQLite) {} save(value) { this.sqlite.create({ name: 'app.db', key: this.key }).then((db: SQLiteObject) => db.executeSql(${INSERT}, [1, value])) } }`,
  },
  opener('cordova-sqlite.create', { instance: 'cordova-sqlite.plugin' }, 'create()', `${ngx} ${ngxOpened}`),
  opener(
    'cordova-sqlite.SQLite.create',
    { package: wrappers },
    'SQLite.create()',
    `import { SQLite } from '${wrappers[0]}'; const db = await SQLite.create({ name: 'app.db' });`,
  ),
  callback('transaction'),
  callback('readTransaction'),
  {
    id: 'sqlite.executeSql',
    origin: { instance: 'sqlite.database' },
    path: 'executeSql()',
    ...plain,
    layout: { kind: 'sql', statement: 0, values: 1 },
    encryptedBy: { option: 'key' },
    example: `${storage} const db = SQLite.openDatabase({ name: 'app.db' }); db.executeSql('UPDATE users SET token = ? WHERE id = ?', [user.token, id])`,
    counterExample: `${storage} const db = SQLite.openDatabase({ name: 'app.db', key: secret }); db.executeSql('UPDATE users SET token = ? WHERE id = ?', [user.token, id])`,
  },
];
