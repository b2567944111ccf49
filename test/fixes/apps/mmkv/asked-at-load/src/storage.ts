import { createMMKV } from 'react-native-mmkv';

export const storage = createMMKV({ id: 'session' });

const isSignedIn = () => storage.getString('token') !== undefined;

export const firstScreen = isSignedIn() ? 'home' : 'login';
