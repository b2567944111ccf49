/**
 * Spells any key with `[A-Za-z0-9.-]` and `_`, which is all that expo-secure-store takes. No two keys are spelt alike:
 * every other character, and `_` itself, becomes `_` and two hexadecimal digits, or `_u` and four.
 */
export function encodeKey(key: string): string {
  return key.replace(/[^A-Za-z0-9.-]/g, (character) => {
    const hex = character.charCodeAt(0).toString(16);
    return hex.length > 2 ? `_u${hex.padStart(4, '0')}` : `_${hex.padStart(2, '0')}`;
  });
}
