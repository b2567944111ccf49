import type { JSONSchema } from '@typescript-eslint/utils';
import type { Landing } from '../../analysis/storage/landings.js';
import { constantText } from '../../analysis/code/constant.js';
import type { Run } from '../../analysis/code/run.js';
import { escaped } from '../../catalog/pattern-text.js';
import type { RowLookup } from '../../catalog/lookup.js';
import type { ApiRow, Place } from '../../catalog/types.js';
import { didYouMean } from '../../settings/nearest-name.js';

/** What a project accepts of what a storage rule would report. */
export interface StorageOptions {
  /** Ids of the catalogue's rows (`localStorage.setItem`), or what stands before a dot of them (`js-cookie`). */
  readonly allow?: readonly string[];
  /** Keys under which a token may lie; `*` stands for any text. */
  readonly allowKeys?: readonly string[];
}

export const NOTHING_ALLOWED: Required<StorageOptions> = { allow: [], allowKeys: [] };

const names = { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true } as const;

/** One object, both lists optional. */
export const storageSchema: JSONSchema.JSONSchema4[] = [
  {
    type: 'object',
    properties: {
      allow: { ...names, description: 'Ids of stores that may hold a token.' },
      allowKeys: { ...names, description: 'Keys that a token may lie under; * stands for any text.' },
    },
    additionalProperties: false,
  },
];

/**
 * Tells which landings of one place the options set aside.
 *
 * @param run asked for keys that are constants, also of other files
 * @throws TypeError where `allow` names what is no store of this place, with the id that may have been meant
 */
export function allowanceOf(
  { allow = [], allowKeys = [] }: StorageOptions,
  place: Place,
  catalog: RowLookup,
  run: () => Run,
): (landing: Landing) => boolean {
  if (allow.length > 0) demandIds(allow, place, catalog);
  const keys = allowKeys.map(patternOf);
  return ({ deposit: { row, key } }) => {
    if (allow.some((id) => covers(id, row.id))) return true;
    if (keys.length === 0 || !key) return false;
    const text = 'text' in key ? key.text : constantText(key.node, run())?.text;
    return text !== undefined && keys.some((pattern) => pattern.test(text));
  };
}

function covers(allowed: string, id: string): boolean {
  return id === allowed || id.startsWith(`${allowed}.`);
}

function demandIds(allow: readonly string[], place: Place, { rows }: RowLookup): void {
  const ids = rows.flatMap((row) => (mayLandIn(row, place) ? [row.id] : []));
  const wrong = allow.find((each) => !ids.some((id) => covers(each, id)));
  if (wrong === undefined) return;
  const prefixes = ids.map((id) => id.replace(/\.[^.]*$/, ''));
  throw new TypeError(
    `The option "allow" names ${wrong}, which is no store of this rule${didYouMean(wrong, [...ids, ...prefixes])}`,
  );
}

/** State that a library persists, and an SDK's session, may rest in either place. */
function mayLandIn(row: ApiRow, place: Place): boolean {
  return row.role === 'sink' ? row.place === place : row.role === 'persist' || row.role === 'session';
}

function patternOf(key: string): RegExp {
  return new RegExp(`^${key.split('*').map(escaped).join('.*')}$`, 's');
}
