import * as SecureStore from 'expo-secure-store';
import { Platform } from 'react-native';

/** The session that shares a hiker's position with the rescue service. */
export interface EmergencySession {
  accessToken: string;
  refreshToken: string;
}

const KEY = 'emergency-session';
const OPTIONS: SecureStore.SecureStoreOptions = {
  keychainService: 'trailmate.emergency',
  keychainAccessible: SecureStore.AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY,
};

// The web build has no keychain: there the session lives as long as the page.
let inMemory: string | null = null;

export async function saveEmergencySession(session: EmergencySession): Promise<void> {
  const text = JSON.stringify(session);
  if (Platform.OS === 'web') inMemory = text;
  else await SecureStore.setItemAsync(KEY, text, OPTIONS);
}

export async function loadEmergencySession(): Promise<EmergencySession | null> {
  const text = Platform.OS === 'web' ? inMemory : await SecureStore.getItemAsync(KEY, OPTIONS);
  return text === null ? null : (JSON.parse(text) as EmergencySession);
}

export async function clearEmergencySession(): Promise<void> {
  inMemory = null;
  if (Platform.OS !== 'web') await SecureStore.deleteItemAsync(KEY, OPTIONS);
}
