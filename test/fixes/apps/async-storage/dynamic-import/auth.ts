const storage = async () => (await import('@react-native-async-storage/async-storage')).default;

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  await (await storage()).setItem('token', token);
}

export const token = async () => (await storage()).getItem('token');
export const logout = async () => (await storage()).removeItem('token');
