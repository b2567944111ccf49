// The native half of expo-sqlite, as far as its key-value store goes: a database is that one table.
import type { Device } from './device.js';
import type { PlainStore } from './stores.js';
import type { Turn } from './turn.js';

type Parameters = Readonly<Record<string, string>>;

interface Result {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly changes: number;
}

/** `ExpoSQLite`. */
export function expoSqlite(device: Device, turn: Turn) {
  class NativeDatabase {
    readonly store: PlainStore;

    constructor(path: string) {
      this.store = device.store(`SQLite ${path}`);
    }

    readonly initSync = () => undefined;
    readonly initAsync = () => turn(this.initSync);
    readonly closeSync = () => undefined;
    readonly closeAsync = () => turn(this.closeSync);
    readonly isInTransactionSync = () => false;
    readonly isInTransactionAsync = () => turn(this.isInTransactionSync);
    readonly execSync = () => undefined;
    readonly execAsync = () => turn(this.execSync);
    readonly prepareSync = (statement: NativeStatement, source: string) => {
      statement.source = source;
    };
    readonly prepareAsync = (statement: NativeStatement, source: string) =>
      turn(() => this.prepareSync(statement, source));
  }

  class NativeStatement {
    source = '';
    private left: (readonly unknown[])[] = [];
    private columns: readonly string[] = [];

    readonly runSync = ({ store }: NativeDatabase, parameters: Parameters) => {
      const { columns, rows, changes } = execute(store, this.source, Object.values(parameters));
      const [first = [], ...left] = rows;
      Object.assign(this, { columns, left });
      return { lastInsertRowId: 0, changes, firstRowValues: first };
    };
    readonly runAsync = (database: NativeDatabase, parameters: Parameters) =>
      turn(() => this.runSync(database, parameters));
    readonly stepSync = () => this.left.shift();
    readonly stepAsync = () => turn(this.stepSync);
    readonly getAllSync = () => this.left.splice(0);
    readonly getAllAsync = () => turn(this.getAllSync);
    readonly getColumnNamesSync = () => this.columns;
    readonly getColumnNamesAsync = () => turn(this.getColumnNamesSync);
    readonly resetSync = () => undefined;
    readonly resetAsync = () => turn(this.resetSync);
    readonly finalizeSync = () => undefined;
    readonly finalizeAsync = () => turn(this.finalizeSync);
  }

  return {
    defaultDatabaseDirectory: '/databases',
    ensureDatabasePathExistsSync: () => undefined,
    ensureDatabasePathExistsAsync: () => turn(() => undefined),
    NativeDatabase,
    NativeStatement,
  };
}

/** The statements that the store is made of. */
function execute(store: PlainStore, source: string, [first = '', second]: readonly string[]): Result {
  const count = store.keys().length;
  if (source.startsWith('INSERT')) {
    store.set(first, second);
    return { columns: [], rows: [], changes: 1 };
  }
  if (source.startsWith('DELETE')) {
    if (!source.includes('WHERE')) store.clear();
    else if (!store.delete(first)) return { columns: [], rows: [], changes: 0 };
    return { columns: [], rows: [], changes: source.includes('WHERE') ? 1 : count };
  }
  const selected = (column: string, values: readonly unknown[]): Result => ({
    columns: [column],
    rows: values.map((value) => [value]),
    changes: 0,
  });
  if (source.startsWith('SELECT value'))
    return selected('value', store.keys().includes(first) ? [store.get(first)] : []);
  if (source.startsWith('SELECT COUNT')) return selected('count', [count]);
  if (source.startsWith('SELECT key FROM storage LIMIT'))
    return selected('key', store.keys().slice(Number(first), Number(first) + 1));
  if (source.startsWith('SELECT key')) return selected('key', store.keys());
  if (source.startsWith('PRAGMA')) return selected('user_version', [0]);
  throw new Error(`The key-value store never said: ${source}`);
}
