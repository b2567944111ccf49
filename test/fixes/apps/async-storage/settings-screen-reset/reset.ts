import AsyncStorage from '@react-native-async-storage/async-storage';

const KEEP = ['theme'];

export async function resetApp() {
  const all = await AsyncStorage.getAllKeys();
  await AsyncStorage.multiRemove(all.filter((key) => !KEEP.includes(key)));
}
