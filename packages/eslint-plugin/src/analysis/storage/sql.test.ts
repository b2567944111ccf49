import { describe, expect, it } from 'vitest';
import { lint } from '../../../../../test/support/lint.js';

const setUp = "import * as SQLite from 'expo-sqlite'; const db = SQLite.openDatabaseSync('app.db');";
const messagesOf = (code: string) => lint(`${setUp} ${code}`).map(({ message }) => message);
const key = (column: string): unknown[] => [expect.stringContaining(`key \`${column}\``)];

describe('a token that an SQL statement writes', () => {
  it.each([
    ['a list', "db.runSync('INSERT INTO users (id, token) VALUES (?, ?)', [id, value])"],
    [
      'a list in view',
      "const row = [id, value]; db.runSync('INSERT INTO users (id, token) VALUES (?, ?)', row)",
    ],
    ['arguments', "db.runSync('INSERT INTO users (id, token) VALUES (?, ?)', user.id, user.session)"],
    ['names', "db.runSync('INSERT INTO users (id, token) VALUES ($id, $value)', { $id: id, $value: value })"],
    ['numbers', "db.runSync('INSERT INTO users (id, token) VALUES (?2, ?1)', [value, id])"],
    ['the text itself', "db.execSync(`INSERT INTO users (id, token) VALUES (1, '${value}')`)"],
    ['a sum of texts', `db.execSync("UPDATE users SET token = '" + value + "'")`],
    ['a constant', 'const ADD = `REPLACE INTO ${TABLE} (token) VALUES (?)`; db.runSync(ADD, [value])'],
    [
      'quoted columns',
      'db.runSync(`INSERT OR REPLACE INTO "users" ("id", "token") VALUES (?, ?)`, [id, value])',
    ],
    ['an update', "db.runSync('UPDATE users SET name = ?, token = ? WHERE id = ?', [name, value, id])"],
    [
      'an upsert',
      "db.runSync('INSERT INTO users (id) VALUES (?) ON CONFLICT(id) DO UPDATE SET token = ?', [id, value])",
    ],
    [
      'a value after an expression',
      "db.runSync('INSERT INTO users (name, token, theme) VALUES (lower(?), ?, ?)', [name, value, theme])",
    ],
    [
      'several rows',
      "db.runSync('INSERT INTO settings (theme, token) VALUES (?, ?), (?, ?)', [dark, '', light, value])",
    ],
    [
      'a function of the database',
      "db.runSync('INSERT INTO users (at, token) VALUES (datetime(1, 2), ?)', [value])",
    ],
  ])('is known by its column, bound by %s', (_, code) => {
    expect(messagesOf(code)).toEqual(key('token'));
  });

  it('is known by its value where no column is named', () => {
    expect(messagesOf("db.runSync('INSERT INTO users VALUES (?, ?)', [id, data.accessToken])")).toEqual([
      expect.stringContaining('`data.accessToken`'),
    ]);
  });

  it.each([
    ['a condition', "db.runSync('UPDATE users SET name = ? WHERE token = ?', [name, value])"],
    ['a query', "db.getAllSync('SELECT * FROM users WHERE token = ?', [value])"],
    ['a deletion', "db.runSync('DELETE FROM users WHERE token = ?', value)"],
    ['a table', "db.execSync('CREATE TABLE users (token TEXT)')"],
    ['a column of constants', "db.execSync('UPDATE users SET token = NULL')"],
    ['an empty value', "db.runSync('UPDATE users SET token = ?', [''])"],
    ['the column beside', "db.runSync('INSERT INTO users (token, name) VALUES (NULL, ?)', [name])"],
    ['a list from elsewhere', "db.runSync('INSERT INTO users (token) VALUES (?)', values)"],
    ['a push token, by its table', "db.runSync('INSERT INTO push_tokens (token) VALUES (?)', [value])"],
    ['a statement from elsewhere', 'db.runSync(ADD_TOKEN, [value])'],
    ['broken text', "db.runSync('INSERT INTO users (token VALUES ((?', [value])"],
  ])('is not %s', (_, code) => {
    expect(messagesOf(code)).toEqual([]);
  });

  it('is safe in a database that has a key', () => {
    expect(
      messagesOf(
        "db.execSync(`PRAGMA key = '${secret}'`); db.runSync('INSERT INTO users (token) VALUES (?)', [value])",
      ),
    ).toEqual([]);
  });
});
