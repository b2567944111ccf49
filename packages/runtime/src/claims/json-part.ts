const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The text that base64url spells in UTF-8; `undefined` where the bytes are no UTF-8. The envelope has a decoder of its
 * own, which refuses more: shared, it would make every app larger that has no envelope.
 *
 * @param part Of the base64url alphabet, without padding (RFC 7515 section 2).
 */
function utf8Of(part: string): string | undefined {
  let escaped = '';
  let bits = 0;
  let held = 0;
  for (const character of part) {
    held = (held << 6) | ALPHABET.indexOf(character);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    escaped += `%${((held >> bits) & 0xff).toString(16).padStart(2, '0')}`;
    held &= (1 << bits) - 1;
  }
  try {
    // The one strict UTF-8 decoder that every engine has.
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}

/**
 * The JSON object that a part of a token spells, or what is wrong with it.
 *
 * @param part Of the base64url alphabet, without padding.
 */
export function objectIn(part: string): Record<string, unknown> | 'not-utf8' | 'not-json' | 'not-object' {
  const text = utf8Of(part);
  if (text === undefined) return 'not-utf8';
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : 'not-object';
  } catch {
    return 'not-json';
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
