import { wordList } from './word-list.js';

/** Calls that wait for what the function they are handed gives. */
export const AWAITED_CALLBACKS: ReadonlySet<string> = new Set(
  wordList('then catch finally setContext createAsyncThunk useMutation'),
);

/** Options whose function may be asynchronous: RTK Query, TanStack Query, better-fetch and their like. */
export const AWAITED_PROPERTIES: ReadonlySet<string> = new Set(
  wordList('prepareHeaders baseQuery queryFn mutationFn onRequest onSuccess onError onSettled beforeRequest'),
);

/** What leaves the page or ends the app: what was only begun before it may not be done. */
export const LEAVING =
  /\blocation\.(?:href|pathname|hash|assign|replace|reload)\b|\blocation\s*=|\b(?:RNRestart|reloadAsync|exitApp|relaunch)\b/;
