import { Router, type CookieOptions, type Response } from 'express';
import { z } from 'zod';
import { config } from '../config.js';
import { takeRefreshToken } from '../db/refreshTokens.js';
import { findByCredentials } from '../services/accounts.js';
import { issueTokens, type TokenPair } from '../services/tokens.js';

const cookie: CookieOptions = { httpOnly: true, secure: true, sameSite: 'strict', path: '/auth' };

const credentials = z.object({ email: z.email(), password: z.string().min(1) });

function answer(res: Response, { accessToken, refreshToken }: TokenPair): void {
  res.cookie('refresh_token', refreshToken, { ...cookie, maxAge: config.refreshTokenTtl * 1000 });
  res.json({ accessToken, tokenType: 'Bearer', expiresIn: config.accessTokenTtl });
}

export const authRoutes = Router();

authRoutes.post('/login', async (req, res) => {
  const { email, password } = credentials.parse(req.body);
  const user = await findByCredentials(email, password);
  if (!user) return void res.status(401).json({ error: 'invalid_credentials' });
  answer(res, await issueTokens(user.id));
});

authRoutes.post('/refresh', async (req, res) => {
  const taken = await takeRefreshToken(String(req.cookies.refresh_token ?? ''));
  if (!taken) return void res.clearCookie('refresh_token', cookie).status(401).json({ error: 'invalid_grant' });
  answer(res, await issueTokens(taken.userId, taken.family));
});

authRoutes.post('/logout', async (req, res) => {
  await takeRefreshToken(String(req.cookies.refresh_token ?? ''));
  res.clearCookie('refresh_token', cookie).status(204).end();
});
