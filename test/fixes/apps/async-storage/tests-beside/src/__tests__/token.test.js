import AsyncStorage from '@react-native-async-storage/async-storage';
import { setToken } from '../token';

/* global expect, test */
test('stores the token', async () => {
  await setToken('abc');
  expect(await AsyncStorage.getItem('token')).toBe('abc');
});
