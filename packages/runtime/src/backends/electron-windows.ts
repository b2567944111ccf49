import { ipcMain } from 'electron';
import { CHANNEL } from './electron-channel.js';

/** What a window may ask for: an access token, and nothing that lives longer. */
export interface AccessTokens {
  accessToken(options?: { readonly rejected?: string }): Promise<unknown>;
}

export interface WindowOptions {
  /** Whether a page may have a token, by its address: of the app's own pages only. */
  readonly isTrusted: (url: URL) => boolean;
}

/**
 * In the main process: gives the access token to the app's own pages when they ask. The session, and with it the
 * refresh token, stays here. Frames inside a page, and pages that are not trusted, are refused.
 *
 * @returns What ends it.
 */
export function serveAccessToken(session: AccessTokens, { isTrusted }: WindowOptions): () => void {
  ipcMain.handle(CHANNEL, async ({ senderFrame: frame }, rejected: unknown) => {
    // A page that has gone since has no frame any more.
    if (frame?.parent !== null || !isTrusted(new URL(frame.url))) throw new Error('No token for this page.');
    return await session.accessToken(typeof rejected === 'string' ? { rejected } : {});
  });
  return () => ipcMain.removeHandler(CHANNEL);
}
