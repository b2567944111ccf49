import type { ApiRow, CryptoRow } from '../types.js';

const imports = "import { Strategy } from 'passport-jwt';";

/** passport-jwt: 4 stands on jsonwebtoken; without a key its constructor throws. */
const facts = {
  role: 'crypto',
  does: 'verify',
  name: 'passport-jwt',
  key: { argument: 0, property: 'secretOrKey' },
  algorithms: [
    { argument: 0, property: 'algorithms' },
    { argument: 0, property: 'jsonWebTokenOptions.algorithms' },
  ],
  unnamed: 'by-key',
  refuses: { wrongKey: 4, emptyKey: 0 },
} as const satisfies Partial<CryptoRow>;

export const rows: readonly ApiRow[] = [
  {
    ...facts,
    id: 'passport-jwt.Strategy',
    origin: { package: 'passport-jwt' },
    path: 'new Strategy()',
    example: `${imports} new Strategy({ jwtFromRequest, secretOrKey: 'k' }, done)`,
    counterExample: `${imports} new Strategy({ jwtFromRequest, secretOrKeyProvider, issuer: 'k' }, done)`,
  },
  {
    ...facts,
    id: 'passport-jwt.PassportStrategy',
    origin: { package: '@nestjs/passport' },
    path: 'new PassportStrategy()()',
    wraps: 'passport-jwt',
    example: `import { PassportStrategy } from '@nestjs/passport'; ${imports} class S extends PassportStrategy(Strategy) { constructor() { super({ jwtFromRequest, secretOrKey: 'k' }) } }`,
    counterExample:
      "import { PassportStrategy } from '@nestjs/passport'; import { Strategy } from 'passport-custom'; class S extends PassportStrategy(Strategy) { constructor() { super({ secretOrKey: 'k' }) } }",
  },
];
