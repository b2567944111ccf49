const AsyncStorage = require('@react-native-async-storage/async-storage').default;
const { API } = require('./config');

async function login(email, password) {
  const response = await fetch(API + '/login', { method: 'POST', body: JSON.stringify({ email, password }) });
  const json = await response.json();
  await AsyncStorage.setItem('accessToken', json.accessToken);
}

async function getAccessToken() {
  return AsyncStorage.getItem('accessToken');
}

async function logout() {
  await AsyncStorage.removeItem('accessToken');
}

module.exports = { login, getAccessToken, logout };
