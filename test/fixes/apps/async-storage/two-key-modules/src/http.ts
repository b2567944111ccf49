import AsyncStorage from '@react-native-async-storage/async-storage';
import keys from './keys';

export const bearer = async () => {
  const token = await AsyncStorage.getItem(keys.token);
  return token && `Bearer ${token}`;
};
