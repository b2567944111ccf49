import Storage from '@react-native-async-storage/async-storage';

const key = 'bearerToken';

export default {
  save: (token: string) => Storage.setItem(key, token),
  load: () => Storage.getItem(key),
  drop: () => Storage.removeItem(key),
};
