/** Who is signed in. In memory, where reading is a matter of no time. */
export interface Tokens {
  accessToken: string;
  refreshToken: string;
}

let tokens: Tokens | undefined;

export const getAccessToken = (): string | undefined => tokens?.accessToken;
export const getRefreshToken = (): string | undefined => tokens?.refreshToken;

export function setTokens({ accessToken, refreshToken }: Tokens): void {
  tokens = { accessToken, refreshToken };
}

export function clearTokens(): void {
  tokens = undefined;
}
