import type { ApiRow, CryptoRow } from '../types.js';

const origin = { package: ['hono/jwt', 'hono/utils/jwt'] } as const;
const facts = { origin, role: 'crypto', name: 'hono/jwt' } as const;

function call(path: 'sign' | 'verify', example: string, counterExample: string): CryptoRow {
  const imports = `import { ${path} } from 'hono/jwt';`;
  return {
    ...facts,
    id: `hono.jwt.${path}`,
    path: `${path}()`,
    does: path,
    key: 1,
    // In options only where it verifies.
    algorithms: path === 'sign' ? [2] : [2, { argument: 2, property: 'alg' }],
    unnamed: 'hmac',
    refuses: { wrongKey: 0 },
    example: `${imports} ${example}`,
    counterExample: `${imports} ${counterExample}`,
  };
}

/** hono 3 and 4: HS256 where no algorithm is named (the newest want it named); the key is imported for that algorithm alone. */
export const rows: readonly ApiRow[] = [
  call('sign', "await sign({ sub }, 'k')", 'await sign({ sub }, c.env.JWT_SECRET)'),
  call('verify', "await verify(token, 'k', 'HS256')", "await verify(token, c.env.JWT_SECRET, 'HS256')"),
  {
    ...facts,
    id: 'hono.jwt.middleware',
    origin: { package: 'hono/jwt' },
    path: 'jwt()',
    does: 'verify',
    key: { argument: 0, property: 'secret' },
    algorithms: [{ argument: 0, property: 'alg' }],
    unnamed: 'hmac',
    refuses: { wrongKey: 0 },
    example: "import { jwt } from 'hono/jwt'; app.use('/api/*', jwt({ secret: 'k' }))",
    counterExample: "import { jwt } from './jwt'; app.use('/api/*', jwt({ secret: 'k' }))",
  },
];
