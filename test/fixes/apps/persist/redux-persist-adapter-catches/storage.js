import AsyncStorage from '@react-native-async-storage/async-storage';

class SafeStorage {
  async getItem(key) {
    try {
      return await AsyncStorage.getItem(`app/${key}`);
    } catch (error) {
      console.warn(error);
      return null;
    }
  }

  async setItem(key, value) {
    try {
      await AsyncStorage.setItem(`app/${key}`, value);
    } catch (error) {
      console.warn(error);
    }
  }

  async removeItem(key) {
    await AsyncStorage.removeItem(`app/${key}`);
  }
}

export default new SafeStorage();
