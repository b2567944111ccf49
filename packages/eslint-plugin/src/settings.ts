import { allRows } from './catalog/index.js';
import { catalog, lookupOf, type RowLookup } from './catalog/lookup.js';
import type { ApiRow } from './catalog/types.js';
import { problemOf } from './settings/problem.js';
import { settingsSchema } from './settings/schema.js';

/** What a project tells all rules of the plugin, under `settings['jwt-hygiene']`. */
export interface JwtHygieneSettings {
  /** Rows about the project's own or further libraries, in the shape of the catalogue's. */
  readonly rows?: readonly UserRow[];
  /**
   * `false`: each file is judged by itself. Findings that need another file (a wrapper, an imported key or store)
   * are then missing. Default `true`.
   */
  readonly followImports?: boolean;
  /**
   * `false`: findings come without suggestions, which take most of the time where there is something to mend. For runs
   * whose suggestions nobody sees, as on a build server. Default `true`.
   */
  readonly suggestions?: boolean;
  /** Globs, relative to ESLint's working directory, of files that run on a server whatever their code looks like. */
  readonly serverFiles?: readonly string[];
  /** The same of files that run on the user's machine. */
  readonly clientFiles?: readonly string[];
  /**
   * The project's own module that holds its tokens, which suggestions write to: a path relative to ESLint's working
   * directory (`src/auth/tokenStore.ts`), or what files import it by (`@/auth/tokenStore`). `name`: what it exports,
   * `tokenStore` by default. Without the setting a module is found or proposed.
   */
  readonly tokenStore?: string | { readonly module: string; readonly name?: string };
}

/** A row without what only the catalogue's own tests need. */
export type UserRow = ApiRow extends infer Row
  ? Row extends ApiRow
    ? Omit<Row, 'example' | 'counterExample'>
    : never
  : never;

const checked = new WeakSet<object>();

/**
 * A project's settings; empty where it has none.
 *
 * @throws TypeError where they are not as `JwtHygieneSettings` says, naming what is wrong and what may be meant
 */
export function settingsOf(settings: Readonly<Record<string, unknown>>): JwtHygieneSettings {
  const given = settings['jwt-hygiene'] ?? {};
  if (typeof given === 'object' && checked.has(given)) return given;
  const problem = problemOfSettings(given);
  if (problem !== undefined) throw new TypeError(problem);
  checked.add(given);
  return given;
}

/** What is wrong with a project's settings, in one sentence; undefined where nothing is. */
export function problemOfSettings(given: unknown): string | undefined {
  return problemOf(given, settingsSchema, "settings['jwt-hygiene']");
}

const lookups = new WeakMap<object, RowLookup>();

/**
 * The catalogue with a project's own rows on top.
 *
 * @throws TypeError as `settingsOf` does
 */
export function catalogOf(settings: Readonly<Record<string, unknown>>): RowLookup {
  const { rows } = settingsOf(settings);
  if (rows === undefined) return catalog;
  let lookup = lookups.get(rows);
  if (!lookup) lookups.set(rows, (lookup = lookupOf([...allRows, ...(rows as ApiRow[])])));
  return lookup;
}
