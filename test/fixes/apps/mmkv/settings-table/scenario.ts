import { onScreen } from 'screen';
import * as session from './src/session';
import { SettingsScreen } from './src/SettingsScreen';

onScreen(() => null, SettingsScreen);

export const login = session.login;
export const read = async () => (await session.request()) ?? null;
export const logout = session.logout;
export const other = session.preferences;
