import AsyncStorage from '@react-native-async-storage/async-storage';

interface Tokens {
  accessToken: string;
  refreshToken: string;
}

export async function saveTokens({ accessToken, refreshToken }: Tokens): Promise<void> {
  const pairs: [string, string][] = [
    ['accessToken', accessToken],
    ['refreshToken', refreshToken],
  ];
  await AsyncStorage.multiSet(pairs);
}

export async function getTokens(): Promise<Partial<Tokens>> {
  const pairs = await AsyncStorage.multiGet(['accessToken', 'refreshToken']);
  return pairs.reduce<Partial<Tokens>>((tokens, [key, value]) => ({ ...tokens, [key]: value ?? undefined }), {});
}

export const deleteTokens = async () => {
  await AsyncStorage.multiRemove(['accessToken', 'refreshToken']);
};
