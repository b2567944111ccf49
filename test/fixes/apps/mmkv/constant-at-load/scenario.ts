import { greeting, http, login as signIn, logout as signOut, restored } from './src/http';

export const platforms = ['android', 'ios'];

export const login = () => signIn('ada@example.com');
export const read = async () => {
  const { config } = await http.get('/me', { validateStatus: () => true });
  const sent = config.headers.getAuthorization()?.toString().replace('Bearer ', '') ?? null;
  const isRestored = (await restored()).includes('ios');
  const isKnown = !isRestored || (await greeting()) === 'ada@example.com';
  return (isRestored && !sent) || !isKnown ? 'another' : sent;
};
export const logout = signOut;
