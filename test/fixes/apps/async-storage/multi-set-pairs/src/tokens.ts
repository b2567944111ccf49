import AsyncStorage from '@react-native-async-storage/async-storage';

const ACCESS = '@app/accessToken';
const REFRESH = '@app/refreshToken';

export async function saveTokens(accessToken: string, refreshToken: string) {
  await AsyncStorage.multiSet([
    [ACCESS, accessToken],
    [REFRESH, refreshToken],
  ]);
}

export async function loadTokens() {
  const [[, accessToken], [, refreshToken]] = await AsyncStorage.multiGet([ACCESS, REFRESH]);
  return { accessToken, refreshToken };
}

export async function clearTokens() {
  await AsyncStorage.multiRemove([ACCESS, REFRESH]);
}
