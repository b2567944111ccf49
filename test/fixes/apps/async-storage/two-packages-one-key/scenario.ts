import { dropToken, loadToken, saveToken } from './session';
import { loadTheme, saveTheme } from './theme';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await saveTheme('dark');
  await saveToken((await response.json()).token);
};
export const read = () => loadToken();
export const logout = () => dropToken();
export const other = () => loadTheme();

export const refused = 'the app also uses the same store by @react-native-community/async-storage';
