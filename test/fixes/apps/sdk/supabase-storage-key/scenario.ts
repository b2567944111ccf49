import { supabase } from './lib/supabase';

export const platforms = ['ios', 'android'];

export const login = () => supabase.auth.signInWithPassword({ email: 'ada@example.com', password: 'pw' });
export const read = async () => (await supabase.auth.getSession()).data.session?.access_token ?? null;
export const refresh = () => supabase.auth.refreshSession();
export const logout = () => supabase.auth.signOut();
