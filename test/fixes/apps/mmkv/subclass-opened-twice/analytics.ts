import { MMKV } from 'react-native-mmkv';

const storage = new MMKV({ id: 'session' });

export const analytics = { isSignedIn: () => storage.contains('tokens') };
