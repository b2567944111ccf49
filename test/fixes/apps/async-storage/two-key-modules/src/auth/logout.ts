import AsyncStorage from '@react-native-async-storage/async-storage';
import keys from '../keys';

export const logout = async () => {
  for (const key of Object.values(keys)) {
    await AsyncStorage.removeItem(key);
  }
};
