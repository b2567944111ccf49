/** What is opened: apps as people have them, without a word of ours in them. */
import { hostileTokens } from '../support/hostile-tokens.js';
import { seconds, signedToken } from './signed-tokens.js';

export const valid = signedToken({
  iss: 'https://id.example.org/',
  sub: 'user-17',
  email: 'jo@example.org',
  aud: ['https://api.example.org'],
  iat: seconds() - 600,
  exp: seconds() + 3000,
  scope: 'read write',
});
export const expired = signedToken({
  iss: 'https://id.example.org/',
  iat: seconds() - 10_800,
  exp: seconds() - 7300,
});

export const expoApp: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'app',
    dependencies: {
      expo: '^53.0.0',
      'expo-secure-store': '^14.0.0',
      'react-native': '0.79.0',
      '@react-native-async-storage/async-storage': '^2.0.0',
    },
  }),
  'src/session.ts': `import AsyncStorage from '@react-native-async-storage/async-storage';

export async function keep(accessToken: string) {
  await AsyncStorage.setItem('accessToken', accessToken);
}
`,
  'src/web.js': `export const keep = (token) => localStorage.setItem('jwt', token);\n`,
  'src/keys.ts': `export const STORED = 'theme';\n`,
  'src/profile.ts': `import AsyncStorage from '@react-native-async-storage/async-storage';
import { STORED } from './keys';

export async function write(value: string) {
  await AsyncStorage.setItem(STORED, value);
}
`,
  '.env': `NAME=app\nAPI_TOKEN=${valid}\n`,
  'fixture.json': `{\n  "old": "${expired}"\n}\n`,
  'server.log': `12:00:01 GET /me Authorization: Bearer ${expired} 401\n`,
  'hostile.txt': Object.entries(hostileTokens)
    .map(([name, token]) => `${name} ${token}\n`)
    .join(''),
};

/** A token that three files use; what it is to be moved to is not installed. */
export const sessionApp: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'app',
    dependencies: {
      expo: '^53.0.0',
      'react-native': '0.79.0',
      '@react-native-async-storage/async-storage': '^2.0.0',
    },
  }),
  'tsconfig.json': '{}',
  'src/login.ts': `import AsyncStorage from '@react-native-async-storage/async-storage';

export async function login(answer: { accessToken: string }): Promise<void> {
  await AsyncStorage.setItem('access_token', answer.accessToken);
}
`,
  'src/api.ts': `import AsyncStorage from '@react-native-async-storage/async-storage';

export async function bearer(): Promise<string | null> {
  return AsyncStorage.getItem('access_token');
}
`,
  'src/logout.ts': `import AsyncStorage from '@react-native-async-storage/async-storage';

export async function logout(): Promise<void> {
  await AsyncStorage.removeItem('access_token');
}
`,
};
