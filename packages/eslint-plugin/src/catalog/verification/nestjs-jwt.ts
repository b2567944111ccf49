import type { ApiRow, CryptoRow, Slot } from '../types.js';

/** The options of a module, given as they are or made by a function. */
const ofModule = (factory: string): readonly Slot[] =>
  ['secret', 'privateKey'].map((name) => ({ argument: 0, property: `${factory}${name}` }));

function row(path: string, facts: Pick<CryptoRow, 'key' | 'does'>, example: string, other: string): ApiRow {
  const name = /\w+(?=\(\)$)/.exec(path)![0];
  return {
    id: `nestjs-jwt.${name}`,
    origin: { package: '@nestjs/jwt' },
    path,
    role: 'crypto',
    name: '@nestjs/jwt',
    unnamed: 'by-key',
    ...facts,
    example,
    counterExample: other,
  };
}

const service = "import { JwtService } from '@nestjs/jwt'; const jwt = new JwtService({});";

/** @nestjs/jwt 8 and on: the secret of the module, or of one call; what it verifies may be configured in either. */
export const rows: readonly ApiRow[] = [
  row(
    'JwtModule.register()',
    { does: 'sign', key: ofModule('') },
    "import { JwtModule } from '@nestjs/jwt'; JwtModule.register({ secret: 'k' })",
    "import { JwtModule } from '@nestjs/jwt'; JwtModule.register({ publicKey: 'k' })",
  ),
  row(
    'JwtModule.registerAsync()',
    { does: 'sign', key: ofModule('useFactory().') },
    "import { JwtModule } from '@nestjs/jwt'; JwtModule.registerAsync({ useFactory: () => ({ secret: 'k' }) })",
    "import { JwtModule } from '@nestjs/jwt'; JwtModule.registerAsync({ useFactory: (config) => ({ secret: config.secret }) })",
  ),
  row(
    'new JwtService()',
    { does: 'sign', key: ofModule('') },
    "import { JwtService } from '@nestjs/jwt'; new JwtService({ secret: 'k' })",
    "import { JwtService } from './jwt.service'; new JwtService({ secret: 'k' })",
  ),
  ...(['sign', 'signAsync', 'verify', 'verifyAsync'] as const).map((name) =>
    row(
      `new JwtService().${name}()`,
      name.startsWith('sign')
        ? { does: 'sign', key: ['secret', 'privateKey'].map((property) => ({ argument: 1, property })) }
        : { does: 'verify', key: { argument: 1, property: 'secret' } },
      `${service} jwt.${name}(given, { secret: 'k' })`,
      `${service} jwt.${name}(given, { subject: 'k' })`,
    ),
  ),
];
