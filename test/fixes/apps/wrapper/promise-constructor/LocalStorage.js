import AsyncStorage from '@react-native-async-storage/async-storage';

class LocalStorage {
  setAccessToken(token) {
    return new Promise((resolve, reject) => {
      AsyncStorage.setItem('accessToken', token, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  getAccessToken() {
    return new Promise((resolve) => {
      AsyncStorage.getItem('accessToken', (error, result) => {
        resolve(error ? null : result);
      });
    });
  }

  clearAccessToken() {
    return new Promise((resolve) => AsyncStorage.removeItem('accessToken', resolve));
  }
}

export default new LocalStorage();
