import { isObject, objectIn } from './json-object.js';
import type { JsonObject } from './json-object.js';

/**
 * Merges two JSON objects as AsyncStorage's `mergeItem` does on Android and iOS: objects into each other, at any depth;
 * everything else, lists too, is replaced.
 *
 * @param old `null` where nothing is stored: then the new value is kept as it is.
 * @throws Where one of them is no JSON object. The message holds neither.
 */
export function mergedJson(old: string | null, value: string): string {
  return old === null ? value : JSON.stringify(merged(objectOf(old), objectOf(value)));
}

function merged(old: JsonObject, next: JsonObject): JsonObject {
  const all = new Map(Object.entries(old));
  for (const [name, value] of Object.entries(next)) {
    const before = all.get(name);
    all.set(name, isObject(before) && isObject(value) ? merged(before, value) : value);
  }
  // Unlike an assignment, this makes an own property also of `__proto__`.
  return Object.fromEntries(all);
}

function objectOf(text: string): JsonObject {
  const object = objectIn(text);
  if (!object) throw new TypeError('Only JSON objects can be merged.');
  return object;
}
