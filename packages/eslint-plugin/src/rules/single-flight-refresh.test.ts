import { projectOf } from '../../../../test/support/project.js';
import { createRuleTester, withoutSuggestions } from '../../../../test/support/rule-tester.js';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { strict } from 'eslint-plugin-jwt-hygiene/standalone';
import { describe, expect, it } from 'vitest';
import rule from './single-flight-refresh.js';

type MessageId = keyof typeof rule.meta.messages;
const is = (messageId: MessageId): { messageId: MessageId }[] => [{ messageId }];

const POST = "axios.post('/auth/refresh', { refreshToken: session.refreshToken })";
/** An interceptor for refused answers, with what it does about them. */
const onRefusal = (body: string, outside = '') => `
  import axios from 'axios';
  const api = axios.create();
  ${outside}
  api.interceptors.response.use((answer) => answer, async (error) => {
    const request = error.config;
    if (error.response?.status === 401 && !request._retry) {
      request._retry = true;
      ${body}
      return api(request);
    }
    throw error;
  });`;
/** A wrapper around fetch. */
const wrapper = (body: string, outside = '') => `
  ${outside}
  export async function send(url, options) {
    const answer = await fetch(url, options);
    if (answer.status !== 401) return answer;
    ${body}
    return fetch(url, options);
  }`;
const REFRESH = "const refresh = () => fetch('/auth/refresh', { method: 'POST' });";

