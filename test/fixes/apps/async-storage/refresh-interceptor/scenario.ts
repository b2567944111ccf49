import AsyncStorage from '@react-native-async-storage/async-storage';
import * as client from './src/client';

export const login = () => client.login('ada@example.com');
export const read = async () => {
  try {
    return (await client.client.get('/me')).data.authorization.slice(7);
  } catch {
    return null;
  }
};
export const refresh = client.refresh;
export const logout = client.logout;
