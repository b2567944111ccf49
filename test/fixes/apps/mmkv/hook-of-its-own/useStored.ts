import { createMMKV, useMMKVString } from 'react-native-mmkv';

const storage = createMMKV({ id: 'app' });

export function useStored(key: string) {
  return useMMKVString(key, storage);
}