// What stands in these tests is written anew, after shapes seen in applications.
createRuleTester().run('single-flight-refresh', withoutSuggestions(rule), {
  valid: [
    // a promise that all see
    onRefusal(`flight ??= ${POST}.finally(() => { flight = undefined; }); await flight;`, 'let flight;'),
    onRefusal(
      `if (!flight) flight = ${POST}.finally(() => { flight = null; }); await flight;`,
      'let flight = null;',
    ),
    wrapper(
      'const key = "k"; let flight = flights.get(key); if (!flight) { flight = refresh().finally(() => flights.delete(key)); flights.set(key, flight); } await flight;',
      `const flights = new Map(); ${REFRESH}`,
    ),
    `class Client {
      private flight?: Promise<void>;
      async send(url) {
        const answer = await fetch(url);
        if (answer.status === 401) await this.refresh();
        return answer;
      }
      private refresh() {
        if (this.flight) return this.flight;
        this.flight = this.trade().finally(() => { this.flight = undefined; });
        return this.flight;
      }
      private async trade() { await fetch('/auth/refresh', { method: 'POST' }); }
    }`,
    // a flag and a list, answered either way
    onRefusal(
      `if (isRefreshing) { await new Promise((resolve, reject) => queue.push({ resolve, reject })); return api(request); }
       isRefreshing = true;
       try { await ${POST}; settle(); } catch (reason) { settle(reason); throw reason; } finally { isRefreshing = false; }`,
      `let isRefreshing = false; let queue = [];
       const settle = (reason) => { queue.forEach(({ resolve, reject }) => (reason ? reject(reason) : resolve())); queue = []; };`,
    ),
    // a guard that is handed what it guards
    wrapper(
      'await shared(async () => { await refresh(); });',
      `let flight; function shared(begin) { if (!flight) flight = begin().finally(() => { flight = undefined; }); return flight; } ${REFRESH}`,
    ),
    wrapper(
      'await manager.run({ callback: () => refresh(), onDone: keep });',
      `class Manager { pending = null; run({ callback, onDone }) { if (this.pending) return this.pending; this.pending = callback().then(onDone).finally(() => { this.pending = null; }); return this.pending; } } const manager = new Manager(); ${REFRESH}`,
    ),
    // locks
    onRefusal(
      `await mutex.runExclusive(async () => { if (session.accessToken === used) await ${POST}; });`,
      "const mutex = new Mutex(); const used = '';",
    ),
    wrapper(
      "await navigator.locks.request('refresh', async () => { if (token() === options.token) await refresh(); });",
      REFRESH,
    ),
    // memos and libraries
    wrapper(
      'await once();',
      `import mem from 'mem'; ${REFRESH} const once = mem(refresh, { maxAge: 10_000 });`,
    ),
    `import createAuthRefreshInterceptor from 'axios-auth-refresh'; import axios from 'axios';
     createAuthRefreshInterceptor(axios, (failed) => ${POST});`,
    `import Keycloak from 'keycloak-js'; const keycloak = new Keycloak();
     export async function token() { if (keycloak.isTokenExpired()) await keycloak.updateToken(30); return keycloak.token; }`,
    // streams
    `import { shareReplay, finalize } from 'rxjs';
     export class Auth {
       private refresh$;
       token() { if (this.isTokenExpired()) return this.refresh(); return this.current; }
       refresh() {
         this.refresh$ ??= this.http.post('/auth/refresh', {}).pipe(shareReplay(1), finalize(() => { this.refresh$ = undefined; }));
         return this.refresh$;
       }
     }`,
    `import { authExchange } from '@urql/exchange-auth'; export const exchange = authExchange(async (utils) => ({
       didAuthError: (error) => error.response?.status === 401,
       willAuthError: () => isTokenExpired(token),
       refreshAuth: async () => { await utils.mutate(REFRESH_TOKEN, { refreshToken }); },
     }));`,
    `import { createServerTokenAuthentication } from 'alova/client';
     createServerTokenAuthentication({ refreshTokenOnSuccess: { isExpired: (answer) => answer.status === 401, handler: async () => { await refreshToken(); } } });`,
    `import { createAlova } from 'alova'; const auth = createAlova({ baseURL: '/' }); ${wrapper("await auth.Post('/auth/refresh', {});")}`,
    `import { TokenRefreshLink } from 'apollo-link-token-refresh';
     new TokenRefreshLink({ isTokenValidOrUndefined: () => !isTokenExpired(token), fetchAccessToken: () => fetch('/auth/refresh') });`,
    `import { createClient } from '@supabase/supabase-js'; const supabase = createClient(url, key); ${wrapper('await supabase.auth.refreshSession();')}`,
    `import { UserManager } from 'oidc-client-ts'; const manager = new UserManager(settings);
     manager.events.addAccessTokenExpired(() => manager.signinSilent());`,
    `import { getAuth } from 'firebase/auth'; ${wrapper('await getAuth().currentUser.getIdToken(true);')}`,
    `import { fetchAuthSession } from 'aws-amplify/auth'; ${wrapper('await fetchAuthSession({ forceRefresh: true });')}`,
    `import { PublicClientApplication } from '@azure/msal-browser'; const app = new PublicClientApplication(config); ${wrapper('await app.acquireTokenSilent(request);')}`,
    // refreshes of other things, and names that do none
    wrapper('await router.refresh();'),
    wrapper("await queryClient.refetchQueries(['feed']); setRefreshing(false);"),
    wrapper('onRefresh();'),
    wrapper("const token = localStorage.getItem('refreshToken'); console.log(token);"),
    wrapper("await fetch('/feeds/refresh');"),
    wrapper("await fetch('/auth/logout', { body: JSON.stringify({ refreshToken }) });"),
    // nobody is refused, nothing runs out
    `export const refreshToken = () => fetch('/auth/refresh', { method: 'POST' });`,
    `const onPress = async () => { await fetch('/auth/refresh', { method: 'POST' }); };`,
    // once, or now and then
    `useEffect(() => { if (isTokenExpired(token)) refreshToken(); }, []);`,
    `setInterval(async () => { if (isTokenExpired(token)) await refreshToken(); }, 60_000);`,
    `async function bootstrap() { if (isTokenExpired(token)) await refreshToken(); } bootstrap();`,
    // a server's own business
    `import express from 'express'; ${wrapper('await refresh();', REFRESH)}`,
    // a page that is loaded anew
    onRefusal(
      `try { await (flight ??= ${POST}.then(() => { flight = undefined; })); } catch { window.location.href = '/login'; }`,
      'let flight;',
    ),
  ],
  invalid: [
    { code: onRefusal(`await ${POST};`), errors: is('retry') },
    {
      code: onRefusal(`await ${POST};`).replaceAll(/request\._retry = true;| && !request\._retry/g, ''),
      errors: is('plain'),
    },
    { code: wrapper('await refresh();', REFRESH), errors: is('plain') },
    { code: wrapper('await fetch(REFRESH_URL);'), errors: is('plain') },
    {
      code: wrapper(
        "await fetch('/token', { method: 'POST', body: 'grant_type=refresh_token&refresh_token=' + stored });",
      ),
      errors: is('plain'),
    },
    {
      code: wrapper('const { email, password } = stored; await login(email, password);'),
      errors: is('plain'),
    },
    { code: wrapper('await authService.refresh();'), errors: is('plain') },
    { code: wrapper("await this.$store.dispatch('auth/refresh');"), errors: is('plain') },
    {
      code: `export async function accessToken() { if (Date.now() > expiresAt) await refreshToken(); return token; }`,
      errors: is('plain'),
    },
    {
      code: `export const query = async (args, api, extra) => { const result = await baseQuery(args, api, extra);
        if (result.error?.status === 401) { await baseQuery({ url: '/auth/refresh', method: 'POST' }, api, extra); return baseQuery(args, api, extra); }
        return result; };`,
      errors: is('plain'),
    },
    {
      code: `const link = onError(({ graphQLErrors, operation, forward }) => {
        for (const { extensions } of graphQLErrors ?? []) {
          if (extensions.code === 'UNAUTHENTICATED') return fromPromise(client.mutate({ mutation: REFRESH_TOKEN })).flatMap(() => forward(operation));
        } });`,
      errors: is('plain'),
    },
    {
      code: `import ky from 'ky'; const api = ky.create({ hooks: { afterResponse: [async (request, options, response) => {
        if (response.status === 403) { const token = await ky('https://example.com/token/refresh').text(); request.headers.set('Authorization', token); return ky(request); } }] } });`,
      errors: is('plain'),
    },
    {
      code: `export const authInterceptor: HttpInterceptorFn = (request, next) => next(request).pipe(catchError((error) => {
        if (error.status === 401) return auth.refreshToken().pipe(switchMap(() => next(request)));
        return throwError(() => error); }));`,
      errors: is('plain'),
    },
    {
      code: `import ky from 'ky'; export const api = ky.extend({ hooks: { afterResponse: [async ({ request, response }) => {
        if (response.status === 401) { const token = await ky('https://example.com/token').text(); request.headers.set('Authorization', token); return ky(request); } }] } });`,
      errors: is('plain'),
    },
    {
      code: `import { UserManager } from 'oidc-client-ts'; const manager = new UserManager(settings); ${wrapper('await manager.signinSilent();')}`,
      errors: is('plain'),
    },
    {
      code: `import { createAlova } from 'alova'; const auth = createAlova({ baseURL: '/', shareRequest: false }); ${wrapper("await auth.Post('/auth/refresh', {});")}`,
      errors: is('plain'),
    },
    // guards that do not hold
    {
      code: onRefusal(
        `if (!isRefreshing) { isRefreshing = true; try { await ${POST}; } finally { isRefreshing = false; } }`,
        'let isRefreshing = false;',
      ),
      errors: is('old-token'),
    },
    {
      code: `import axios from 'axios'; function create() { let flight; const api = axios.create(); api.interceptors.response.use(null, async (error) => {
        if (error.response?.status !== 401) throw error; flight ??= ${POST}.finally(() => { flight = undefined; }); await flight; return axios(error.config); }); return api; }
        export const one = create(); export const other = create();`,
      errors: is('instance'),
    },
    {
      code: `import axios from 'axios'; const api = axios.create(); let flight;
        api.interceptors.response.use(null, async (error) => { if (error.response?.status !== 401) throw error;
        flight ??= api.post('/renew').finally(() => { flight = undefined; }); await flight; return api(error.config); });`,
      errors: is('own-client'),
    },
    { code: wrapper('let flight; flight ??= refresh(); await flight;', REFRESH), errors: is('local') },
    {
      code: wrapper(
        'if (!isRefreshing) { const stored = await keychain.read(); isRefreshing = true; try { await refresh(stored); } finally { isRefreshing = false; } }',
        `let isRefreshing = false; ${REFRESH}`,
      ),
      errors: is('late'),
    },
    {
      code: wrapper(
        'flight ??= refresh().then((answer) => { flight = undefined; return answer; }); await flight;',
        `let flight; ${REFRESH}`,
      ),
      errors: is('stuck'),
    },
    { code: wrapper('flight ??= refresh(); await flight;', `let flight; ${REFRESH}`), errors: is('stuck') },
    {
      code: onRefusal(
        `if (isRefreshing) return new Promise((resolve) => queue.push(resolve)).then(() => api(request));
         isRefreshing = true;
         try { await ${POST}; queue.forEach((resolve) => resolve()); queue = []; } catch (reason) { queue = []; throw reason; } finally { isRefreshing = false; }`,
        'let isRefreshing = false; let queue = [];',
      ),
      errors: is('hanging'),
    },
    {
      code: `export class Refused implements HttpInterceptor {
        private isRefreshing = false;
        private refreshed = new BehaviorSubject(null);
        intercept(request, next) {
          return next.handle(request).pipe(catchError((error) => error.status === 401 ? this.retry(request, next) : throwError(() => error)));
        }
        private retry(request, next) {
          if (this.isRefreshing) return this.refreshed.pipe(filter((token) => token !== null), take(1), switchMap(() => next.handle(request)));
          this.isRefreshing = true;
          this.refreshed.next(null);
          return this.auth.refreshToken().pipe(
            switchMap((token) => { this.isRefreshing = false; this.refreshed.next(token); return next.handle(request); }),
            catchError((error) => { this.isRefreshing = false; return throwError(() => error); }),
          );
        }
      }`,
      errors: is('hanging'),
    },
    {
      code: wrapper(
        'const mutex = new Mutex(); await mutex.runExclusive(async () => { if (isOld()) await refresh(); });',
        REFRESH,
      ),
      errors: is('per-request-lock'),
    },
    {
      code: wrapper(
        'await navigator.locks.request(`refresh ${url}`, async () => { if (isOld()) await refresh(); });',
        REFRESH,
      ),
      errors: is('per-request-lock'),
    },
    {
      code: wrapper(
        'await mutex.runExclusive(async () => { await refresh(); });',
        `const mutex = new Mutex(); ${REFRESH}`,
      ),
      errors: is('no-re-check'),
    },
    {
      code: wrapper(
        'const release = await mutex.acquire(); try { await refresh(); } finally { release(); }',
        `const mutex = new Mutex(); ${REFRESH}`,
      ),
      errors: is('no-re-check'),
    },
    {
      code: `function Chat() {
        useEffect(() => { const check = async () => { if (isTokenExpired(token)) await refreshToken(stored); }; check(); }, []);
        useEffect(() => { refreshToken(stored).then(save); }, []);
      }`,
      errors: [{ messageId: 'mount' }, { messageId: 'mount' }],
    },
  ],
});

