import { createRuleTester } from '../../../../test/support/rule-tester.js';
import rule from './no-lost-session.js';

type MessageId = keyof typeof rule.meta.messages;
const is = (
  messageId: MessageId,
  detail: string,
): { messageId: MessageId; data: Record<string, string> }[] => [
  { messageId, data: { because: '`/auth/refresh`', detail } },
];

/** A refresh, and what happens where it fails. */
const failing = (body: string) => `
  import axios from 'axios';
  export async function refresh() {
    try {
      const { data } = await axios.post('/auth/refresh', { refreshToken: session.refreshToken });
      Object.assign(session, data);
    } catch (error) {
      ${body}
    }
  }`;
/** A refresh, and what is done with its answer. */
const answered = (body: string, type = '') => `
  import axios from 'axios';
  interface Tokens { accessToken: string; refreshToken: string }
  export async function refresh() {
    const answer = await axios.post${type}('/auth/refresh', { refreshToken: session.refreshToken });
    ${body}
  }`;
/** A wrapper around fetch that shares its refresh. */
const wrapper = (body: string) => `
  let flight;
  const refresh = () => (flight ??= fetch('/auth/refresh', { method: 'POST' }).finally(() => { flight = undefined; }));
  export async function send(url, options) { ${body} }`;
const HEADER = 'headers: { Authorization: `Bearer ${session.accessToken}` }';

type Problem = 'cleared' | 'dropped' | 'stale';

/** Cases of which the text after the suggestion is given; `null` where nothing is suggested. */
const mended = (
  problem: Problem,
  suggestion: Exclude<MessageId, Problem>,
  cases: readonly (readonly [code: string, output: string | null])[],
) =>
  cases.map(([code, output]) => ({
    code,
    errors: [
      {
        messageId: problem,
        suggestions: output === null ? null : [{ messageId: suggestion, output }],
      },
    ],
  }));

