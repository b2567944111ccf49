import AsyncStorage from '@react-native-async-storage/async-storage';
import Constants from 'expo-constants';
import * as Device from 'expo-device';
import * as Notifications from 'expo-notifications';
import { useEffect } from 'react';
import { API_URL } from '@/lib/api';

export function usePushToken() {
  useEffect(() => {
    if (!Device.isDevice) return;

    async function register() {
      const { status } = await Notifications.requestPermissionsAsync();
      if (status !== 'granted') return;

      const projectId = Constants.expoConfig?.extra?.eas?.projectId;
      const { data: token } = await Notifications.getExpoPushTokenAsync({ projectId });
      if ((await AsyncStorage.getItem('expoPushToken')) === token) return;

      await fetch(`${API_URL}/push`, { method: 'PUT', body: JSON.stringify({ token }) });
      await AsyncStorage.setItem('expoPushToken', token);
    }

    void register();
  }, []);
}
