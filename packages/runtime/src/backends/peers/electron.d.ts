// What we use of Electron. A test compares these declarations with the package's own.
declare module 'electron' {
  export const app: {
    isReady(): boolean;
    getPath(name: 'userData'): string;
  };
  export const safeStorage: {
    isEncryptionAvailable(): boolean;
    encryptString(plainText: string): Uint8Array;
    decryptString(encrypted: Uint8Array): string;
    isAsyncEncryptionAvailable(): Promise<boolean>;
    encryptStringAsync(plainText: string): Promise<Uint8Array>;
    decryptStringAsync(encrypted: Uint8Array): Promise<{ result: string; shouldReEncrypt: boolean }>;
    getSelectedStorageBackend(): string;
  };
}
