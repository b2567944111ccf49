// What we use of expo-secure-store. A test compares these declarations with the package's own.
declare module 'expo-secure-store' {
  export interface SecureStoreOptions {
    keychainService?: string;
    keychainAccessible?: number;
    requireAuthentication?: boolean;
    authenticationPrompt?: string;
    accessGroup?: string;
  }
  export const AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY: number;
  export const WHEN_UNLOCKED_THIS_DEVICE_ONLY: number;
  export function isAvailableAsync(): Promise<boolean>;
  export function canUseBiometricAuthentication(): boolean;
  export function getItem(key: string, options?: SecureStoreOptions): string | null;
  export function setItem(key: string, value: string, options?: SecureStoreOptions): void;
  export function getItemAsync(key: string, options?: SecureStoreOptions): Promise<string | null>;
  export function setItemAsync(key: string, value: string, options?: SecureStoreOptions): Promise<void>;
  export function deleteItemAsync(key: string, options?: SecureStoreOptions): Promise<void>;
}
