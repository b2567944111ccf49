import type { NextFunction, Request, Response } from 'express';
import { verifyAccessToken } from '../services/tokens.js';
import { localStorage } from './requestContext.js';

export function authenticate(req: Request, res: Response, next: NextFunction): void {
  const [scheme, token] = req.headers.authorization?.split(' ') ?? [];
  if (scheme !== 'Bearer' || !token) return void res.status(401).json({ error: 'missing_token' });
  try {
    res.locals.userId = verifyAccessToken(token);
    const context = localStorage.getStore();
    if (context) context.token = token;
    next();
  } catch {
    res.status(401).json({ error: 'invalid_token' });
  }
}
