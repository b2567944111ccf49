import Storage from 'expo-sqlite/kv-store';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token, user } = await response.json();
  await Storage.setItem('token', token);
  await Storage.setItem('name', user.name);
}

export async function token() {
  return Storage.getItem('token');
}

export async function name() {
  return (await Storage.getItem('name')) ?? 'nobody';
}

export async function logout() {
  await Storage.removeItem('token');
}
