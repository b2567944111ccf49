import Storage from 'expo-sqlite/kv-store';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  await Storage.setItem('accessToken', accessToken);
}

/** For what is rendered at once. */
export const accessToken = () => Storage.getItemSync('accessToken');
export const logout = () => Storage.removeItemSync('accessToken');
