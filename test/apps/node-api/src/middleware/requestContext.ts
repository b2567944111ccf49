import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

interface RequestContext {
  requestId: string;
  /** Handed on to the services that this request calls. */
  token?: string;
}

/** Lives as long as one request, in memory. */
export const localStorage = new AsyncLocalStorage<RequestContext>();

export function requestContext(req: Request, res: Response, next: NextFunction): void {
  const requestId = req.get('X-Request-Id') ?? randomUUID();
  res.set('X-Request-Id', requestId);
  localStorage.run({ requestId }, next);
}