/** What the two suggestions make of some code. */
const offers = (code: string, messageId: MessageId, flight: string, promise: string) => ({
  code,
  filename: /: Promise<|: string/.test(promise) ? 'send.ts' : 'send.js',
  errors: [
    {
      messageId,
      suggestions: [
        { messageId: 'share-flight' as const, output: flight },
        { messageId: 'share-promise' as const, output: promise },
      ],
    },
  ],
});
const offersNothing = (code: string, messageId: MessageId) => ({
  code,
  errors: [{ messageId, suggestions: [] }],
});

// Test/races runs what is offered; here is how it looks.
createRuleTester().run('suggestions of single-flight-refresh', rule, {
  valid: [],
  invalid: [
    offers(
      `import axios from 'axios';

/** Asks for new tokens. */
export async function refreshToken(): Promise<string> {
  const { data } = await axios.post('/auth/refresh');
  setTokens(data);
  return data.accessToken;
}

export async function send(url: string) {
  const answer = await fetch(url);
  if (answer.status === 401) await refreshToken();
  return fetch(url);
}
`,
      'plain',
      `import axios from 'axios';
import { singleFlight } from '@jwt-hygiene/runtime';

/** Asks for new tokens. */
export const refreshToken = singleFlight(async (): Promise<string> => {
  const { data } = await axios.post('/auth/refresh');
  setTokens(data);
  return data.accessToken;
});

export async function send(url: string) {
  const answer = await fetch(url);
  if (answer.status === 401) await refreshToken();
  return fetch(url);
}
`,
      `import axios from 'axios';

/** Asks for new tokens. */
async function requestTokens(): Promise<string> {
  const { data } = await axios.post('/auth/refresh');
  setTokens(data);
  return data.accessToken;
}

let refreshing: Promise<string> | undefined;

export function refreshToken(): Promise<string> {
  refreshing ??= requestTokens().finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

export async function send(url: string) {
  const answer = await fetch(url);
  if (answer.status === 401) await refreshToken();
  return fetch(url);
}
`,
    ),
    // the statements that belong to it, and not those of the request
    offers(
      `import axios from "axios"
const api = axios.create()
// Answers that were refused.
api.interceptors.response.use(null, async (error) => {
\tconst request = error.config
\tif (error.response?.status !== 401 || request._retry) throw error
\tconst stored = session.refreshToken
\trequest._retry = true
\t// Past the interceptors.
\tconst { data } = await axios.post("/auth/refresh", { refreshToken: stored })
\trequest.headers.Authorization = data.accessToken
\tObject.assign(session, data)
\treturn api(request)
})
`,
      'retry',
      `import axios from "axios"
import { singleFlight } from "@jwt-hygiene/runtime"
const api = axios.create()
const refreshTokens = singleFlight(async () => {
\tconst stored = session.refreshToken
\t// Past the interceptors.
\tconst { data } = await axios.post("/auth/refresh", { refreshToken: stored })
\tObject.assign(session, data)
\treturn data
})

// Answers that were refused.
api.interceptors.response.use(null, async (error) => {
\tconst request = error.config
\tif (error.response?.status !== 401 || request._retry) throw error
\trequest._retry = true
\tconst data = await refreshTokens()
\trequest.headers.Authorization = data.accessToken
\treturn api(request)
})
`,
      `import axios from "axios"
const api = axios.create()
let refreshing

async function refreshTokens() {
\tconst stored = session.refreshToken
\t// Past the interceptors.
\tconst { data } = await axios.post("/auth/refresh", { refreshToken: stored })
\tObject.assign(session, data)
\treturn data
}

// Answers that were refused.
api.interceptors.response.use(null, async (error) => {
\tconst request = error.config
\tif (error.response?.status !== 401 || request._retry) throw error
\trequest._retry = true
\trefreshing ??= refreshTokens().finally(() => {
\t\trefreshing = undefined
\t})
\tconst data = await refreshing
\trequest.headers.Authorization = data.accessToken
\treturn api(request)
})
`,
    ),
    // what a hook gives is another each time: only the flight is shared
    offers(
      `export function useApi() {
  const { refresh } = useSession();
  const dispatch = useDispatch();
  return async function send(url) {
    const answer = await fetch(url);
    if (answer.status !== 401) return answer;
    dispatch(tokensChanged(await fetchTokens('/auth/refresh', refresh)));
    return fetch(url);
  };
}
`,
      'plain',
      `import { singleFlight } from '@jwt-hygiene/runtime';

const shareRefresh = singleFlight((refresh: () => Promise<void>) => refresh());

export function useApi() {
  const { refresh } = useSession();
  const dispatch = useDispatch();
  return async function send(url) {
    const answer = await fetch(url);
    if (answer.status !== 401) return answer;
    await shareRefresh(async () => {
      dispatch(tokensChanged(await fetchTokens('/auth/refresh', refresh)));
    });
    return fetch(url);
  };
}
`,
      `let refreshing: Promise<void> | undefined;

export function useApi() {
  const { refresh } = useSession();
  const dispatch = useDispatch();
  return async function send(url) {
    const answer = await fetch(url);
    if (answer.status !== 401) return answer;
    refreshing ??= (async () => {
      dispatch(tokensChanged(await fetchTokens('/auth/refresh', refresh)));
    })().finally(() => {
      refreshing = undefined;
    });
    await refreshing;
    return fetch(url);
  };
}
`,
    ),
    // one answer that each caller would read
    offersNothing(
      `const refresh = async () => fetch('/auth/refresh', { method: 'POST' });
       export async function send(url) {
         const answer = await fetch(url);
         if (answer.status !== 401) return answer;
         const refreshed = await refresh();
         return send(url, await refreshed.json());
       }`,
      'plain',
    ),
    // the tokens are kept where the request goes on
    offersNothing(
      `export async function send(url) {
         const answer = await fetch(url);
         if (answer.status !== 401) return answer;
         return axios.post('/auth/refresh').then(({ data }) => { setTokens(data); return fetch(url); });
       }`,
      'plain',
    ),
    // the refresh would wait for itself
    offersNothing(
      `const api = createClient({ onResponseError: async ({ response }) => {
         if (response.status === 401) setTokens(await api.post('/auth/refresh'));
       } });`,
      'plain',
    ),
    // not the same for all requests
    offersNothing(
      `export async function send(url, tenant) {
         const answer = await fetch(url);
         if (answer.status !== 401) return answer;
         await axios.post('/auth/refresh', { tenant });
         return fetch(url);
       }`,
      'plain',
    ),
  ],
});

describe('a helper in another file', () => {
  const CALLER = `import { refreshToken } from './refresh';
export async function send(url: string) {
  const answer = await fetch(url);
  if (answer.status === 401) await refreshToken();
  return answer;
}`;
  const linesOf = (helper: string) => {
    const cwd = projectOf({
      'package.json': '{ "dependencies": { "react": "19" } }',
      'send.ts': CALLER,
      'refresh.ts': helper,
    });
    return new Linter({ cwd })
      .verify(CALLER, strict, { filename: join(cwd, 'send.ts') })
      .map(({ ruleId, line }) => `${line} ${ruleId}`);
  };

  it('is wrong where it refreshes for each caller', () => {
    expect(linesOf("export const refreshToken = () => fetch('/auth/refresh', { method: 'POST' });")).toEqual([
      '4 jwt-hygiene/single-flight-refresh',
    ]);
  });

  it('is right where it shares the flight', () => {
    expect(
      linesOf(`let flight: Promise<void> | undefined;
const trade = async () => { await fetch('/auth/refresh', { method: 'POST' }); };
export const refreshToken = () => (flight ??= trade().finally(() => { flight = undefined; }));`),
    ).toEqual([]);
  });
});
