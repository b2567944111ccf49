import AsyncStorage from '@react-native-async-storage/async-storage';
import { createClient } from '@supabase/supabase-js';

export const supabase = createClient('https://abcdefgh.supabase.co', 'sb_publishable_key', {
  auth: {
    storage: AsyncStorage,
    storageKey: 'my-session',
    persistSession: true,
    autoRefreshToken: false,
    detectSessionInUrl: false,
  },
});
