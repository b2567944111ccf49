import { allRows } from './catalog/index.js';
import { catalog, lookupOf, type RowLookup } from './catalog/lookup.js';
import type { ApiRow } from './catalog/types.js';

/** What a project tells all rules of the plugin, under `settings['jwt-hygiene']`. */
export interface JwtHygieneSettings {
  /** Rows about the project's own or further libraries, in the shape of the catalogue's. */
  readonly rows?: readonly UserRow[];
  /**
   * `false`: each file is judged by itself. Findings that need another file (a wrapper, an imported key or store)
   * are then missing. Default `true`.
   */
  readonly followImports?: boolean;
  /** Globs, relative to ESLint's working directory, of files that run on a server whatever their code looks like. */
  readonly serverFiles?: readonly string[];
  /** The same of files that run on the user's machine. */
  readonly clientFiles?: readonly string[];
}

/** A row without what only the catalogue's own tests need. */
export type UserRow = ApiRow extends infer Row
  ? Row extends ApiRow
    ? Omit<Row, 'example' | 'counterExample'>
    : never
  : never;

/** A project's settings; empty where it has none. */
export function settingsOf(settings: Readonly<Record<string, unknown>>): JwtHygieneSettings {
  return settings['jwt-hygiene'] ?? {};
}

const lookups = new WeakMap<object, RowLookup>();

/**
 * The catalogue with a project's own rows on top.
 *
 * @throws TypeError where `rows` is no list of rows, naming the row that is wrong
 */
export function catalogOf(settings: Readonly<Record<string, unknown>>): RowLookup {
  const { rows } = settingsOf(settings);
  if (rows === undefined) return catalog;
  if (!Array.isArray(rows)) throw new TypeError("settings['jwt-hygiene'].rows must be a list of rows.");
  let lookup = lookups.get(rows);
  if (!lookup) {
    rows.forEach(demandRow);
    lookups.set(rows, (lookup = lookupOf([...allRows, ...(rows as ApiRow[])])));
  }
  return lookup;
}

function demandRow(row: unknown, at: number): void {
  const { id, origin, path, role } = (row ?? {}) as Partial<ApiRow>;
  const isRow =
    typeof id === 'string' &&
    typeof path === 'string' &&
    typeof origin === 'object' &&
    ['factory', 'sink', 'type'].includes(role as string);
  if (!isRow) {
    throw new TypeError(
      `settings['jwt-hygiene'].rows[${at}] is no row: it needs "id", "origin", "path" and a "role" of "factory", "sink" or "type".`,
    );
  }
}
