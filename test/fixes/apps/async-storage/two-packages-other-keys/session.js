import AsyncStorage from '@react-native-async-storage/async-storage';

const TOKEN = 'login_token';

export const saveToken = token => AsyncStorage.setItem(TOKEN, token);
export const loadToken = () => AsyncStorage.getItem(TOKEN);
export const dropToken = () => AsyncStorage.removeItem(TOKEN);
