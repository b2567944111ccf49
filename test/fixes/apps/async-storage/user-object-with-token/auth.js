import AsyncStorage from '@react-native-async-storage/async-storage';

export async function login(email, password) {
  const response = await fetch('https://api.example.com/login', {
    method: 'POST',
    body: JSON.stringify({ email, password }),
  });
  const { user, token } = await response.json();
  await AsyncStorage.setItem('currentUser', JSON.stringify({ ...user, token }));
}

export async function currentUser() {
  const json = await AsyncStorage.getItem('currentUser');
  return json != null ? JSON.parse(json) : null;
}

export async function logout() {
  await AsyncStorage.removeItem('currentUser');
}
