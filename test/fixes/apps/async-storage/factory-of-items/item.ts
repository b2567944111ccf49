import AsyncStorage from '@react-native-async-storage/async-storage';

export const createItem = (key: string) => ({
  get: () => AsyncStorage.getItem(key),
  set: (value: string) => AsyncStorage.setItem(key, value),
  remove: () => AsyncStorage.removeItem(key),
});
