import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

interface Options {
  method?: string;
  body?: unknown;
  /** Without a token, and without a refresh when it is refused. */
  isPublic?: boolean;
}

let refreshing: Promise<void> | null = null;

async function http(path: string, options: Options = {}): Promise<unknown> {
  const { method = 'GET', body, isPublic = false } = options;
  const send = () =>
    fetch(API_URL + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      headers: {
        'Content-Type': 'application/json',
        ...(!isPublic && { Authorization: `Bearer ${getAccessToken()}` }),
      },
    });
  let response = await send();
  if (response.status === 401 && !isPublic) {
    await (refreshing ??= refresh());
    response = await send();
  }
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}

async function refresh(): Promise<void> {
  try {
    const body = { refreshToken: getRefreshToken() };
    setTokens((await http('/auth/refresh', { method: 'POST', body, isPublic: true })) as Tokens);
  } catch (error) {
    clearTokens();
    throw error;
  } finally {
    refreshing = null;
  }
}

export const getItem = (id: string): Promise<unknown> => http(`/api/items/${id}`);
