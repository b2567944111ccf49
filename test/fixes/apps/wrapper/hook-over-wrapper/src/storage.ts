import AsyncStorage from '@react-native-async-storage/async-storage';

export const loadString = async (key: string) => {
  try {
    return await AsyncStorage.getItem(key);
  } catch {
    return null;
  }
};

export const saveString = async (key: string, value: string) => {
  try {
    await AsyncStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
};

export const remove = async (key: string) => {
  try {
    await AsyncStorage.removeItem(key);
  } catch {}
};

export const clear = async () => {
  try {
    await AsyncStorage.clear();
  } catch {}
};
