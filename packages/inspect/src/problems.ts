/** Every reason why a text is not a token, with a sentence for people. No sentence quotes the token. */
export const problems = {
  'not-a-string': 'The value is not a string.',
  'too-long': 'The text is too long to be a token.',
  'wrong-part-count': 'A token has three parts (signed) or five (encrypted), separated by dots.',
  'not-base64url':
    'A part holds a character outside base64url: only A–Z, a–z, 0–9, “-” and “_” are allowed, and no padding.',
  'impossible-length':
    'A part has a length that base64url cannot produce: a character is missing or too many.',
  'header-not-utf8': 'The header is not valid UTF-8.',
  'header-not-json': 'The header is not JSON.',
  'header-not-object': 'The header is JSON, but not an object.',
  'header-without-alg': 'The header names no algorithm: “alg” must be a string.',
  'header-without-enc':
    'The header of an encrypted token must name its content encryption: “enc” must be a string.',
  'claims-not-utf8': 'The claims are not valid UTF-8.',
  'claims-not-json': 'The claims are not JSON.',
  'claims-not-object': 'The claims are JSON, but not an object.',
} as const;

/** The code of one {@link problems} line. */
export type Problem = keyof typeof problems;
