// Stands for @aws-amplify/react-native in the fixtures.
import AsyncStorage from '@react-native-async-storage/async-storage';
import { AppState } from './react-native.js';

export const loadAsyncStorage = () => AsyncStorage;
export const loadAppState = () => AppState;
export const loadGetRandomValues = () => undefined;
export const loadUrlPolyfill = () => undefined;
export const loadBase64 = () => ({ encode: btoa, decode: atob });
export const loadBuffer = () => ({ byteLength: (text: string) => text.length });
export const getOperatingSystem = () => 'Android';
export const getDeviceName = () => Promise.resolve('phone');
