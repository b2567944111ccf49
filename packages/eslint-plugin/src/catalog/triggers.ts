import { BACKEND_SECRET_TEXT } from './keys.js';
import { PARAMETER_TYPES } from './parameters.js';
import { escaped } from './pattern-text.js';
import type { ApiRow } from './types.js';

/** A name that a file holds, as a word or as what it imports. */
interface Trigger {
  readonly kind: 'word' | 'specifier';
  readonly text: string;
}

/** What the text of every file holds which can reach the row: its package's name, its global, the property it writes. */
function triggersOf(row: ApiRow): readonly Trigger[] {
  // What is guarded is a refresh, and that opens the file.
  if (row.role === 'guard') return [];
  if (row.role === 'sink' && row.layout.kind === 'set-cookie') return ['Set-Cookie', 'set-cookie'].map(word);
  // What makes an instance is a row of its own.
  if ('instance' in row.origin)
    return isReachedByName(row.origin.instance) ? lastName(row.path).map(word) : [];
  const property = /^(\w+)=$/.exec(row.path)?.[1];
  if (property) return [word(property)];
  // Every store of Pinia imports its package; few have the option.
  if (row.role === 'persist' && row.needsOptions && row.options !== undefined)
    return [row.options].flat().flatMap((slot) => (typeof slot === 'number' ? [] : [word(slot.property)]));
  // `crypto` is said everywhere; the function that makes an HMAC is not.
  const mac = row.role === 'crypto' && row.does === 'mac' ? /(\w+)\(\)$/.exec(row.path)?.[1] : undefined;
  if ('global' in row.origin) return [word(row.origin.global === 'crypto' && mac ? mac : row.origin.global)];
  const packages = typeof row.origin.package === 'string' ? [row.origin.package] : row.origin.package;
  const named = packages.every((name) => FRAMEWORKS.has(name)) && /^[A-Z]\w+(?=\.)/.exec(row.path)?.[0];
  return named ? [word(named)] : packages.map(specifier);
}

/** A parameter's name may be all that a file says of the type: there is no package's name in it. */
function isReachedByName(type: string): boolean {
  return [...PARAMETER_TYPES.values()].includes(type);
}

function lastName(path: string): string[] {
  return path.match(/\w+(?=\(\)$)/) ?? [];
}

/** Packages that are imported everywhere in an app; the name of an export is not. */
const FRAMEWORKS: ReadonlySet<string> = new Set(['react-native', '@capacitor/core', '@nativescript/core']);

function word(text: string): Trigger {
  return { kind: 'word', text };
}

/** A package is named in quotes; `fs` and `conf` without them are words like others. */
function specifier(text: string): Trigger {
  return { kind: 'specifier', text };
}

/** The DOM types that stand for a store: `constructor(private storage: Storage)`. */
const TYPES = ['Storage', 'IDBDatabase', 'IDBTransaction', 'IDBObjectStore'];

/**
 * A file whose text does not match cannot by itself yield a finding, and need not be parsed.
 * Built from the rows, so that a new library is seen at once.
 */
export function triggersOfRows(rows: readonly ApiRow[]): RegExp {
  return oneOf([...rows.flatMap(triggersOf), ...TYPES.map(word)], BACKEND_SECRET_TEXT);
}

/** A file whose text does not match hands no state to a library that keeps it. */
export function keepersOfRows(rows: readonly ApiRow[]): RegExp {
  return oneOf(rows.filter((row) => row.role === 'persist').flatMap(triggersOf));
}

function oneOf(triggers: readonly Trigger[], ...further: string[]): RegExp {
  const alternatives = (kind: Trigger['kind']) => {
    const texts = triggers.flatMap((each) => (each.kind === kind ? [escaped(each.text)] : []));
    return [...new Set(texts)].sort().join('|');
  };
  // What stands around a name is asked once for all names: this runs over every file.
  return new RegExp(
    [
      `(?<!\\w)(?:${alternatives('word')})(?!\\w)`,
      `['"\`](?:${alternatives('specifier')})['"\`]`,
      ...further,
    ].join('|'),
  );
}

/**
 * A text that does not match says nothing of tokens: no name, no JWT literal, no endpoint that answers with one.
 * Wider than the word lists it stands for, as it knows no word boundaries: it decides whether somebody looks closer.
 */
export const EVIDENCE =
  /token|jwt|bearer|authtkn|eyJ|\b(?:access|refresh)\b|session[\W_]?id|log-?in|sign-?in|authenticat|\/sessions?\b/i;

/**
 * A write to a store that was handed in, whatever it is: `this.storage.setItem(`, `tokenCache?.put(`; or something of
 * Vue's root component, which no import leads to.
 */
export const HANDED_STORE =
  /(?:storage|store|cache|persistence|repository|repo|prefs|preferences|kv|cookies|backend|adapter|driver)\w*[!?]?\.(?:set|put|save|write|store)\w*\s*\(|\$root\./i;

/** A text that does not match holds no JWT and names no secret; it may still use a library of the rows. */
export const SECRETS = new RegExp(
  [
    String.raw`(?:ey[AI-L]|ew[0ko])[\w-]{10,}`,
    '[sS]ecret|SECRET|(?:signing|jwt|jws|hmac)_?key|(?:SIGNING|JWT|JWS|HMAC)_?KEY|(?:signing|jwt|hmac)Key',
  ].join('|'),
);

/** The name of a refresh, a sign-in again, or an endpoint for tokens. */
const REFRESH_WORK = String.raw`re-?fresh|renew|reissue|re-?auth(?!or)|re-?login|(?:new|fresh)_?-?(?:access_?-?)?token|silent|/tokens?\b|(?:log|sign)-?in\w*\([^)]*(?:passw|credential)`;

/** A text that does not match refreshes nothing: it does not name that, or speaks of no login at all. */
export const REFRESHES = new RegExp(
  `^${[REFRESH_WORK, 'token|jwt|session|auth|40[13]'].map((part) => `(?=[^]*?(?:${part}))`).join('')}`,
  'i',
);
