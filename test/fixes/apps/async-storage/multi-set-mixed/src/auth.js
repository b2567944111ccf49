import AsyncStorage from '@react-native-async-storage/async-storage';

export const login = async (email, password) => {
  const response = await fetch('https://api.example.com/login', {
    method: 'POST',
    body: JSON.stringify({ email, password }),
  });
  const body = await response.json();
  await AsyncStorage.multiSet([
    ['jwt', body.token],
    ['userName', body.user.name],
    ['onboarded', 'yes'],
  ]);
};

export const restore = async () => {
  const entries = await AsyncStorage.multiGet(['jwt', 'userName', 'onboarded']);
  const state = Object.fromEntries(entries);
  return { token: state.jwt, userName: state.userName, onboarded: state.onboarded === 'yes' };
};

export const logout = async () => {
  await AsyncStorage.multiRemove(['jwt', 'userName']);
};
