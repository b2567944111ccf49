// Stands for Electron's main process in tests. Behaves as the source of shell/browser/api/electron_api_safe_storage.cc
// says (main branch, after 40), and the declarations of 45.5.0; in brackets where.
//
//  1. Before the app is ready nothing is available (`IsEncryptionAvailable`, `IsAsyncEncryptionAvailable`); on Linux
//     the backend is `unknown` (`GetSelectedLinuxBackend`).
//  2. On Linux only `isEncryptionAvailable` makes Electron choose a backend (`EnsureSyncOsCryptInitializedForSyncApi`):
//     before that call it is `unknown` too. `isAsyncEncryptionAvailable` is true whatever the backend.
//  3. `basic_text` is available when the app demanded it (`use_password_v10_`), and not otherwise.
//  4. An empty text encrypts to nothing, and nothing decrypts to an empty text (OSCrypt; `DecryptString`); the
//     asynchronous one throws "… does not appear to be encrypted".
//  5. A key that does not fit: "Error while decrypting the ciphertext provided to safeStorage.decryptString…".
//  6. The asynchronous way may say "… is temporarily unavailable. Please try again." (`temporarily_unavailable`), and
//     that data should be encrypted anew (`shouldReEncrypt`).
//  7. Older versions have the synchronous way only.
//  8. What a handler throws reaches the window as an error; a page's frames have a `parent`, the page itself none, and
//     a frame that is gone is null (electron.d.ts, `IpcMainInvokeEvent`, `WebFrameMain`).

export const electron = {
  ready: true,
  userData: '',
  keyring: 'gnome_libsecret',
  chosen: false,
  /** The app demanded to encrypt with what everybody knows. */
  plain: false,
  asynchronous: true,
  /** The key that is in the keychain now, by its number. */
  key: 1,
  /** Keys that can still decrypt. */
  known: [1],
  temporarilyUnavailable: false,
  denied: false,
  /** What waits for the app. */
  waiting: [] as (() => void)[],
  becomeReady() {
    electron.ready = true;
    for (const resume of electron.waiting.splice(0)) resume();
  },
  reset() {
    Object.assign(electron, { ready: true, keyring: 'gnome_libsecret', chosen: false, asynchronous: true });
    Object.assign(electron, { plain: false, waiting: [] });
    Object.assign(electron, { key: 1, known: [1], temporarilyUnavailable: false, denied: false });
  },
};

type Handler = (event: { senderFrame: Frame | null }, ...args: unknown[]) => unknown;
export interface Frame {
  url: string;
  parent: Frame | null;
}

/** The window under test: what its page was given, and where it comes from. */
export const page = {
  frame: null as Frame | null,
  globals: {} as Record<string, { accessToken: (options?: { rejected?: string }) => Promise<unknown> }>,
};

const handlers = new Map<string, Handler>();
export const ipcMain = {
  handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
  removeHandler: (channel: string) => void handlers.delete(channel),
};
export const ipcRenderer = {
  invoke: async (channel: string, ...args: unknown[]) => {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`Error invoking remote method '${channel}': No handler registered`);
    return await handler({ senderFrame: page.frame }, ...args);
  },
};
export const contextBridge = {
  exposeInMainWorld: (name: string, api: (typeof page.globals)[string]) => void (page.globals[name] = api),
};

export const app = {
  isReady: () => electron.ready,
  whenReady: () =>
    electron.ready ? Promise.resolve() : new Promise<void>((resolve) => electron.waiting.push(resolve)),
  getPath: () => electron.userData,
};

const api = {
  isEncryptionAvailable: () => {
    electron.chosen = electron.ready;
    return electron.ready && !electron.denied && (electron.keyring !== 'basic_text' || electron.plain);
  },
  setUsePlainTextEncryption: (usePlainText: boolean) => void (electron.plain = usePlainText),
  getSelectedStorageBackend: () => (electron.ready && electron.chosen ? electron.keyring : 'unknown'),
  encryptString: (text: string) => Buffer.from(text === '' ? '' : sealed(text)),
  decryptString: (bytes: Buffer) => (bytes.length === 0 ? '' : opened(bytes, 'decryptString').result),
  isAsyncEncryptionAvailable: () => Promise.resolve(electron.ready),
  encryptStringAsync: async (text: string) => {
    await Promise.resolve();
    if (electron.denied)
      throw new Error('Error while encrypting the text provided to safeStorage.encryptStringAsync.');
    return Buffer.from(text === '' ? '' : sealed(text));
  },
  decryptStringAsync: async (bytes: Buffer) => {
    await Promise.resolve();
    return opened(bytes, 'decryptStringAsync');
  },
};

export const safeStorage = new Proxy(api, {
  get: (target, name: keyof typeof api) =>
    name.includes('Async') && !electron.asynchronous ? undefined : target[name],
});

function sealed(text: string): string {
  return `v1${electron.key}${Buffer.from(text).toString('hex')}`;
}

function opened(bytes: Buffer, way: string): { result: string; shouldReEncrypt: boolean } {
  const [, key, hex] = /^v1(\d)([0-9a-f]*)$/.exec(bytes.toString()) ?? [];
  const failed = `Error while decrypting the ciphertext provided to safeStorage.${way}.`;
  if (key === undefined) throw new Error(`${failed} Ciphertext does not appear to be encrypted.`);
  if (electron.temporarilyUnavailable)
    throw new Error(`safeStorage.${way} is temporarily unavailable. Please try again.`);
  if (electron.denied || !electron.known.includes(Number(key))) throw new Error(failed);
  return {
    result: Buffer.from(hex ?? '', 'hex').toString(),
    shouldReEncrypt: Number(key) !== electron.key,
  };
}
