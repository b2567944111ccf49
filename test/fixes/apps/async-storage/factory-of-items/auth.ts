import { createItem } from './item';

const accessToken = createItem('accessToken');
const language = createItem('language');

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const body = await response.json();
  await accessToken.set(body.accessToken);
  await language.set('en');
}

export const token = () => accessToken.get();
export const currentLanguage = async () => (await language.get()) ?? 'none';
export const logout = () => accessToken.remove();
