import AsyncStorage from '@react-native-async-storage/async-storage';

const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const start = Date.now();
  try {
    return await work();
  } finally {
    console.debug(name, Date.now() - start);
  }
};

export const getItem = (key: string) => timed('get', () => AsyncStorage.getItem(key));
export const setItem = (key: string, value: string) => timed('set', () => AsyncStorage.setItem(key, value));
export const removeItem = (key: string) => timed('remove', () => AsyncStorage.removeItem(key));
