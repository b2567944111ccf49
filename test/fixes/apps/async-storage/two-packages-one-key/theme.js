import AsyncStorage from '@react-native-community/async-storage';

export const saveTheme = theme => AsyncStorage.setItem('theme', theme);
export const loadTheme = () => AsyncStorage.getItem('theme');
export const everything = async () => AsyncStorage.multiGet(await AsyncStorage.getAllKeys());
