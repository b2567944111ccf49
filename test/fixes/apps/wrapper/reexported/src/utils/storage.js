import AsyncStorage from '@react-native-async-storage/async-storage';

const get = (key) => AsyncStorage.getItem(key);
const set = (key, value) => AsyncStorage.setItem(key, value);
const del = (key) => AsyncStorage.removeItem(key);

export default { get, set, del };
