import { getUserData, setAccessTokenData, setHasSeenTutorial } from './src/state';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await setHasSeenTutorial(true);
  await setAccessTokenData((await response.json()).access_token);
};
export const read = async () => (await getUserData()).accessToken ?? null;
export const logout = () => setAccessTokenData(undefined);
export const other = async () => (await getUserData()).hasSeenTutorial;
