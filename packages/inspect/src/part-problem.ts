// Globals of every browser and of Node, without the types of either.
declare function atob(base64: string): string;
declare const TextDecoder: new (
  encoding: 'utf-8',
  options: { fatal: boolean; ignoreBOM: true },
) => { decode(bytes: Uint8Array): string };

// A byte order mark is kept, so that JSON.parse refuses it here as it will in jwt-decode.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const anyUtf8 = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });

/** Why a part of a token cannot be read as text of its alphabet. */
export type EncodingProblem = 'not-base64url' | 'impossible-length';

/** Why a part that is base64url is not a JSON object. */
export type ContentProblem = 'not-utf8' | 'not-json' | 'not-object';

/** What is wrong with the characters of a part; `undefined` where they are strict base64url, or none. */
export function encodingProblemOf(part: string): EncodingProblem | undefined {
  if (/[^\w-]/.test(part)) return 'not-base64url';
  if (part.length % 4 === 1) return 'impossible-length';
  return undefined;
}

/**
 * What is wrong with the content of a part; `undefined` where it is a JSON object.
 *
 * jwt-decode reads bad UTF-8 as Latin-1 and lets any JSON value pass. JSON itself is checked here too: a search of
 * a long text asks about many parts that are none, and jwt-decode takes hundreds of times as long to say so.
 *
 * @param part Strict base64url, see {@link encodingProblemOf}.
 */
export function contentProblemOf(part: string): ContentProblem | undefined {
  let json: string;
  try {
    json = utf8.decode(bytesOf(part));
  } catch {
    return 'not-utf8';
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return 'not-json';
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? undefined : 'not-object';
}

/** Whether the content of a part, strict base64url, contains a piece of ASCII text. Costs little where it does not. */
export function partIncludes(part: string, ascii: string): boolean {
  return binaryOf(part).includes(ascii);
}

/**
 * The text of a part, whatever it is; bytes that are not UTF-8 become U+FFFD.
 *
 * @param part Strict base64url.
 */
export function utf8TextOf(part: string): { text: string; isUtf8: boolean } {
  const bytes = bytesOf(part);
  try {
    return { text: utf8.decode(bytes), isUtf8: true };
  } catch {
    return { text: anyUtf8.decode(bytes), isUtf8: false };
  }
}

function binaryOf(part: string): string {
  return atob(part.replaceAll('-', '+').replaceAll('_', '/'));
}

function bytesOf(part: string): Uint8Array {
  const binary = binaryOf(part);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
