// Hermes has no TextDecoder in the versions that are in use, and some keychains count bytes.

/** Bytes of `text` in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character);
  return bytes;
}

/** `text` in pieces of at most `limit` bytes (4 or more), none of which ends inside a character. */
export function piecesOf(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of text) {
    const more = bytesOf(character);
    if (bytes + more > limit) {
      pieces.push(piece);
      piece = '';
      bytes = 0;
    }
    piece += character;
    bytes += more;
  }
  pieces.push(piece);
  return pieces;
}

/** Of one character, as iterating over a string gives it. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Throws a `URIError` for half a surrogate pair, which UTF-8 has no form for. */
export function toUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(byteLength(text));
  let length = 0;
  const encoded = encodeURIComponent(text);
  for (let index = 0; index < encoded.length; index++) {
    const escaped = encoded.charAt(index) === '%';
    bytes[length++] = escaped
      ? Number.parseInt(encoded.slice(index + 1, index + 3), 16)
      : encoded.charCodeAt(index);
    if (escaped) index += 2;
  }
  return bytes;
}

/** Throws a `URIError` for bytes that are no UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  let encoded = '';
  for (const byte of bytes) encoded += `%${byte.toString(16).padStart(2, '0')}`;
  return decodeURIComponent(encoded);
}
