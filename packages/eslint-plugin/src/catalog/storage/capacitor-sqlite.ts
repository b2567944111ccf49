import type { ApiRow } from '../types.js';

const imports = "import { CapacitorSQLite, SQLiteConnection } from '@capacitor-community/sqlite';";
const INSERT = "'INSERT INTO users (id, access_token) VALUES (?, ?)'";
const open = `${imports} const sqlite = new SQLiteConnection(CapacitorSQLite);`;
const made = `${open} const db = await sqlite.createConnection('app', false, 'no-encryption', 1, false);`;
const plain = { role: 'sink', store: 'SQLite', place: 'device', protection: 'plain' } as const;

/** @capacitor-community/sqlite 3 to 8: a connection says whether its file is encrypted. */
export const rows: readonly ApiRow[] = [
  {
    id: 'capacitor-sqlite.SQLiteConnection',
    origin: { package: '@capacitor-community/sqlite' },
    path: 'new SQLiteConnection()',
    role: 'factory',
    gives: 'capacitor-sqlite.plugin',
    example: `${made} db.run(${INSERT}, [id, value])`,
    counterExample: `${open} const db = await sqlite.createConnection('app', true, 'secret', 1, false); db.run(${INSERT}, [id, value])`,
  },
  {
    id: 'capacitor-sqlite.createConnection',
    origin: { instance: 'capacitor-sqlite.plugin' },
    path: 'createConnection()',
    role: 'factory',
    gives: 'capacitor-sqlite.connection',
    example: `${made} db.run(${INSERT}, [id, value])`,
    counterExample: `${made} db.run('DELETE FROM users WHERE access_token = ?', [value])`,
  },
  {
    id: 'capacitor-sqlite.run',
    origin: { instance: 'capacitor-sqlite.connection' },
    path: 'run()',
    ...plain,
    layout: { kind: 'sql', statement: 0, values: 1 },
    encryptedBy: { option: 1 },
    example: `${made} db.run('UPDATE users SET token = ?', [user.token])`,
    counterExample: `${made} db.run('UPDATE users SET name = ?', [user.name])`,
  },
  {
    id: 'capacitor-sqlite.execute',
    origin: { instance: 'capacitor-sqlite.connection' },
    path: 'execute()',
    ...plain,
    layout: { kind: 'sql', statement: 0 },
    encryptedBy: { option: 1 },
    example: `${made} db.execute(\`UPDATE users SET token = '\${user.token}'\`)`,
    counterExample: `${made} db.execute('CREATE TABLE users (token TEXT)')`,
  },
];
