import { Platform } from 'react-native';
import AsyncStorage from '@react-native-async-storage/async-storage';
import messaging from '@react-native-firebase/messaging';
import { client } from '../api/client';

const FCM_TOKEN_KEY = '@fieldnotes/fcm_token';

async function publish(token: string): Promise<void> {
  if ((await AsyncStorage.getItem(FCM_TOKEN_KEY)) === token) return;
  await client.post('/devices', { token, platform: Platform.OS });
  await AsyncStorage.setItem(FCM_TOKEN_KEY, token);
}

export function registerForPush(): () => void {
  void messaging().getToken().then(publish);
  if (Platform.OS === 'ios') {
    void messaging()
      .getAPNSToken()
      .then((apnsToken) => apnsToken && AsyncStorage.setItem('@fieldnotes/apns_token', apnsToken));
  }
  return messaging().onTokenRefresh((token) => void publish(token));
}
