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
