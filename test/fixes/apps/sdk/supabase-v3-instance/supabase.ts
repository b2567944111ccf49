import { createAsyncStorage } from '@react-native-async-storage/async-storage';
import { createClient } from '@supabase/supabase-js';

const storage = createAsyncStorage('supabase');

export const supabase = createClient('https://abcdefgh.supabase.co', 'sb_publishable_key', {
  auth: { storage, autoRefreshToken: true, persistSession: true, detectSessionInUrl: false },
});
