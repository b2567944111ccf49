import { wordList } from './word-list.js';

/** Calls that wait for what the function they are handed gives. */
export const AWAITED_CALLBACKS: ReadonlySet<string> = new Set(
  wordList('then catch finally setContext createAsyncThunk useMutation'),
);

/** The same for names that mean it of certain objects only. */
export const AWAITED_BY: Readonly<Record<string, RegExp | undefined>> = {
  // axios
  use: /\binterceptors\b/,
  // Electron
  handle: /\bipcMain\b/,
  handleOnce: /\bipcMain\b/,
};

/** Options whose function may be asynchronous: RTK Query, TanStack Query, better-fetch and their like. */
export const AWAITED_PROPERTIES: ReadonlySet<string> = new Set(
  wordList('prepareHeaders baseQuery queryFn mutationFn onRequest onSuccess onError onSettled beforeRequest'),
);

/** What leaves the page or ends the app: what was only begun before it may not be done. */
export const LEAVING =
  /\blocation\.(?:(?:href|pathname|search|hash)\s*=(?!=)|(?:assign|replace|reload)\b)|(?<!\b(?:const|let|var)\s+|this\.)\blocation\s*=(?![={>])|['"]_self['"]|\b(?:history\.go|router\.go|navigate)\(\s*0?\s*\)|['"]react-native-restart['"]|\b(?:RNRestart|reloadAsync|restartApp|exitApp|relaunch)\b|\bDevSettings\??\.reload\b|\bNativeModules\??\.\w+\??\.(?:restart|reload)\w*/;

/** What ends an Electron app from its own code, or is asked when it ends: nothing waits for what is only begun then. */
export const LEAVING_ELECTRON =
  /\b(?:relaunch|quitAndInstall)\b|\b(?:app|process)\s*\.\s*exit\b|['"](?:before-quit|will-quit|quit|session-end|shutdown)['"]/;

/** Events at which an Electron app, or a window of it, ends. */
export const ENDINGS: ReadonlySet<string> = new Set(
  wordList('before-quit will-quit quit window-all-closed close closed session-end shutdown'),
);

/** What an Electron app may only do before it is ready, beside listening for `ready`. */
export const BEFORE_READY: ReadonlySet<string> = new Set(
  wordList(
    'registerSchemesAsPrivileged disableHardwareAcceleration appendSwitch appendArgument enableSandbox',
  ),
);

/** Methods by which an Electron app, or a window of it, ends. */
export const LEAVING_CALLS: ReadonlySet<string> = new Set(
  wordList('quit exit relaunch close destroy reload quitAndInstall'),
);
