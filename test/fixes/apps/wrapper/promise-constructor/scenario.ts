import LocalStorage from './LocalStorage';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await LocalStorage.setAccessToken((await response.json()).accessToken);
};
export const read = () => LocalStorage.getAccessToken();
export const logout = () => LocalStorage.clearAccessToken();
