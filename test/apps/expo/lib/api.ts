export const API_URL = process.env.EXPO_PUBLIC_API_URL ?? 'https://api.trailmate.example';

export function authHeader(token: string | null): Record<string, string> {
  return token ? { Authorization: `Bearer ${token}` } : {};
}
