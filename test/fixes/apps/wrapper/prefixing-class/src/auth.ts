import Storage from './Storage';

const storage = new Storage('app');

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  await storage.put('accessToken', accessToken);
  await storage.put('visits', 3);
}

export const accessToken = () => storage.fetch<string>('accessToken');
export const visits = () => storage.fetch<number>('visits');
export const logout = () => storage.forget('accessToken');
