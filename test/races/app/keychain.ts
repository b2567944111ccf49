import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from './tokens.js';

// The same tokens, where reading takes a moment as it does in the keychain of a device.

const moment = () => new Promise<void>((resolve) => setTimeout(resolve, 10));

export async function loadTokens(): Promise<Tokens | undefined> {
  await moment();
  const accessToken = getAccessToken();
  const refreshToken = getRefreshToken();
  return accessToken !== undefined && refreshToken !== undefined ? { accessToken, refreshToken } : undefined;
}

export async function storeTokens(tokens: Tokens): Promise<void> {
  await moment();
  setTokens(tokens);
}

export async function removeTokens(): Promise<void> {
  await moment();
  clearTokens();
}
