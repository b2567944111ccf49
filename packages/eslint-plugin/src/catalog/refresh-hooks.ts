/**
 * Where HTTP clients let an application see their requests and answers, by the names that they give these places.
 * `answer`: after an answer, or a failure; `request`: before a request is sent. What is there runs for each request.
 */

export type HookKind = 'answer' | 'request';

/** Options that take a function, or a list of them: ky and got (`hooks`), ofetch and Nuxt (`onResponseError`), RTK Query. */
export const HOOK_OPTIONS: ReadonlyMap<string, HookKind> = new Map([
  ['afterResponse', 'answer'],
  ['beforeError', 'answer'],
  ['beforeRetry', 'answer'],
  ['onResponse', 'answer'],
  ['onResponseError', 'answer'],
  ['responseError', 'answer'],
  ['beforeRequest', 'request'],
  ['onRequest', 'request'],
  ['prepareHeaders', 'request'],
  ['willAuthError', 'request'],
]);

/** Calls and constructions that take a function: Apollo Client 3 and 4. */
export const HOOK_CALLS: ReadonlyMap<string, HookKind> = new Map([
  ['onError', 'answer'],
  ['ErrorLink', 'answer'],
  ['setContext', 'request'],
  ['SetContextLink', 'request'],
]);

/** The same as methods: wretch, and Nuxt's axios. */
export const HOOK_MEMBERS: ReadonlyMap<string, HookKind> = new Map([
  ['unauthorized', 'answer'],
  ['forbidden', 'answer'],
  ['catcher', 'answer'],
  ['onResponse', 'answer'],
  ['onResponseError', 'answer'],
  ['onRequest', 'request'],
]);

/** Methods of a class that Angular calls. */
export const HOOK_METHODS: ReadonlyMap<string, HookKind> = new Map([['intercept', 'answer']]);
