// What we use of react-native-keychain. A test compares these declarations with those of 9.2 and 10.
declare module 'react-native-keychain' {
  export enum ACCESSIBLE {
    AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY = 'AccessibleAfterFirstUnlockThisDeviceOnly',
    WHEN_UNLOCKED_THIS_DEVICE_ONLY = 'AccessibleWhenUnlockedThisDeviceOnly',
  }
  export enum ACCESS_CONTROL {
    BIOMETRY_CURRENT_SET = 'BiometryCurrentSet',
  }
  export enum STORAGE_TYPE {
    AES_GCM = 'KeystoreAESGCM',
    AES_GCM_NO_AUTH = 'KeystoreAESGCM_NoAuth',
  }
  export interface BaseOptions {
    service?: string;
    accessGroup?: string;
  }
  export interface GetOptions extends BaseOptions {
    accessControl?: ACCESS_CONTROL;
    authenticationPrompt?: { title?: string };
  }
  export interface SetOptions extends GetOptions {
    accessible?: ACCESSIBLE;
    storage?: STORAGE_TYPE;
  }
  export function setGenericPassword(
    username: string,
    password: string,
    options?: SetOptions,
  ): Promise<false | { service: string; storage: string }>;
  export function getGenericPassword(
    options?: GetOptions,
  ): Promise<false | { username: string; password: string }>;
  export function resetGenericPassword(options?: BaseOptions): Promise<boolean>;
}
