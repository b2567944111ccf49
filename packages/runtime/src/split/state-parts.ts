import { has, isObject, objectIn } from './json-object.js';
import type { JsonObject } from './json-object.js';

/** What lies at paths of names in a state: the name of a slice, and what leads on from there. */
export type StateParts = Readonly<Record<string, unknown>>;

/**
 * What of a state lies at these paths, and the state without it. A slice is kept as it is where a path is no more than
 * its name; a longer path leads into it, whether the slice is an object or the text of one, as redux-persist has it.
 */
export function takenApart(
  state: JsonObject,
  paths: readonly string[],
): [ours: StateParts, rest: JsonObject] {
  const ours = new Map<string, unknown>();
  let rest = state;
  for (const path of paths) {
    const found = takenOut(rest, path.split('.'));
    if (!found) continue;
    ours.set(path, found.value);
    rest = found.rest as JsonObject;
  }
  return [Object.fromEntries(ours), rest];
}

/** The state with such parts in their places again; what is there already stays, and a part without a place is left out. */
export function putTogether(state: JsonObject, parts: StateParts): JsonObject {
  // A slice before what belongs into it.
  const inOrder = Object.entries(parts).sort(([one], [other]) => one.length - other.length);
  return inOrder.reduce(
    (whole, [path, value]) => (putIn(whole, path.split('.'), value) ?? whole) as JsonObject,
    state,
  );
}

function takenOut(
  at: unknown,
  [name = '', ...deeper]: readonly string[],
): { value: unknown; rest: unknown } | undefined {
  const inner = opened(at);
  if (!inner || !has(inner.object, name)) return undefined;
  if (deeper.length === 0) {
    const { [name]: value, ...rest } = inner.object;
    return { value, rest: inner.closed(rest) };
  }
  const found = takenOut(inner.object[name], deeper);
  return found && { value: found.value, rest: inner.closed({ ...inner.object, [name]: found.rest }) };
}

function putIn(at: unknown, [name = '', ...deeper]: readonly string[], value: unknown): unknown {
  const inner = opened(at);
  if (!inner) return undefined;
  if (deeper.length === 0)
    return has(inner.object, name) ? undefined : inner.closed({ ...inner.object, [name]: value });
  const changed = has(inner.object, name) ? putIn(inner.object[name], deeper, value) : undefined;
  return changed === undefined ? undefined : inner.closed({ ...inner.object, [name]: changed });
}

/** An object, or the one that a text is, and how it becomes again what it was. */
function opened(at: unknown): { object: JsonObject; closed: (object: JsonObject) => unknown } | undefined {
  if (isObject(at)) return { object: at, closed: (object) => object };
  const object = objectIn(at);
  return object && { object, closed: (next) => JSON.stringify(next) };
}
