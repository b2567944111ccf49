/** What a reader had to overlook, with a sentence for people; `{part}` is “header” or “claims”. None quotes the token. */
const SENTENCES = {
  'too-long': 'Only the first 1,000,000 characters were read.',
  'part-missing': 'The {part} part is missing.',
  'parts-missing': 'An encrypted token has five parts, and some are missing.',
  'signature-missing': 'The signature is missing.',
  'signature-unreadable': 'The signature is not base64url.',
  'parts-extra': 'The text goes on after the last part.',
  'other-alphabet': 'The {part} part is base64 with padding, “+” or “/”, and not base64url.',
  'foreign-character': 'The {part} part holds a character outside base64url, and was read up to there.',
  'odd-length': 'The {part} part lacks a character, or has one too many.',
  'not-utf8': 'The {part} part holds bytes that are not UTF-8, shown as “\uFFFD”.',
  'byte-order-mark': 'The {part} part begins with a byte order mark, which JSON does not allow.',
  cut: 'The {part} part is cut off; what came before is shown.',
  'not-json': 'The {part} part is not JSON; what could be read is shown.',
  'not-object': 'The {part} part is not a JSON object.',
  'no-algorithm': 'The header names no algorithm.',
  'no-encryption': 'There are five parts as in an encrypted token, but the header names no encryption.',
} as const;

/** The code of one line of {@link SENTENCES}. */
export type FlawId = keyof typeof SENTENCES;

/** The two parts that hold JSON. */
export type PartName = 'header' | 'claims';

/** Why a token is not whole. */
export interface Flaw {
  id: FlawId;
  part?: PartName;
  text: string;
}

/** A flaw with its sentence. */
export function flawOf(id: FlawId, part?: PartName): Flaw {
  const text = SENTENCES[id].replace('{part}', part ?? '');
  return { id, ...(part !== undefined && { part }), text };
}
