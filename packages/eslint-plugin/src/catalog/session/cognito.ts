import type { ApiRow } from '../types.js';

const values = { 'new CookieStorage()': { store: 'a cookie', place: 'web' } } as const;

/** Amplify 5 and 6, and the Cognito library below it, keep ID, access and refresh token in the store they are given. */
export const rows: readonly ApiRow[] = [
  {
    id: 'amplify.setKeyValueStorage',
    origin: { package: ['aws-amplify/auth/cognito', '@aws-amplify/auth/cognito'] },
    path: 'cognitoUserPoolsTokenProvider.setKeyValueStorage()',
    versions: '>=6',
    role: 'session',
    holds: 'the Cognito session',
    option: { argument: 0 },
    values,
    example:
      "import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito'; cognitoUserPoolsTokenProvider.setKeyValueStorage(window.localStorage)",
    counterExample:
      "import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito'; cognitoUserPoolsTokenProvider.setKeyValueStorage(keychain)",
  },
  ...['Amplify.configure()', 'default.configure()'].map((path): ApiRow => {
    const imports = path.startsWith('default')
      ? "import Amplify from 'aws-amplify';"
      : "import { Amplify } from 'aws-amplify';";
    return {
      id: `amplify.${path.replace(/\W/g, '')}`,
      origin: { package: 'aws-amplify' },
      path: path.replace(/^default\./, ''),
      versions: '<6',
      role: 'session',
      holds: 'the Cognito session',
      option: { argument: 0, path: 'Auth.storage' },
      values,
      example: `${imports} Amplify.configure({ Auth: { userPoolId, storage: window.localStorage } })`,
      counterExample: `${imports} Amplify.configure({ Auth: { userPoolId, storage: keychain } })`,
    };
  }),
  {
    id: 'amplify.Auth.configure',
    origin: { package: ['aws-amplify', '@aws-amplify/auth'] },
    path: 'Auth.configure()',
    versions: '<6',
    role: 'session',
    holds: 'the Cognito session',
    option: { argument: 0, path: 'storage' },
    values,
    example: "import { Auth } from 'aws-amplify'; Auth.configure({ storage: window.localStorage })",
    counterExample: "import { Auth } from 'aws-amplify'; Auth.configure({ storage: keychain })",
  },
  {
    id: 'amazon-cognito-identity-js.CognitoUserPool',
    origin: { package: 'amazon-cognito-identity-js' },
    path: 'new CognitoUserPool()',
    role: 'session',
    holds: 'the Cognito session',
    option: { argument: 0, path: 'Storage' },
    values,
    example:
      "import { CognitoUserPool } from 'amazon-cognito-identity-js'; new CognitoUserPool({ UserPoolId, ClientId, Storage: window.localStorage })",
    counterExample:
      "import { CognitoUserPool } from 'amazon-cognito-identity-js'; new CognitoUserPool({ UserPoolId, ClientId, Storage: keychain })",
  },
];
