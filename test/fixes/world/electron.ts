// Stands for Electron's main process in the fixtures, as types and as code: what apps, electron-store and the runtime use
// of it. What it says of encryption is as in the runtime's own fake of it.
import { natives } from './natives.js';

interface IpcMainInvokeEvent {
  readonly senderFrame: { readonly url: string } | null;
}
interface IpcMainEvent extends IpcMainInvokeEvent {
  returnValue: unknown;
  reply(channel: string, ...args: unknown[]): void;
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as Electron declares it
type Listener<Event> = (event: Event, ...args: any[]) => unknown;

let isReady = false;
const ready = natives.turn(() => void (isReady = true));

export const app = {
  isReady: () => isReady,
  whenReady: (): Promise<void> => ready,
  on(event: string, listener: () => void) {
    if (event === 'ready') void ready.then(listener);
    return app;
  },
  once: (event: string, listener: () => void) => app.on(event, listener),
  getPath: (_name: string): string => natives.userData(),
  getVersion: () => '1.0.0',
  getName: () => 'app',
  quit: () => undefined,
};

const handlers = new Map<string, Listener<IpcMainInvokeEvent>>();
const listeners = new Map<string, Listener<IpcMainEvent>>();
export const ipcMain = {
  handle: (channel: string, handler: Listener<IpcMainInvokeEvent>) => void handlers.set(channel, handler),
  removeHandler: (channel: string) => void handlers.delete(channel),
  on: (channel: string, listener: Listener<IpcMainEvent>) => void listeners.set(channel, listener),
};

/** What a page hears that asks the main process. For scenarios: `import { invoke } from 'electron-page'`. */
export async function invoke(channel: string, ...args: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return await handler({ senderFrame: { url: 'app://main/' } }, ...args);
}

export class BrowserWindow {
  readonly webContents = { send: (_channel: string, ..._args: unknown[]) => undefined };
  constructor(readonly options: object = {}) {}
  loadFile = (_path: string): Promise<void> => Promise.resolve();
}

export const shell = { openPath: (_path: string): Promise<string> => Promise.resolve('') };

export const safeStorage = {
  isEncryptionAvailable: () => isReady,
  getSelectedStorageBackend: () => (isReady ? 'gnome_libsecret' : 'unknown'),
  setUsePlainTextEncryption: (_usePlainText: boolean) => undefined,
  isAsyncEncryptionAvailable: () => Promise.resolve(isReady),
  encryptString: (text: string) => sealed(text),
  decryptString: (bytes: Uint8Array) => opened(bytes),
  encryptStringAsync: (text: string) => natives.turn(() => sealed(text)),
  decryptStringAsync: (bytes: Uint8Array) =>
    natives.turn(() => ({ result: opened(bytes), shouldReEncrypt: false })),
};

function sealed(text: string): Uint8Array {
  if (!isReady) throw new Error('safeStorage cannot be used before app is ready');
  const codes = [...new TextEncoder().encode(text)].map((code) => code.toString(16).padStart(2, '0'));
  return new TextEncoder().encode(`v10${codes.join('')}`);
}

function opened(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith('v10')) throw new Error('Ciphertext does not appear to be encrypted.');
  const codes = text.slice(3).match(/../g) ?? [];
  return new TextDecoder().decode(Uint8Array.from(codes, (code) => parseInt(code, 16)));
}

export default { app, ipcMain, shell, safeStorage, BrowserWindow };
