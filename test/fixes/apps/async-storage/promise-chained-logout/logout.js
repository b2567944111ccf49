import AsyncStorage from '@react-native-async-storage/async-storage';

export const logout = () =>
  AsyncStorage.getItem('token')
    .then(token => fetch('https://api.example.com/logout', { method: 'POST', headers: { Authorization: `Bearer ${token}` } }))
    .catch(() => {})
    .then(() => AsyncStorage.multiRemove(['token', 'profile']));
