/** Before JSON, so that a string, which most tokens are, is kept as it is. */
const MARK = 'jwt-hygiene.json:';

/**
 * Any JSON value as text: a string as it is, everything else as marked JSON.
 *
 * @throws Where the value is no JSON.
 */
export function keptText(value: unknown): string {
  if (typeof value === 'string' && !value.startsWith(MARK)) return value;
  // As localforage does.
  const json = JSON.stringify(value === undefined ? null : value) as string | undefined;
  if (json === undefined) throw new TypeError(`A ${typeof value} cannot be stored.`);
  return MARK + json;
}

/** What `keptText` was given. */
export function keptValue(text: string): unknown {
  if (!text.startsWith(MARK)) return text;
  try {
    return JSON.parse(text.slice(MARK.length)) as unknown;
  } catch {
    return text;
  }
}
