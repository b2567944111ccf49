import type { FromPage, PageState, ToPage } from '../panel/messages.js';

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, seen from the page. Kept in here: whoever holds it can speak for the page. */
const api = acquireVsCodeApi();

export function tell(message: FromPage): void {
  api.postMessage(message);
}

/** Never given a token, because VS Code writes it to the disk. */
export function remember(state: PageState): void {
  api.setState(state);
}

/** What it was last given, also by the page that was here before this one. */
export function remembered(): PageState | undefined {
  return api.getState();
}

export function listen(hear: (message: ToPage) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => hear(data));
}
