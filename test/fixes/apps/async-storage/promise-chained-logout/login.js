import AsyncStorage from '@react-native-async-storage/async-storage';

export const login = () =>
  fetch('https://api.example.com/login', { method: 'POST' })
    .then(response => response.json())
    .then(({ token, user }) =>
      Promise.all([AsyncStorage.setItem('token', token), AsyncStorage.setItem('profile', JSON.stringify(user))]),
    );

export const session = () =>
  AsyncStorage.multiGet(['token', 'profile']).then(pairs => ({ token: pairs[0][1], profile: JSON.parse(pairs[1][1]) }));
