import AsyncStorage from '@react-native-async-storage/async-storage';
import { createClient } from '@supabase/supabase-js';
import { Platform } from 'react-native';

/** Pages that a server renders have no localStorage. */
const deviceStorage = {
  getItem(key: string) {
    if (Platform.OS !== 'web') return AsyncStorage.getItem(key);
    return typeof localStorage === 'undefined' ? null : localStorage.getItem(key);
  },
  setItem(key: string, value: string) {
    if (Platform.OS !== 'web') return AsyncStorage.setItem(key, value);
    if (typeof localStorage !== 'undefined') localStorage.setItem(key, value);
  },
  removeItem(key: string) {
    if (Platform.OS !== 'web') return AsyncStorage.removeItem(key);
    if (typeof localStorage !== 'undefined') localStorage.removeItem(key);
  },
};

export const supabase = createClient('https://abcdefgh.supabase.co', 'sb_publishable_key', {
  auth: { storage: deviceStorage, autoRefreshToken: true, detectSessionInUrl: Platform.OS === 'web' },
});
