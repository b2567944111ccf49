import { supabase } from './supabase';


export const login = () => supabase.auth.signInWithPassword({ email: 'ada@example.com', password: 'pw' });
export const read = async () => (await supabase.auth.getSession()).data.session?.access_token ?? null;
export const logout = () => supabase.auth.signOut();
