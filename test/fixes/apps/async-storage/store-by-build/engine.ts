import AsyncStorage from '@react-native-async-storage/async-storage';

/** Keys of a test build do not mix with others. */
const apart = {
  getItem: (key: string) => AsyncStorage.getItem(`test:${key}`),
  setItem: (key: string, value: string) => AsyncStorage.setItem(`test:${key}`, value),
  removeItem: (key: string) => AsyncStorage.removeItem(`test:${key}`),
};

export const build = { isTest: true };
export const engine = build.isTest ? apart : AsyncStorage;
