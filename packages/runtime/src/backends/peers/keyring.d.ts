// What we use of @napi-rs/keyring. A test compares these declarations with the package's own.
declare module '@napi-rs/keyring' {
  export class AsyncEntry {
    constructor(service: string, username: string, options?: { linux?: { store?: 'secret-service' } });
    getPassword(): Promise<string | null>;
    setPassword(password: string): Promise<void>;
    deletePassword(): Promise<boolean>;
  }
}
