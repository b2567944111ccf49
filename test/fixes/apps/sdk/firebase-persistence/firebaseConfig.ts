import AsyncStorage from '@react-native-async-storage/async-storage';
import { initializeApp } from 'firebase/app';
// @ts-ignore Firebase declares this for React Native only.
import { getReactNativePersistence, initializeAuth } from 'firebase/auth';

const app = initializeApp({ apiKey: 'AIza-example', authDomain: 'example.firebaseapp.com', projectId: 'example' });

export const auth = initializeAuth(app, {
  persistence: getReactNativePersistence(AsyncStorage),
});
