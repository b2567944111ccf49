import type { ApiRow, CryptoRow, Origin } from '../types.js';

type Facts = Omit<
  CryptoRow,
  'id' | 'origin' | 'path' | 'role' | 'does' | 'name' | 'example' | 'counterExample'
>;

function row(
  id: string,
  origin: Origin,
  path: string,
  facts: Facts,
  example: string,
  counterExample: string,
): CryptoRow {
  const name = id.split('.')[0]!;
  return { id, origin, path, role: 'crypto', does: 'verify', name, ...facts, example, counterExample };
}

const secret = { argument: 0, property: 'secret' } as const;

/** Middleware on jsonwebtoken: the options go to its `verify`. */
const onJsonwebtoken = (refusesSince: number): Facts => ({
  key: secret,
  algorithms: [{ argument: 0, property: 'algorithms' }],
  unnamed: 'by-key',
  refuses: { wrongKey: refusesSince, emptyKey: 0 },
  claims: { options: 0, issuer: ['issuer'], audience: ['audience'] },
});

const expressJwt = (path: string, imports: string, callee: string): CryptoRow =>
  row(
    `express-jwt.${path === '()' ? 'default' : 'expressjwt'}`,
    { package: 'express-jwt' },
    path,
    // A named export since 7, and no other.
    { ...onJsonwebtoken(8), ...(path === '()' && { versions: '<7' }) },
    `${imports} app.use(${callee}({ secret: 'k', algorithms: ['HS256'], issuer, audience }))`,
    `${imports} app.use(${callee}({ secret: keys, algorithms: ['RS256'], issuer, audience }))`,
  );

/** Middleware of servers that verifies: each throws, or answers 401, where it is given no secret. */
export const rows: readonly ApiRow[] = [
  // 8 stands on jsonwebtoken 9.
  expressJwt('()', "import jwt from 'express-jwt';", 'jwt'),
  expressJwt('expressjwt()', "import { expressjwt } from 'express-jwt';", 'expressjwt'),
  row(
    'koa-jwt',
    { package: 'koa-jwt' },
    '()',
    onJsonwebtoken(4),
    "import jwt from 'koa-jwt'; app.use(jwt({ secret: 'k', issuer, audience }))",
    "import jwt from 'koa-jwt'; app.use(jwt({ secret: keys, algorithms: ['RS256'], issuer, audience }))",
  ),
  row(
    'fastify-jwt',
    { package: ['@fastify/jwt', 'fastify-jwt'] },
    '()',
    // Its `verify` options may be anywhere; it stands on fast-jwt.
    { key: { argument: 1, property: 'secret' }, unnamed: 'by-key', registered: true },
    "import fastifyJwt from '@fastify/jwt'; app.register(fastifyJwt, { secret: 'k' })",
    "import fastifyJwt from '@fastify/jwt'; app.register(plugin, { secret: 'k' })",
  ),
  ...['()', 'jwt()'].map((path) =>
    row(
      `elysia-jwt.${path === '()' ? 'default' : 'jwt'}`,
      { package: '@elysiajs/jwt' },
      path,
      { key: secret, unnamed: 'by-key', refuses: { wrongKey: 0, emptyKey: 0 } },
      `import ${path === '()' ? 'jwt' : '{ jwt }'} from '@elysiajs/jwt'; app.use(jwt({ name: 'jwt', secret: 'k' }))`,
      `import ${path === '()' ? 'jwt' : '{ jwt }'} from '@elysiajs/jwt'; app.use(jwt({ name: 'k', secret: Bun.env.JWT_SECRET }))`,
    ),
  ),
];
