import { describe, expect, it } from 'vitest';
import { lint } from '../../../../../test/support/lint.js';

describe('what a callback is handed', () => {
  it.each([
    [
      'by a promise',
      "import { load } from '@tauri-apps/plugin-store'; load('app.json').then((store) => store.set('token', token))",
    ],
    [
      'by a promise, taken apart',
      "import('@capacitor/preferences').then(({ Preferences }) => Preferences.set({ key: 'token', value: token }))",
    ],
    [
      'by a database',
      "import { open } from '@op-engineering/op-sqlite'; open({ name: 'app' }).transaction(async (tx) => tx.execute('UPDATE users SET token = ?', [token]))",
    ],
    [
      'by a promise of a plugin, with a type',
      "import { SQLite, SQLiteObject } from '@ionic-native/sqlite/ngx'; new SQLite().create({ name: 'app' }).then((db: SQLiteObject) => db.executeSql('UPDATE users SET token = ?', [token]))",
    ],
  ])('is known: %s', (_, code) => {
    expect(lint(code)).toHaveLength(1);
  });

  it.each([
    [
      'as a second argument',
      "import { load } from '@tauri-apps/plugin-store'; load('app.json').then((_, store) => store.set('token', token))",
    ],
    [
      'when it fails',
      "import { load } from '@tauri-apps/plugin-store'; load('app.json').then(null, (store) => store.set('token', token))",
    ],
    [
      'by an encrypted database',
      "import { open } from '@op-engineering/op-sqlite'; open({ name: 'app', encryptionKey }).transaction(async (tx) => tx.execute('UPDATE users SET token = ?', [token]))",
    ],
  ])('is not known: %s', (_, code) => {
    expect(lint(code)).toEqual([]);
  });
});
