import AsyncStorage from '@react-native-async-storage/async-storage';

const STORAGE_KEY = 'oauth';

type TokenResponse = { access_token: string; refresh_token?: string; expires_in: number };
type Stored = TokenResponse & { issued_at: number };

async function token(body: Record<string, string>): Promise<void> {
  const response = await fetch('https://auth.example.com/oauth/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(body).toString(),
  });
  const tokens: TokenResponse = await response.json();
  const stored: Stored = { ...tokens, issued_at: Math.floor(Date.now() / 1000) };
  await AsyncStorage.setItem(STORAGE_KEY, JSON.stringify(stored));
}

export async function tokens(): Promise<Stored | undefined> {
  const json = await AsyncStorage.getItem(STORAGE_KEY);
  return json === null ? undefined : JSON.parse(json);
}

export const exchange = (code: string, verifier: string) =>
  token({ grant_type: 'authorization_code', code, code_verifier: verifier });

export async function renew() {
  const current = await tokens();
  if (current?.refresh_token) await token({ grant_type: 'refresh_token', refresh_token: current.refresh_token });
}

export const forget = () => AsyncStorage.removeItem(STORAGE_KEY);