// What stands in these tests is written anew, after shapes seen in applications.
createRuleTester().run('no-lost-session', rule, {
  valid: [
    failing('if (error.response?.status === 401) clearTokens(); throw error;'),
    failing('if (!error.response) throw error; clearTokens();'),
    failing("if (isNetworkError(error)) return; dispatch('auth/logout');"),
    failing("error.code === 'invalid_grant' && logout(); throw error;"),
    failing('switch (error.response?.status) { case 401: signOut(); }'),
    // the failure ends nothing
    failing('console.warn(error); throw error;'),
    failing("clearTimeout(timer); localStorage.removeItem('theme'); throw error;"),
    failing('setLogoutTimer(5); throw error;'),
    // another request's failure
    `import axios from 'axios'; async function login() { try { await axios.post('/auth/login', form); } catch { clearTokens(); } }`,
    // both tokens are kept
    answered('store(answer.data.accessToken, answer.data.refreshToken);', '<Tokens>'),
    answered(
      'const { accessToken, refreshToken } = answer.data; store(accessToken, refreshToken);',
      '<Tokens>',
    ),
    answered('store(answer.data); use(answer.data.accessToken);', '<Tokens>'),
    answered('store(answer.data.accessToken);'),
    answered('store(answer.data.accessToken);', '<{ accessToken: string }>'),
    // the header is made anew
    wrapper(
      `const get = () => fetch(url, { ${HEADER} }); const answer = await get(); if (answer.status !== 401) return answer; await refresh(); return get();`,
    ),
    wrapper(
      `const init = { ${HEADER} }; const answer = await fetch(url, init); if (answer.status !== 401) return answer; await refresh(); init.headers.Authorization = bearer(); return fetch(url, init);`,
    ),
    // the cookie is the token
    wrapper(
      "const init = { credentials: 'include' }; const answer = await fetch(url, init); if (answer.status !== 401) return answer; await refresh(); return fetch(url, init);",
    ),
    // a server's own business
    `import express from 'express'; ${failing('clearTokens();')}`,
  ],
  invalid: [
    { code: failing('clearTokens(); throw error;'), errors: is('cleared', 'clearTokens()') },
    { code: failing('store.dispatch(logout()); throw error;'), errors: is('cleared', 'logout()') },
    { code: failing("localStorage.removeItem('access_token');"), errors: is('cleared', 'removeItem()') },
    { code: failing('await auth.signOut();'), errors: is('cleared', 'signOut()') },
    { code: failing("this.$store.dispatch('auth/logout');"), errors: is('cleared', 'dispatch()') },
    { code: failing('localStorage.clear();'), errors: is('cleared', 'clear()') },
    {
      code: `import axios from 'axios'; export const refresh = () => axios.post('/auth/refresh', {}).then(keep).catch((error) => { logout(); throw error; });`,
      errors: is('cleared', 'logout()'),
    },
    {
      code: `export async function refresh() { const answer = await fetch('/auth/refresh'); if (!answer.ok) { clearSession(); return; } keep(await answer.json()); }`,
      errors: is('cleared', 'clearSession()'),
    },
    {
      code: `export class Auth { refresh() { return this.http.post('/auth/refresh', {}).pipe(tap({ next: (tokens) => this.keep(tokens), error: () => this.logout() })); } }`,
      errors: is('cleared', 'logout()'),
    },
    // one place, and not who calls it
    {
      code: `${failing('clearTokens(); throw error;')} export async function token() { try { await refresh(); } catch { logout(); } }`,
      errors: is('cleared', 'clearTokens()'),
    },
    {
      code: answered('const { accessToken, refreshToken } = answer.data; store(accessToken);'),
      errors: is('dropped', 'refreshToken'),
    },
    { code: answered('store(answer.data.accessToken);', '<Tokens>'), errors: is('dropped', 'refreshToken') },
    {
      code: wrapper(
        `const init = { ${HEADER} }; const answer = await fetch(url, init); if (answer.status !== 401) return answer; await refresh(); return fetch(url, init);`,
      ),
      errors: [{ messageId: 'stale', data: { because: '`refresh()`', detail: 'init' } }],
    },
    // what is suggested
    ...mended('cleared', 'clearIfRefused', [
      [
        failing('console.warn(error);\n      clearTokens();\n      throw error;'),
        failing(
          'console.warn(error);\n      if (axios.isAxiosError(error) && [400, 401, 403].includes(error.response?.status ?? 0)) {\n        clearTokens();\n      }\n      throw error;',
        ),
      ],
      [
        `import ky from 'ky'; const refresh = () => ky.post('/auth/refresh').json().then(keep).catch(() => logout());`,
        `import ky, { HTTPError } from 'ky'; const refresh = () => ky.post('/auth/refresh').json().then(keep).catch((error) => { if (error instanceof HTTPError && [400, 401, 403].includes(error.response.status)) logout(); });`,
      ],
      [
        `async function refresh() { const answer = await fetch('/auth/refresh'); if (!answer.ok) logout(); keep(await answer.json()); }`,
        `async function refresh() { const answer = await fetch('/auth/refresh'); if ([400, 401, 403].includes(answer.status)) logout(); keep(await answer.json()); }`,
      ],
      [
        `async function refresh() {
  const answer = await fetch('/auth/refresh');
  if (!answer.ok) {
    logout();
    location.href = '/login';
    return;
  }
  keep(await answer.json());
}`,
        `async function refresh() {
  const answer = await fetch('/auth/refresh');
  if (!answer.ok) {
    if ([400, 401, 403].includes(answer.status)) {
      logout();
      location.href = '/login';
    }
    return;
  }
  keep(await answer.json());
}`,
      ],
      [
        `async function refresh() {
  try {
    const answer = await fetch('/auth/refresh');
    if (!answer.ok) throw new Error('Refresh');
    keep(await answer.json());
  } catch (error) {
    console.error(error);
    logout();
  }
}`,
        `async function refresh() {
  try {
    const answer = await fetch('/auth/refresh');
    if (!answer.ok) {
      if ([400, 401, 403].includes(answer.status)) logout();
      throw new Error('Refresh');
    }
    keep(await answer.json());
  } catch (error) {
    console.error(error);
  }
}`,
      ],
      // what is missing before the request, an error that is made anew, a state of the refresh in between, a client that is not known
      [
        `import axios from 'axios'; async function refresh() { try { const old = read(); if (!old) throw new Error('None'); keep(await axios.post('/auth/refresh', { old })); } catch (error) { logout(); } }`,
        null,
      ],
      [
        `import axios from 'axios'; const api = axios.create(); api.interceptors.response.use((r) => r, (e) => Promise.reject(e.message)); async function refresh() { try { keep(await api.post('/auth/refresh', {})); } catch (error) { logout(); } }`,
        null,
      ],
      [
        `import { catchError } from 'rxjs'; class A { refresh() { return this.http.post('/auth/refresh', {}).pipe(catchError((error) => { this.logout(); return throwError(error.message); })); } } class I implements HttpInterceptor { intercept(r, next) { return next.handle(r).pipe(catchError((e) => throwError(() => new Error(e)))); } }`,
        null,
      ],
      [failing("clearTokens(); refreshing = false; location.href = '/login';"), null],
      [
        `async function refresh() { try { keep(await api.post('/auth/refresh', {})); } catch (error) { logout(); } }`,
        null,
      ],
    ]),
    ...mended('dropped', 'keepRotated', [
      [
        answered('session.accessToken = answer.data.accessToken;', '<Tokens>'),
        answered(
          'session.accessToken = answer.data.accessToken;\n    if (answer.data.refreshToken) session.refreshToken = answer.data.refreshToken;',
          '<Tokens>',
        ),
      ],
      [
        answered('keep({ accessToken: answer.data.accessToken, refreshToken });', '<Tokens>'),
        answered(
          'keep({ accessToken: answer.data.accessToken, refreshToken: answer.data.refreshToken ?? refreshToken });',
          '<Tokens>',
        ),
      ],
      [
        `${answered("const { accessToken, refreshToken } = answer.data;\n    localStorage.setItem('access', accessToken);")}\nconst login = (given) => { localStorage.setItem('refresh_token', given.refreshToken); };`,
        `${answered("const { accessToken, refreshToken } = answer.data;\n    localStorage.setItem('access', accessToken);\n    if (refreshToken) localStorage.setItem('refresh_token', refreshToken);")}\nconst login = (given) => { localStorage.setItem('refresh_token', given.refreshToken); };`,
      ],
      [answered('const { accessToken, refreshToken } = answer.data; store(accessToken);'), null],
    ]),
    ...mended('stale', 'newHeader', [
      [
        wrapper(
          `const init = { ${HEADER} }; const answer = await fetch(url, init); if (answer.status !== 401) return answer; await refresh(); return fetch(url, init);`,
        ),
        wrapper(
          `const init = { ${HEADER} }; const answer = await fetch(url, init); if (answer.status !== 401) return answer; await refresh(); return fetch(url, { ...init, headers: { ...init.headers, Authorization: \`Bearer \${session.accessToken}\` } });`,
        ),
      ],
      [
        wrapper(
          'const token = session.accessToken; const init = { headers: { Authorization: `Bearer ${token}` } }; const answer = await fetch(url, init); if (answer.status !== 401) return answer; await refresh(); return fetch(url, init);',
        ),
        null,
      ],
    ]),
  ],
});
