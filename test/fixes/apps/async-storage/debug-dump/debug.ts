import AsyncStorage from '@react-native-async-storage/async-storage';

export async function storedKeys() {
  return [...(await AsyncStorage.getAllKeys())].filter((key) => !key.startsWith('jwt-hygiene')).sort();
}
