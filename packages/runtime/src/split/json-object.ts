/** Any JSON object: a state, or a slice of one. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The object that a text of JSON is; undefined where it is another value, or no JSON. */
export function objectIn(text: unknown): JsonObject | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    // A parser's message quotes the text, which is a secret here.
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function has(object: JsonObject, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, name);
}
