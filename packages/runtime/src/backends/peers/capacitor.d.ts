// What we use of Capacitor and its plugins. A test compares these declarations with the packages' own.
declare module '@capacitor/core' {
  export const Capacitor: { isNativePlatform: () => boolean; getPlatform: () => string };
}

declare module '@aparajita/capacitor-secure-storage' {
  export enum KeychainAccess {
    whenUnlockedThisDeviceOnly = 1,
    afterFirstUnlockThisDeviceOnly = 3,
  }
  export const SecureStorage: {
    get: (key: string, convertDate?: boolean, sync?: boolean) => Promise<unknown>;
    set: (
      key: string,
      data: string,
      convertDate?: boolean,
      sync?: boolean,
      access?: KeychainAccess,
    ) => Promise<void>;
    remove: (key: string, sync?: boolean) => Promise<boolean>;
  };
}

declare module 'capacitor-secure-storage-plugin' {
  export const SecureStoragePlugin: {
    get(options: { key: string }): Promise<{ value: string }>;
    set(options: { key: string; value: string }): Promise<{ value: boolean }>;
    remove(options: { key: string }): Promise<{ value: boolean }>;
    keys(): Promise<{ value: string[] }>;
  };
}
