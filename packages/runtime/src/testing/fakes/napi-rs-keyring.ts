// Stands for @napi-rs/keyring in tests of what no Linux can show. Behaves as 2.1.2 says; in brackets where.
//
//  1. The store is demanded by the last argument; a store that is not there makes the constructor throw
//     ("Requiring a store that is unavailable throws instead of falling back", index.d.ts, README.md).
//  2. Nothing there reads as null; deleting nothing resolves with false (index.d.ts).
//  3. Every error has the code `GenericFailure`; the message begins with what the library distinguishes: "Platform
//     failure: …", "Couldn't access platform storage: …", then the platform's words (as seen, against gnome-keyring).
//  4. Windows keeps 2560 bytes of UTF-16 (CRED_MAX_CREDENTIAL_BLOB_SIZE) and refuses more before it writes.

export const desktop = {
  largest: Infinity,
  faults: [] as unknown[],
  /** The options of every entry that was made. */
  options: [] as unknown[],
  entries: new Map<string, string>(),
  reset() {
    Object.assign(desktop, { largest: Infinity, faults: [], options: [] });
    desktop.entries.clear();
  },
};

export function keyringError(message: string): Error {
  return Object.assign(new Error(message), { code: 'GenericFailure' });
}

export class AsyncEntry {
  readonly #place: string;

  constructor(service: string, username: string, options?: unknown) {
    desktop.options.push(options);
    this.#place = `${service}/${username}`;
  }

  async getPassword(): Promise<string | null> {
    await throwFault();
    return desktop.entries.get(this.#place) ?? null;
  }

  async setPassword(password: string): Promise<void> {
    await throwFault();
    if (2 * password.length > desktop.largest)
      throw keyringError("Attribute 'password' is longer than platform limit of 2560 chars");
    desktop.entries.set(this.#place, password);
  }

  async deletePassword(): Promise<boolean> {
    await throwFault();
    return desktop.entries.delete(this.#place);
  }
}

async function throwFault(): Promise<void> {
  await Promise.resolve();
  if (desktop.faults.length > 0) throw desktop.faults.shift() as Error;
}
