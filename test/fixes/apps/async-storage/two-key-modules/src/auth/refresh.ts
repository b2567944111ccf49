import AsyncStorage from '@react-native-async-storage/async-storage';
import keys from '../keys';

let running: Promise<void> | undefined;

async function run() {
  const refresh_token = await AsyncStorage.getItem(keys.refresh);
  const response = await fetch('https://api.example.com/token/refresh', {
    method: 'POST',
    body: JSON.stringify({ refresh_token }),
  });
  const body = await response.json();
  await AsyncStorage.setItem(keys.token, body.token);
  await AsyncStorage.setItem(keys.refresh, body.refresh_token);
}

export function refresh() {
  running ??= run().finally(() => {
    running = undefined;
  });
  return running;
}
