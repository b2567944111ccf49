import { allRows } from './index.js';
import { keepersOfRows, triggersOfRows } from './triggers.js';
import type {
  AdapterRow,
  ApiRow,
  ClearRow,
  CryptoRow,
  FactoryRow,
  GuardRow,
  Origin,
  PersistRow,
  SessionRow,
  SinkRow,
  TypeRow,
} from './types.js';

/**
 * Rows by address. An address is an origin and a path in one string: `package:js-cookie|set()`,
 * `global|localStorage.setItem()`, `instance:mmkv.instance|set()`. `property` rows end in `.*=`.
 */
export interface RowLookup {
  factory(address: string): FactoryRow | undefined;
  sink(address: string): SinkRow | undefined;
  type(address: string): TypeRow | undefined;
  adapter(address: string): AdapterRow | undefined;
  persist(address: string): PersistRow | undefined;
  session(address: string): SessionRow | undefined;
  guard(address: string): GuardRow | undefined;
  crypto(address: string): CryptoRow | undefined;
  clear(address: string): ClearRow | undefined;
  /** All of them. */
  readonly rows: readonly ApiRow[];
  /** Matches every text that can reach a row. */
  readonly triggers: RegExp;
  /** Matches every text that can reach a row of a library that keeps a state. */
  readonly keepers: RegExp;
}

/** The origin part of an address; a global is part of the path, as `window` may stand before it. */
function originKeys(origin: Origin): string[] {
  if ('package' in origin) {
    return (typeof origin.package === 'string' ? [origin.package] : origin.package).map(
      (name) => `package:${name}`,
    );
  }
  return 'global' in origin ? ['global'] : [`instance:${origin.instance}`];
}

/** The addresses that reach a row: one for each name of its package. */
function addressesOf(row: ApiRow): string[] {
  const prefix = 'global' in row.origin ? row.origin.global : '';
  return originKeys(row.origin).map((origin) => `${origin}|${joined(prefix, row.path)}`);
}

function joined(prefix: string, path: string): string {
  if (!prefix || /^[[(]/.test(path)) return `${prefix}${path}`;
  return path.startsWith('new ') ? `new ${prefix}.${path.slice(4)}` : `${prefix}.${path}`;
}

/** `instance:dexie.instance|accounts.add()` as `…|*.add()`: the first name is the application's. */
function withoutFirstName(address: string): string {
  return address.replace(/\|[\w$]+\./, '|*.');
}

/** Compiles rows for looking up; the catalogue's own are compiled once, a user's rows come on top. */
export function lookupOf(rows: readonly ApiRow[]): RowLookup {
  const byRole = {
    factory: new Map<string, FactoryRow>(),
    sink: new Map<string, SinkRow>(),
    type: new Map<string, TypeRow>(),
    adapter: new Map<string, AdapterRow>(),
    persist: new Map<string, PersistRow>(),
    session: new Map<string, SessionRow>(),
    guard: new Map<string, GuardRow>(),
    crypto: new Map<string, CryptoRow>(),
    clear: new Map<string, ClearRow>(),
  };
  for (const row of rows) {
    for (const address of addressesOf(row)) (byRole[row.role] as Map<string, ApiRow>).set(address, row);
  }
  return {
    factory: (address) => byRole.factory.get(address),
    sink: (address) => byRole.sink.get(address) ?? byRole.sink.get(withoutFirstName(address)),
    type: (address) => byRole.type.get(address),
    adapter: (address) => byRole.adapter.get(address),
    persist: (address) => byRole.persist.get(address),
    session: (address) => byRole.session.get(address),
    guard: (address) => byRole.guard.get(address),
    crypto: (address) => byRole.crypto.get(address),
    clear: (address) => byRole.clear.get(address),
    rows,
    triggers: triggersOfRows(rows),
    keepers: keepersOfRows(rows),
  };
}

export const catalog: RowLookup = lookupOf(allRows);
