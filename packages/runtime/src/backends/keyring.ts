import type { Backend } from '../store/backend.js';
import { chunked } from './chunked.js';
import { asGiven, neverEmpty } from './never-empty.js';
import { attemptRead, attemptRemoval, attemptWrite } from './platform-errors.js';
import type { Sign } from './platform-errors.js';

export interface KeyringOptions {
  /** What entries are listed under in the system's own keyring application. Default: `jwt-hygiene`. */
  readonly service?: string;
}

/**
 * The keyring of a desktop, for Node and command-line tools, by @napi-rs/keyring: Keychain, Credential Manager, Secret
 * Service. Without the package, or without a keyring, everything is `unavailable`.
 *
 * Windows keeps at most 2560 bytes an entry: what is larger is kept in chunks.
 */
export function keyring({ service = 'jwt-hygiene' }: KeyringOptions = {}): Backend {
  const entryOf = async (key: string) => {
    // Loaded late, so that an application without the package starts all the same.
    const { AsyncEntry } = await import('@napi-rs/keyring');
    // Left to itself, the package silently takes the kernel's keys where there is no Secret Service: they are lost
    // with the next start, and open to every process of the user.
    return new AsyncEntry(service, key, { linux: { store: 'secret-service' } });
  };
  const place: Backend = {
    name: '@napi-rs/keyring',
    get: (key) =>
      attemptRead(async () => {
        const value = await (await entryOf(key)).getPassword();
        return value === null ? { status: 'empty' } : { status: 'found', value: asGiven(value) };
      }, SIGNS),
    set: (key, value) =>
      attemptWrite(async () => {
        await (await entryOf(key)).setPassword(neverEmpty(value));
        return { status: 'done' };
      }, SIGNS),
    remove: (key) =>
      attemptRemoval(async () => {
        // `false` says that there was none; what could not be deleted throws.
        await (await entryOf(key)).deletePassword();
        return { status: 'done' };
      }, SIGNS),
  };
  // Windows counts two bytes a letter.
  return chunked(place, { chunkBytes: 1200 });
}

/** All errors have the code `GenericFailure`; their messages begin with what the library distinguishes. */
const SIGNS: readonly Sign[] = [
  { words: /unlock prompt was dismissed/, means: 'locked' },
  { words: /User canceled the operation/, means: 'locked' },
  { words: /User interaction is not allowed/, means: 'locked' },
  { words: /DBus error/, means: 'unavailable' },
  // The keyring is there and did not let us in.
  { words: /Couldn't access platform storage/, means: 'locked' },
  { words: /not UTF-8 encoded/, means: 'corrupt' },
];
