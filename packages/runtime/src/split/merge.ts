type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Merges two JSON objects as AsyncStorage's `mergeItem` does on Android and iOS: objects into each other, at any depth;
 * everything else, lists too, is replaced.
 *
 * @param old `null` where nothing is stored: then the new value is kept as it is.
 * @throws Where one of them is no JSON object. The message holds neither.
 */
export function mergedJson(old: string | null, value: string): string {
  return old === null ? value : JSON.stringify(merged(objectIn(old), objectIn(value)));
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

function objectIn(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // A parser's message quotes the text, which is a secret here.
  }
  throw new TypeError('Only JSON objects can be merged.');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
