/**
 * Spells any key with `[A-Za-z0-9.-]` and `_`, which is all that expo-secure-store takes. No two keys are spelt alike:
 * every other character, and `_` itself, becomes `_` and the four hexadecimal digits of its UTF-16 code unit.
 */
export function encodeKey(key: string): string {
  return key.replace(/[^A-Za-z0-9.-]/g, (unit) => `_${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
