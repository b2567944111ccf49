import { describe, expect, it } from 'vitest';
import { lint } from '../../../../../test/support/lint.js';

const DATABASE = "import Dexie from 'dexie'; class AppDatabase extends Dexie {";

describe('what a declared type says of a value', () => {
  it('follows a type that is a member of an import', () => {
    const put = '} new AppDatabase().accounts.put({ accessToken })';
    expect(lint(`${DATABASE} accounts!: Dexie.Table<Account> ${put}`)).toHaveLength(1);
    expect(lint(`${DATABASE} accounts!: Other.Table<Account> ${put}`)).toEqual([]);
  });
});
