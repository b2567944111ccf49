import { utf8TextOf } from '../part-problem.js';
import { flawOf, type Flaw, type FlawId, type PartName } from './flaws.js';
import { membersOf, type Member } from './members.js';

/** The header or the claims, read as far as they go. */
export interface ReadPart {
  /** The decoded text. */
  text: string;
  members: Member[];
}

/** A part and what had to be overlooked to read it. A part without flaws is what `decodeToken` accepts. */
export interface PartReading extends ReadPart {
  flaws: Flaw[];
}

/**
 * Reads a part that should be base64url of a JSON object. Never throws.
 *
 * @param part As it stands between the dots.
 */
export function readPart(part: string, name: PartName): PartReading {
  const ids: FlawId[] = [];
  if (part === '') return { text: '', members: [], flaws: [flawOf('part-missing', name)] };
  const { text, isUtf8 } = utf8TextOf(base64urlOf(part, ids));
  if (!isUtf8) ids.push('not-utf8');
  if (text.startsWith('\uFEFF')) ids.push('byte-order-mark');
  const json = text.replace(/^\uFEFF/, '');
  const read = membersOf(json);
  if (read === undefined) ids.push(isJson(json) ? 'not-object' : 'not-json');
  else if (read.ending === 'cut') ids.push('cut');
  else if (read.ending === 'broken') ids.push('not-json');
  return { text: json, members: read?.members ?? [], flaws: ids.map((id) => flawOf(id, name)) };
}

/** The part in the alphabet and length that it should have had. */
function base64urlOf(part: string, ids: FlawId[]): string {
  const translated = part.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  if (translated !== part) ids.push('other-alphabet');
  const foreign = translated.search(/[^\w-]/);
  const readable = foreign === -1 ? translated : translated.slice(0, foreign);
  if (foreign !== -1) ids.push('foreign-character');
  if (readable.length % 4 !== 1) return readable;
  if (foreign === -1) ids.push('odd-length');
  return readable.slice(0, -1);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
