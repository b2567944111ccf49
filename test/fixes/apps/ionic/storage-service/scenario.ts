import { StorageService } from './src/storage.service';

export const refused = 'which one the old values are in is not known';

const storage = new StorageService();

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await storage.setToken((await response.json()).token);
};
export const read = () => storage.getToken();
export const logout = () => storage.removeToken();
