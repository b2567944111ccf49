import { MMKV } from 'react-native-mmkv';

export class AppStorage extends MMKV {
  private listeners = 0;

  setToken(token: string) {
    this.set('token', token);
  }

  watch(listener: (key: string) => void) {
    this.listeners += 1;
    return this.addOnValueChangedListener(listener);
  }

  get watched() {
    return this.listeners;
  }
}

export const authStorage = new AppStorage({ id: 'auth-storage' });
export const settings = new MMKV({ id: 'settings' });
