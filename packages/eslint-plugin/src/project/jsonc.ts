/** JSON as configurations are written, with comments and trailing commas; an empty object where it is none. */
export function parseObject(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    return asObject(JSON.parse(text));
  } catch {
    return parseLenient(text);
  }
}

function parseLenient(text: string): Record<string, unknown> {
  // Strings are matched first, so that nothing inside them is taken for a comment or a comma.
  const bare = text.replace(/"(?:[^"\\\n]|\\.)*"?|\/\/.*|\/\*(?:[^]*?\*\/|[^]*$)/g, (found) =>
    found.startsWith('"') ? found : ' ',
  );
  const strict = bare.replace(/"(?:[^"\\\n]|\\.)*"?|,(?=\s*[}\]])/g, (found) => (found === ',' ? '' : found));
  try {
    return asObject(JSON.parse(strict));
  } catch {
    return {};
  }
}

/** The value if it is an object and no array, else an empty one. */
export function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** The strings in a list; none where it is no list. */
export function asStrings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
