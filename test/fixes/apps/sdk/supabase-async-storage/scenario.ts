import { supabase } from './lib/supabase';

export const login = async () => {
  const { error } = await supabase.auth.signInWithPassword({ email: 'ada@example.com', password: 'pw' });
  if (error) throw error;
};
export const read = async () => (await supabase.auth.getSession()).data.session?.access_token ?? null;
export const refresh = () => supabase.auth.refreshSession();
export const logout = () => supabase.auth.signOut();
