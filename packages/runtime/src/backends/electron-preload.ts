import { contextBridge, ipcRenderer } from 'electron';
import { CHANNEL } from './electron-channel.js';

/** What a page is given. */
export interface AccessTokenBridge {
  /** The session's, of the main process; `rejected` is the token that a server has refused. */
  accessToken(options?: { readonly rejected?: string }): Promise<unknown>;
}

/** In a preload script: gives the page an `AccessTokenBridge` as `window[name]`, and nothing else of Electron's. */
export function exposeAccessToken(name = 'session'): void {
  const bridge: AccessTokenBridge = {
    accessToken: ({ rejected } = {}) => ipcRenderer.invoke(CHANNEL, rejected),
  };
  contextBridge.exposeInMainWorld(name, bridge);
}
