import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../../../test/support/project.js';
import { applyEdits } from '../../edit.js';
import { planRemedies } from '../../plan.js';

const STORAGE = `import { MMKV } from 'react-native-mmkv';
export const storage = new MMKV();
export const save = async (token: string) => { storage.set('token', token); };
`;
const HEAD = `import React, { useEffect } from 'react';
import { storage } from './storage';
`;

interface Planned {
  /** What each file is then, without what all begin with. */
  readonly files: Readonly<Record<string, string>>;
  readonly reason: string | undefined;
}

/** The plan for an app of React Native whose token is written in `storage.ts`. */
function planned(body: string, more: Record<string, string> = {}): Planned {
  const texts: Record<string, string> = { 'storage.ts': STORAGE, 'a.tsx': HEAD + body, ...more };
  const dependencies = { 'react-native': '0.81.0', 'react-native-mmkv': '3.2.0', react: '19.0.0' };
  const root = projectOf({ 'package.json': JSON.stringify({ dependencies }), ...texts });
  const finding = {
    file: join(root, 'storage.ts'),
    line: 3,
    column: STORAGE.split('\n')[2]!.indexOf('storage.set') + 1,
    ruleId: 'no-plaintext-token-storage',
  };
  const { remedies, refused } = planRemedies([finding], { root });
  const edits = remedies.flatMap((each) => [...each.edits]);
  return {
    files: Object.fromEntries(
      edits.map(([path, each]) => {
        const name = relative(root, path);
        return [name, applyEdits(texts[name] ?? '', each).replace(/^(?:import .*\n)+/, '')];
      }),
    ),
    reason: refused[0]?.reason,
  };
}

const changed = (body: string) => {
  const { files, reason } = planned(body);
  expect(reason).toBeUndefined();
  return files['a.tsx'];
};

const TOKEN = "const token = storage.getString('token');\n";
const ONCE = "const readToken = readOnce(() => tokenStore.getItem('token'));\n";
const BOUND = 'const token = (await readToken()) ?? undefined;';

describe('a constant that is read while a module is loaded', () => {
  it.each([
    [
      'export const f = async () => { return token; };',
      `export const f = async () => { ${BOUND} return token; };`,
    ],
    [
      'export const f = async () => token;',
      `export const f = async () => {\n  ${BOUND}\n  return token;\n};`,
    ],
    [
      'export const f = async () => { try { await send(token); } catch { return 1; } };',
      `export const f = async () => { try { ${BOUND} await send(token); } catch { return 1; } };`,
    ],
    [
      'export const f = async (list) => { return list.map((each) => each + token); };',
      `export const f = async (list) => { ${BOUND} return list.map((each) => each + token); };`,
    ],
    [
      "export const f = () => fetch('/x').then((answer) => { return [answer, token]; });",
      `export const f = () => fetch('/x').then(async (answer) => { ${BOUND} return [answer, token]; });`,
    ],
  ])('is what gives a promise of the same text: %s', (before, after) => {
    expect(changed(TOKEN + before)).toBe(ONCE + after);
  });

  it('is filled in where it is used as it was', () => {
    const body =
      "const token: string = storage.getString('token') ?? '';\nexport const f = async () => { return token; };";
    expect(changed(body)).toContain("const token: string = (await readToken()) ?? ''; return token;");
  });

  it('ends what it puts before a line that begins with a bracket', () => {
    const body =
      "const token = storage.getString('token')\nexport const f = async () => {\n  [1].map(() => token)\n}\n";
    expect(changed(body)).toContain('?? undefined;\n  [1].map');
  });

  it.each([
    [
      "let token = storage.getString('token');\nexport const f = async () => { token = ''; };",
      'line 4 gives it',
    ],
    [`export ${TOKEN}export const f = async () => token;`, 'line 3 hands it out to other files'],
    [`${TOKEN}export const f = async () => token;\nexport { token };`, 'line 5 cannot wait'],
    [`${TOKEN}export type Token = typeof token;\nexport const f = async () => token;`, 'line 4 cannot wait'],
    [`${TOKEN}export const f = () => token;`, 'nobody is seen to call the function around line 4'],
    [
      `${TOKEN}export const f = async (given = token) => given;`,
      'line 4 needs it before its function begins',
    ],
    [`${TOKEN}export function* saga() { yield token; }`, 'line 4 cannot wait'],
    [
      `${TOKEN}let busy = false;\nexport async function f() {\n  if (busy || !token) return;\n  busy = true;\n}`,
      'line 7',
    ],
    [
      "const user = JSON.parse(storage.getString('token') || '{}');\nexport const f = async () => user;",
      'read at once',
    ],
  ])('stays where a use cannot wait: %s', (body, reason) => {
    expect(planned(body).reason).toContain(reason);
  });
});

