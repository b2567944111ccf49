import Storage from 'expo-sqlite/kv-store';

export const saveToken = (token: string) => Storage.setItemSync('token', token);
export const token = () => Storage.getItemSync('token');
export const dropToken = () => Storage.removeItemSync('token');
export const isSignedIn = () => token() !== null;
