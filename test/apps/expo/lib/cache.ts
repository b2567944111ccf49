import AsyncStorage from '@react-native-async-storage/async-storage';

const VERSION = 2;

interface Filters {
  maxKm: number;
}

interface StravaTokens {
  accessToken: string;
  refreshToken: string;
  expiresAt: number;
}

async function write(name: string, value: unknown): Promise<void> {
  await AsyncStorage.setItem(`cache:${VERSION}:${name}`, JSON.stringify(value));
}

async function read<T>(name: string): Promise<T | null> {
  const stored = await AsyncStorage.getItem(`cache:${VERSION}:${name}`);
  return stored === null ? null : (JSON.parse(stored) as T);
}

export const rememberFilters = (filters: Filters) => write('filters', filters);
export const lastFilters = () => read<Filters>('filters');

export const rememberMapToken = (mapboxToken: string) => write('mapbox-token', mapboxToken);

export async function connectStrava(tokens: StravaTokens): Promise<void> {
  await write('strava', { accessToken: tokens.accessToken, refreshToken: tokens.refreshToken });
  await write('strava-connected', true);
}

export const stravaTokens = () => read<StravaTokens>('strava');