describe('a constant of a component', () => {
  const inEffect = (uses: string, dependencies = '') =>
    `export function Screen() {\n  ${TOKEN}  useEffect(() => {\n    ${uses}\n  }, [${dependencies}]);\n  return null;\n}\n`;

  it('is kept from the first time on where nobody sees a later one', () => {
    const after = changed(inEffect('(async () => { await send(token); })();'));
    expect(after).toContain(
      "const [readToken] = useState(() => readOnce(() => tokenStore.getItem('token')));",
    );
    expect(after).toContain(`(async () => { ${BOUND} await send(token); })();`);
  });

  it('is read where it is used otherwise', () => {
    const after = changed(
      `export function Screen() {\n  ${TOKEN}  const press = async () => {\n    await send(token);\n  };\n  return <Button onPress={press} />;\n}\n`,
    );
    expect(after).toBe(
      "export function Screen() {\n  const press = async () => {\n    const token = (await tokenStore.getItem('token')) ?? undefined;\n    await send(token);\n  };\n  return <Button onPress={press} />;\n}\n",
    );
  });

  it('makes an effect wait that gives nothing back', () => {
    expect(changed(inEffect('if (token) send(token);'))).toContain(
      `useEffect(() => void (async () => {\n    ${BOUND}\n    if (token) send(token);\n  })(), []);`,
    );
    expect(planned(inEffect('const line = open(token); return () => line.close();')).reason).toContain(
      'line 6',
    );
  });

  it.each([
    [inEffect('(async () => { await send(token); })();', 'token'), 'line 7 cannot wait'],
    [`export function Screen() {\n  ${TOKEN}  return <Text>{token}</Text>;\n}\n`, 'line 5 cannot wait'],
    [
      `export function Screen() {\n  ${TOKEN}  const leave = async () => { logOut(); await send(token); };\n  return <Button onPress={leave} />;\n}\n`,
      'line 5 may change it',
    ],
    [
      `export function Screen({ send }) {\n  const press = (event) => { ${TOKEN}    send(event.text, token); };\n  return <Button onPress={press} />;\n}\n`,
      'line 6 hands on',
    ],
  ])('stays where it is shown, or may end first: %s', (body, reason) => {
    expect(planned(body).reason).toContain(reason);
  });
});

