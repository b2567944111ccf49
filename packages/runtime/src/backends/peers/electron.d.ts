// What we use of Electron. A test compares these declarations with the package's own.
declare module 'electron' {
  export const app: {
    isReady(): boolean;
    whenReady(): Promise<void>;
    getPath(name: 'userData'): string;
  };
  export const contextBridge: {
    exposeInMainWorld(apiKey: string, api: unknown): void;
  };
  export const ipcMain: {
    handle(channel: string, listener: (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown): void;
    removeHandler(channel: string): void;
  };
  export const ipcRenderer: {
    invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  };
  interface IpcMainInvokeEvent {
    readonly senderFrame: WebFrameMain | null;
  }
  interface WebFrameMain {
    readonly url: string;
    readonly parent: WebFrameMain | null;
  }
  export const safeStorage: {
    isEncryptionAvailable(): boolean;
    encryptString(plainText: string): Uint8Array;
    decryptString(encrypted: Uint8Array): string;
    isAsyncEncryptionAvailable(): Promise<boolean>;
    encryptStringAsync(plainText: string): Promise<Uint8Array>;
    decryptStringAsync(encrypted: Uint8Array): Promise<{ result: string; shouldReEncrypt: boolean }>;
    getSelectedStorageBackend(): string;
    setUsePlainTextEncryption(usePlainText: boolean): void;
  };
}
