import { getItem, removeItem, setItem } from './storage';

const KEYS = { accessToken: 'accessToken', unit: 'unit' };

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  await setItem(KEYS.accessToken, accessToken);
  await setItem(KEYS.unit, 'km');
}

export const accessToken = () => getItem(KEYS.accessToken);
export const unit = async () => (await getItem(KEYS.unit)) ?? 'mi';
export const logout = () => removeItem(KEYS.accessToken);
