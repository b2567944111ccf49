import * as auth from './src/amplify';

export const login = () => auth.login('ada', 'pw');
export const read = auth.accessToken;
export const logout = auth.logout;
