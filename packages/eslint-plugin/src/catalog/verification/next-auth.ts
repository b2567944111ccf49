import type { ApiRow } from '../types.js';

function row(name: string, path: string, packages: readonly string[], imports: string, call: string): ApiRow {
  return {
    id: `next-auth.${name}`,
    origin: { package: packages },
    path,
    role: 'crypto',
    // It encrypts the session's token with a key that it derives from the secret.
    does: 'encrypt',
    name: 'next-auth',
    key: { argument: 0, property: 'secret' },
    example: `${imports} ${call}({ secret: 'k' })`,
    counterExample: `${imports} ${call}({ secret: process.env.NEXTAUTH_SECRET })`,
  };
}

/** next-auth 4 and 5 (Auth.js): without `secret` it reads the environment. */
export const rows: readonly ApiRow[] = [
  row('default', '()', ['next-auth', 'next-auth/next'], "import NextAuth from 'next-auth';", 'NextAuth'),
  ...['getToken', 'encode', 'decode'].map((name) =>
    row(`jwt.${name}`, `${name}()`, ['next-auth/jwt'], `import { ${name} } from 'next-auth/jwt';`, name),
  ),
];