describe('a function that gives what it reads', () => {
  const GETTER = "export function getToken(): string | undefined { return storage.getString('token'); }\n";

  it('waits where each of its callers does, in every file', () => {
    const caller =
      "import { getToken } from './a';\nexport const me = async () => send({ token: getToken() });\n";
    const { files } = planned(
      `${GETTER}const isIn = () => !!getToken();\nexport const check = async () => isIn();\n`,
      {
        'b.ts': caller,
      },
    );
    expect(files['a.tsx']).toBe(
      'export async function getToken(): Promise<string | undefined> {' +
        " return (await tokenStore.getItem('token')) ?? undefined; }\n" +
        'const isIn = async () => !!(await getToken());\nexport const check = async () => await isIn();\n',
    );
    expect(files['b.ts']).toBe('export const me = async () => send({ token: await getToken() });\n');
  });

  it('is a member of an object that nobody hands on', () => {
    const body = "export const session = { get: () => storage.getString('token') };\n";
    const use = (text: string) => ({ 'b.ts': `import { session } from './a';\n${text}\n` });
    const { files } = planned(body, use('export const me = async () => session.get();'));
    expect(files['b.ts']).toContain('await session.get()');
    const { reason } = planned(body, use('export const me = async () => session.get();\nkeep(session);'));
    expect(reason).toContain('line 3 of b.ts');
  });

  it.each([
    ['export const all = [1].filter(() => getToken());', 'line 4'],
    ['export const first = getToken() ? 1 : 2;', 'line 4 calls it while the app is loaded'],
    ['export const client = make(getToken);', 'line 4 hands on'],
    ['export default getToken;', 'line 4 hands `getToken` out under another name'],
    ['export function Screen() { return <Text>{getToken()}</Text>; }', 'while a component is rendered'],
    ['export type Token = ReturnType<typeof getToken>;', 'line 4 hands on'],
    ['export class Api { headers() { return [getToken()]; } }', 'line 4 cannot wait'],
    ['let busy = false;\nexport async function f() { if (busy) return; getToken(); busy = true; }', 'line 5'],
  ])('stays where one cannot: %s', (caller, reason) => {
    expect(planned(`${GETTER}${caller}\nexport const f = async () => getToken();\n`).reason).toContain(
      reason,
    );
  });

  it('stays where what it reads is kept, or a second press is kept away', () => {
    const cached =
      "let kept;\nconst get = () => { kept ??= storage.getString('token'); return kept; };\nexport const f = async () => get();";
    expect(planned(cached).reason).toContain('what line 4 changes would change too late');
    const busy =
      "export function Screen() { const press = () => { const token = storage.getString('token'); setIsSending(true); send(token); };" +
      ' return <Button onPress={press} />; }';
    expect(planned(busy).reason).toContain('what line 3 changes would change too late');
  });

  const ASK = "const token = storage.getString('token'); ";

  it.each([
    ["export const me = () => { ASK return fetch('/me', { token }); };", 'const me = async () =>'],
    [
      'export function me(): Promise<string> { ASK return fetch(token).then(text); }',
      'async function me(): Promise<string> {',
    ],
    ["export class Api { static me() { ASK return client.get('/me', token); } }", 'static async me() {'],
  ])('waits by itself where it gives a promise anyway: %s', (body, after) => {
    const client = "import axios from 'axios';\nconst client = axios.create();\n";
    const uses = '\nexport const show = () => me().then(print);\n';
    expect(changed(client + body.replace('ASK ', ASK) + uses)).toContain(after);
  });

  it.each([
    ['ASK return dispatch(load(token));', 'me().unwrap();', 'line 4 does not wait'],
    ['ASK return dispatch(load(token));', 'me();', 'line 4 does not wait'],
    ['ASK return dispatch(load(token));', 'await me();', undefined],
    [
      'ASK if (token) return fetch(token);',
      'const asked = me(); if (asked) show(asked);',
      'line 4 does not wait',
    ],
  ])('stays where it may give a promise that is not waited for: %s %s', (body, use, reason) => {
    const text = `export const me = () => { ${body.replace('ASK ', ASK)} };\nexport const f = async () => { ${use} };\n`;
    const { reason: found } = planned(text);
    if (reason === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(reason);
  });

  it('is a member of an object that a file hands out as its default', () => {
    const body =
      "const auth = { get: () => storage.getString('token'), is: () => !!auth.get() };\nexport default auth;\n";
    const use = "import session from './a';\nexport const me = async () => session.is();\n";
    const { files } = planned(body, { 'b.ts': use });
    expect(files['b.ts']).toContain('async () => await session.is()');
    const handed = { 'b.ts': use, 'c.ts': "import api from './a';\nprovide(api);\n" };
    expect(planned(body, handed).reason).toContain('line 1 of c.ts hands a file on as a whole');
    const again = { 'b.ts': use, 'c.ts': "export { default as api } from './a';\n" };
    expect(planned(body, again).reason).toContain('line 1 of c.ts hands a file on as a whole');
  });

  it.each([
    ["import * as auth from './a';\nexport const all = [auth];", 'line 1 of b.ts hands a file on as a whole'],
    ["export * as auth from './a';", 'line 1 of b.ts hands a file on as a whole'],
    ["const auth = require('./a');\nkeep(auth);", 'line 1 of b.ts hands a file on as a whole'],
    ["import * as auth from './a';\nexport const g = async () => auth.getToken();", undefined],
  ])('stays where its file is handed on as a whole: %s', (other, reason) => {
    const { reason: found } = planned(`${GETTER}export const f = async () => getToken();\n`, {
      'b.ts': other,
    });
    if (reason === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(reason);
  });

  it('stays where it is imported under another name', () => {
    const { reason } = planned(GETTER, {
      'b.ts': "import { getToken as read } from './a';\nexport const f = async () => read();\n",
    });
    expect(reason).toContain('what line 1 of b.ts calls is not known');
  });
});

describe('what a function changes once it has waited', () => {
  const READ = "const token = storage.getString('token');";

  it.each([
    ['const headers = {};', 'headers.Authorization = token;'],
    ['let headers = {};', 'headers = { Authorization: token };'],
    ['const headers = {};', 'const answer = await ask(token); answer.data = [];'],
  ])('is its own: %s %s', (before, after) => {
    const body = `export async function f() { ${before} ${READ} ${after} return send(headers); }`;
    expect(planned(body).reason).toBeUndefined();
  });

  it('is that of whoever waits for it', () => {
    const change = (config: string) =>
      `(${config}) => { ${READ} config.headers.Authorization = token; return config; }`;
    expect(planned(`http.interceptors.request.use(${change('config')});`).reason).toBeUndefined();
    const { reason } = planned(
      `http.interceptors.request.use(${change('config')}, null, { synchronous: true });`,
    );
    expect(reason).toContain('line 3');
    const named = `const sign = async ${change('config')};\n`;
    expect(planned(`${named}http.interceptors.request.use(sign);`).reason).toBeUndefined();
    expect(planned(`${named}http.interceptors.request.use(sign);\nsign(config);`).reason).toContain('line 3');
    expect(planned(`export async function sign${change('config').replace('=>', '')}`).reason).toContain(
      'line 3',
    );
  });
});

describe('what is only begun', () => {
  it.each([
    ['if (location === to) go();', true],
    ['const location = useLocation();', true],
    ["export const is = () => location.pathname === '/';", true],
    ["location.href = '/';", false],
    ["window.location = '/';", false],
    ['location.reload();', false],
    ["window.open(url, '_self');", false],
    ['navigate(0);', false],
    ["import Again from 'react-native-restart';\nAgain.restart();", false],
    ["import CodePush from 'react-native-code-push';\nCodePush.restartApp();", false],
    ["import * as Updates from 'expo-updates';\nUpdates.reloadAsync();", false],
    ['DevSettings.reload();', false],
    ['NativeModules.Process.restart();', false],
    ['export const again = () => list.reload();', true],
  ])('is done as long as nothing leaves the page: %s', (other, isDone) => {
    const body = "export const forget = () => { storage.delete('token'); };";
    const { reason } = planned(body, { 'b.ts': other });
    if (isDone) expect(reason).toBeUndefined();
    else expect(reason).toContain('the app may be left');
  });
});
