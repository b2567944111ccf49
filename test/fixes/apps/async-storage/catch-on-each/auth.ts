import AsyncStorage from '@react-native-async-storage/async-storage';

const warn = (error: unknown) => console.warn(error);

export const saveToken = (token: string) => AsyncStorage.setItem('@Auth:token', token).catch(warn);

export const loadToken = () =>
  AsyncStorage.getItem('@Auth:token').then(
    (token) => token,
    (error) => {
      warn(error);
      return null;
    },
  );

export const dropToken = () =>
  AsyncStorage.removeItem('@Auth:token')
    .catch(warn)
    .finally(() => undefined);
