import { accessToken, signIn } from './src/renderer/session';

export const platforms = ['web'];
export const refused = 'keep the session in Electron';

export const login = signIn;
export const read = async () => accessToken();
