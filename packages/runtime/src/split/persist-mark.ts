import { has, isObject, objectIn } from './json-object.js';
import type { JsonObject } from './json-object.js';

/** Where redux-persist keeps what it says of a state itself: whatever writes a state writes this anew. */
const OWN = '_persist';
const MARK = 'apart';

/** A state that says which paths have left it. It stays as it is where it is not redux-persist's. */
export function marked(rest: JsonObject, paths: readonly string[]): JsonObject {
  return changed(rest, (own) => ({ ...own, [MARK]: paths }));
}

/**
 * The paths that have left a state: `null` where it was last written by who knows nothing of this, as a version of the
 * app before; undefined where that cannot be told.
 */
export type Apart = readonly string[] | null | undefined;

/** The state without what it says of that, and what it said. */
export function unmarked(state: JsonObject): [state: JsonObject, apart: Apart] {
  let apart: Apart;
  const plain = changed(state, ({ [MARK]: found, ...own }) => {
    apart = Array.isArray(found) ? found.filter((each) => typeof each === 'string') : null;
    return own;
  });
  return [plain, apart];
}

/** A value as redux-persist would have written it at a path: a whole slice is a text of its own. */
export function asPart(state: JsonObject, path: string, value: unknown): unknown {
  return typeof state[OWN] === 'string' && !path.includes('.') ? JSON.stringify(value) : value;
}

function changed(state: JsonObject, change: (own: JsonObject) => JsonObject): JsonObject {
  const own = has(state, OWN) ? state[OWN] : undefined;
  if (isObject(own)) return { ...state, [OWN]: change(own) };
  const object = objectIn(own);
  return object ? { ...state, [OWN]: JSON.stringify(change(object)) } : state;
}
