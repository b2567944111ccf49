import AsyncStorage from '@react-native-async-storage/async-storage';

export const TOKEN_STORAGE_KEY = 'TOKEN_STORAGE_KEY';

export const persistToken = async (token: string | null): Promise<void> => {
  if (token === null) {
    await AsyncStorage.removeItem(TOKEN_STORAGE_KEY);
    return;
  }
  await AsyncStorage.setItem(TOKEN_STORAGE_KEY, token);
};

export const loadToken = async (): Promise<string | null> => AsyncStorage.getItem(TOKEN_STORAGE_KEY);
