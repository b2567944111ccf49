import { MMKV } from 'react-native-mmkv';

/** MMKV with objects. */
export class Storage extends MMKV {
  getObject<T>(key: string): T | undefined {
    const text = this.getString(key);
    return text === undefined ? undefined : JSON.parse(text);
  }

  setObject(key: string, value: object) {
    this.set(key, JSON.stringify(value));
  }
}

export const session = new Storage({ id: 'session' });
