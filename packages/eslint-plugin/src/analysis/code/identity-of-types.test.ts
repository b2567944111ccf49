import { describe, expect, it } from 'vitest';
import { lint } from '../../../../../test/support/lint.js';

const DATABASE = "import Dexie from 'dexie'; class AppDatabase extends Dexie {";

describe('what a declared type says of a value', () => {
  it('follows a type that is a member of an import', () => {
    const put = '} new AppDatabase().accounts.put({ accessToken })';
    expect(lint(`${DATABASE} accounts!: Dexie.Table<Account> ${put}`)).toHaveLength(1);
    expect(lint(`${DATABASE} accounts!: Other.Table<Account> ${put}`)).toEqual([]);
  });

  it('knows the parts of a database of the browser', () => {
    const save = (type: string, write: string) =>
      lint(`function save(target: ${type}, accessToken: string) { target.${write}.put({ accessToken }) }`);
    expect(save('IDBDatabase', "transaction('auth').objectStore('auth')")).toHaveLength(1);
    expect(save('IDBTransaction', "objectStore('auth')")).toHaveLength(1);
    expect(save('Database', "transaction('auth').objectStore('auth')")).toEqual([]);
    expect(lint('function save(store: IDBObjectStore) { store.put({ accessToken }) }')).toHaveLength(1);
  });
});
