import { randomBytes, randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { config } from '../config.js';
import { saveRefreshToken } from '../db/refreshTokens.js';

const ISSUER = 'parcels-api';
const AUDIENCE = 'parcels';

export interface TokenPair {
  accessToken: string;
  refreshToken: string;
}

export async function issueTokens(userId: string, family: string = randomUUID()): Promise<TokenPair> {
  const accessToken = jwt.sign({}, config.jwtSecret, {
    algorithm: 'HS256',
    subject: userId,
    issuer: ISSUER,
    audience: AUDIENCE,
    expiresIn: config.accessTokenTtl,
  });
  const refreshToken = randomBytes(32).toString('base64url');
  await saveRefreshToken(userId, refreshToken, family);
  return { accessToken, refreshToken };
}

export function verifyAccessToken(token: string): string {
  const claims = jwt.verify(token, config.jwtSecret, {
    algorithms: ['HS256'],
    issuer: ISSUER,
    audience: AUDIENCE,
    clockTolerance: 30,
  });
  if (typeof claims === 'string' || !claims.sub) throw new jwt.JsonWebTokenError('no subject');
  return claims.sub;
}
