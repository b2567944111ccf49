import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import { Cancelled, EngineError } from '../engine/engine-thread.js';

/** One line for the client's log; never source text, never a token. */
export type Log = (line: string) => void;

/**
 * Where an error came from, without its message: what a parser or a rule throws may quote the text it failed on.
 * Ours say themselves that they do not.
 */
export function errorInWords(error: unknown): string {
  if (error instanceof EngineError) return error.message;
  if (!(error instanceof Error)) return 'an unknown error';
  const frame = /([\w.-]+\.[cm]?[jt]s:\d+:\d+)\)?$/m.exec(error.stack ?? '')?.[1];
  const name = /^\w{1,40}$/.test(error.name) ? error.name : 'an error';
  return frame === undefined ? name : `${name} at ${frame}`;
}

/** Makes a handler that never fails: an error is logged and answered with `otherwise`, cancellation as such. */
export function guarded<Params, Result>(
  name: string,
  log: Log,
  otherwise: Result,
  handle: (params: Params, token: CancellationToken) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>> {
  return async (params, token) => {
    try {
      const result = await handle(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (error instanceof Cancelled) return cancelled();
      log(`${name} failed: ${errorInWords(error)}`);
      return otherwise;
    }
  };
}

/** The same for a notification, which has no answer. */
export function guardedNotification<Params>(
  name: string,
  log: Log,
  handle: (params: Params) => void,
): (params: Params) => void {
  return (params) => {
    try {
      handle(params);
    } catch (error) {
      log(`${name} failed: ${errorInWords(error)}`);
    }
  };
}

function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');
}
