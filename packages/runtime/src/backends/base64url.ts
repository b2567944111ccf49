// Neither `atob` nor `Buffer` is everywhere that this runs.
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Without padding (RFC 4648 section 5). */
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 6; bits -= 6) text += LETTERS.charAt((held >> (bits - 6)) & 63);
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + LETTERS.charAt((held << (6 - bits)) & 63) : text;
}

/**
 * Throws a `RangeError` where the text ends in another way than `toBase64url` ends it.
 *
 * @param text Of nothing but letters of base64url.
 */
export function fromBase64url(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    held = ((held & 0xff) << 6) | LETTERS.indexOf(letter);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (held >> bits) & 0xff;
    }
  }
  if (bits >= 6 || (held & ((1 << bits) - 1)) !== 0) throw new RangeError('not canonical');
  return bytes;
}
