import { createMMKV } from 'react-native-mmkv';

/** Who is signed in on this device, each under a key of their own. */
const tokens = createMMKV({ id: 'tokens' });
const device = createMMKV({ id: 'device' });

export const saveToken = (user: string, accessToken: string) => tokens.set(`token.${user}`, accessToken);
export const tokenOf = (user: string) => tokens.getString(`token.${user}`);
export const users = () => tokens.getAllKeys().map((key) => key.slice('token.'.length));
export const signOut = (user: string) => tokens.remove(`token.${user}`);
export const setLast = (user: string) => device.set('last', user);
export const last = () => device.getString('last');
