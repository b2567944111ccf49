import AsyncStorage from '@react-native-community/async-storage';

export default class Auth {
  static async login(credentials) {
    const response = await fetch('https://api.example.com/login', {
      method: 'POST',
      body: JSON.stringify(credentials),
    });
    const { token } = await response.json();
    await AsyncStorage.setItem('userToken', token);
    return token;
  }

  static async token() {
    const token = await AsyncStorage.getItem('userToken');
    return token;
  }

  static logout() {
    return AsyncStorage.removeItem('userToken');
  }
}
