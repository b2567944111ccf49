import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../../../test/support/project.js';
import { planRemedies } from '../../plan.js';

const STORAGE = `import { MMKV } from 'react-native-mmkv';
export const storage = new MMKV();
export const save = async (token: string) => { storage.set('token', token); };
`;
const HEAD = `import React, { useEffect, useState } from 'react';
import axios from 'axios';
import { client } from './client';
import { isBusy, setBusy } from './busy';
import { storage } from './storage';
`;

/** Why a file of an app of React Native may not wait for its token; undefined where it may. */
function reasonFor(body: string): string | undefined {
  const dependencies = { 'react-native': '0.81.0', 'react-native-mmkv': '3.2.0', react: '19.0.0' };
  const texts = { 'storage.ts': STORAGE, 'a.tsx': HEAD + body };
  const root = projectOf({ 'package.json': JSON.stringify({ dependencies }), ...texts });
  const column = STORAGE.split('\n')[2]!.indexOf('storage.set') + 1;
  const file = join(root, 'storage.ts');
  const finding = { file, line: 3, column, ruleId: 'no-plaintext-token-storage' };
  return planRemedies([finding], { root }).refused[0]?.reason;
}

const READ = "const token = storage.getString('token');";
const ASK = "send(storage.getString('token'))";
const TOO_LATE = 'would change too late';

/** The reason, where one is expected, and none where not. */
function expectReason(body: string, reason: string | undefined): void {
  const found = reasonFor(body);
  if (reason === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(reason);
}

describe('an assignment around what is read', () => {
  const isLate = (declared: string, body: string) =>
    `${declared}\nexport async function f(given) { ${body} }\n`;

  it.each([
    ['let pending;', `if (!pending) pending = ${ASK}; return pending;`],
    ['let pending;', `pending ??= ${ASK}; return pending;`],
    ['let pending;', `pending = pending ?? ${ASK}; return pending;`],
    ['const state = {};', `state.pending ||= ${ASK}; return state.pending;`],
    ['let socket;', `if (socket) return socket; socket = connect({ token: ${ASK} }); return socket;`],
    ['const state = {};', `const { pending } = state; if (pending) return pending; state.pending = ${ASK};`],
  ])('that depends on what it was: %s %s', (declared, body) => {
    expectReason(isLate(declared, body), TOO_LATE);
  });

  it('of a class that depends on what it was', () => {
    const body = `export class Api { pending; async f() { if (!this.pending) this.pending = ${ASK}; return this.pending; } }`;
    expectReason(body, TOO_LATE);
  });

  it.each([
    ['', `given.token = ${ASK}; return given;`],
    ['let pending;', `pending = ${ASK}; return pending;`],
    ['', `let own; if (!own) own = ${ASK}; return own;`],
    ['', `const own = {}; own.token ??= ${ASK}; return own;`],
  ])('that does not, or of its own: %s %s', (declared, body) => {
    expectReason(isLate(declared, body), undefined);
  });
});

describe('a change by a call after what is read', () => {
  it.each([
    [`if (known.has(id)) return; ${READ} known.add(id); await send(token);`, TOO_LATE],
    [`const last = known.get('r'); if (last) return last; known.set('r', ${ASK});`, TOO_LATE],
    [`if (list.length > 0) return; ${READ} list.push(token);`, TOO_LATE],
    [`if (known.has(id)) return; ${READ} await send(token); known.add(id);`, undefined],
    [`if (known.has(id)) return; ${READ} return send(token).then(() => known.add(id));`, undefined],
    [`${READ} known.add(id); await send(token);`, undefined],
    [`const known = new Set(); if (known.has(id)) return; ${READ} known.add(id);`, undefined],
    [`await client.get('/x'); ${READ} await client.delete('/y', token);`, undefined],
    [`if (known.get('a')) return; ${READ} known.set('b', token);`, undefined],
    [`${READ} if (!token) return; storage.delete('token');`, undefined],
  ])('of what was asked before: %s', (body, reason) => {
    const outer = 'const known = new Map();\nconst list = [];\n';
    expectReason(`${outer}export async function f(id) { ${body} }\n`, reason);
  });

  it.each([
    [`if (isBusy()) return; ${READ} setBusy(true); await send(token);`, TOO_LATE],
    [`if (!isBusy()) { ${READ} setBusy(true); await send(token); }`, TOO_LATE],
    [`if (client.busy) return; ${READ} client.setBusy(true); await send(token);`, TOO_LATE],
    [`if (isBusy()) return; setBusy(true); ${READ} await send(token); setBusy(false);`, undefined],
    [`if (isBusy()) return; ${READ} await send(token); setBusy(true);`, undefined],
    [`if (!id) return; ${READ} setBusy(true); await send(token);`, undefined],
    [`${READ} setBusy(true); await send(token);`, undefined],
  ])('of what the function may leave by: %s', (body, reason) => {
    expectReason(`export async function f(id) { ${body} }\n`, reason);
  });

  it.each([
    ['setFree(false); await send(token);', 'disabled={!free}', TOO_LATE],
    ['setFree(false); await send(token);', 'disabled={isOff}', TOO_LATE],
    ['setFree(true); await send(token);', 'disabled={!free}', undefined],
    ['await send(token); setFree(false);', 'disabled={!free}', undefined],
    ['setFree(false); await send(token);', 'title={String(free)}', undefined],
  ])('of the state that keeps a press away: %s %s', (body, attribute, reason) => {
    expectReason(
      'export function Screen() {\n  const [free, setFree] = useState(true);\n  const isOff = !free;\n' +
        `  const press = async () => { ${READ} ${body} };\n  return <Button ${attribute} onPress={press} />;\n}\n`,
      reason,
    );
  });

  it.each([
    ['free', TOO_LATE],
    ['editing', undefined],
  ])('of a state that decides: %s', (state, reason) => {
    expectReason(
      'export function Screen({ editing }) {\n  const [free, setFree] = useState(true);\n' +
        `  const press = async () => { if (${state}) { ${READ} setFree(false); await send(token); } };\n  return <Button onPress={press} />;\n}\n`,
      reason,
    );
  });
});

describe('an effect that tells others what it has read', () => {
  const component = (effect: string, more = '') =>
    `const api = axios.create();\nconst note = (token) => { api.sign(token); };\nconst ask = (token) => { console.log(token); };\n` +
    `export function Screen({ onToken, navigation }) {\n  const [user, setUser] = useState();\n  useEffect(() => { ${effect} }, []);\n  ${more}\n  return null;\n}\n`;
  const OTHER = "useEffect(() => { api.get('/me'); }, []);";
  const RELIED = 'may tell others of it, after an effect has relied on that';

  it.each([
    [`${READ} if (token) note(token);`, OTHER, RELIED],
    [`${READ} if (token) note(token);`, '', undefined],
    [`${READ} onToken(token);`, OTHER, RELIED],
    [`${READ} api.sign(token);`, OTHER, RELIED],
    [`(async () => { ${READ} api.sign(token); })();`, OTHER, RELIED],
    [`const load = async () => { ${READ} api.sign(token); }; load();`, OTHER, RELIED],
    [`(async () => { ${READ} const me = await send(token); api.sign(me); })();`, OTHER, undefined],
    [`${READ} send(token).then((me) => api.sign(me));`, OTHER, undefined],
    [`${READ} client.setToken(token);`, '', RELIED],
    [`${READ} setBusy(token);`, '', RELIED],
    [`if (!navigation.isFocused()) return; ${READ} setUser(token);`, '', undefined],
    [`if (user) return; ${READ} setUser(token);`, '', 'would change too late'],
    [`${READ} ask(token); setUser(token); api.post('/in', { token });`, OTHER, undefined],
    [`${READ} navigation.replace(token ? 'Home' : 'Login');`, OTHER, undefined],
  ])('before another one runs: %s %s', (effect, more, reason) => {
    expectReason(component(effect, more), reason);
  });

  it('by what it calls', () => {
    const connect = `const connect = () => { ${READ} if (token) api.sign(token); };\n`;
    expectReason(connect + component('connect();', OTHER), RELIED);
    expectReason(connect + component('connect(); ask(1);', OTHER), RELIED);
    expectReason(connect + component('connect();'), undefined);
  });
});

describe('what an asynchronous function did at once', () => {
  const DO = "storage.set('token', given);";
  /** @param then what stands behind the call */
  const app = (does: string, then: string, declared = 'let isIn = false;') =>
    `${declared}\nexport const login = async (given) => { ${does} };\nexport const start = () => { login('t'); ${then} };\n`;

  it.each([
    [`${DO} isIn = true;`, 'if (isIn) send();'],
    [`${DO} isIn = true;`, 'show(isIn);'],
    [`${DO} state.isIn = true;`, 'show(state.isIn);'],
    [`${DO} client.setToken(given);`, 'client.get("/me");'],
    [
      `${DO} http.defaults.headers.Authorization = given;`,
      'loadMe();\n function loadMe() { http.get("/me"); }',
    ],
    [`${DO} useUser.setState({ isIn: true });`, 'show(useUser.getState().isIn);'],
    [`${DO} dispatch(signedIn());`, 'show(store.getState().isIn);'],
    [`${DO} remember();\n function remember() { isIn = true; }`, 'show(isIn);'],
    [`${READ} client.setToken(token);`, 'client.get("/me");'],
    [`${READ} storage.set('last', token.length);`, "show(storage.getNumber('last'));"],
    [`${DO} storage.set('isIn', true);`, "show(storage.getBoolean('isIn'));"],
    [`${DO} listeners.add(given);`, 'show(listeners.size);'],
  ])('is relied on by who does not wait: %s, then %s', (does, then) => {
    const found = reasonFor(app(does, then));
    expect(found).toContain('does not wait for `login`, and relies on what that has done in line');
  });

  it.each(['void login("t");', 'login("t").catch(report);'])('also where the call is %s', (call) => {
    const body = `let isIn = false;\nexport const login = async (given) => { ${DO} isIn = true; };\n`;
    expectReason(`${body}export const start = () => { ${call} show(isIn); };`, 'does not wait for `login`');
  });

  it('while the file is loaded', () => {
    const body = `let isIn = false;\nconst login = async (given) => { ${DO} isIn = true; };\nlogin('t');\nshow(isIn);`;
    expectReason(body, 'does not wait for `login`, and relies on what that has done in line 9');
  });

  it.each([
    ['nothing follows', app(`${DO} isIn = true;`, '')],
    ['it did nothing more', app(DO, 'show(isIn);')],
    ['something else follows', app(`${DO} isIn = true;`, 'go("/");')],
    [
      'another key is asked for',
      app(`${DO} storage.set('isIn', true);`, "show(storage.getString('theme'));"),
    ],
    ['it is set before', app(`isIn = true; ${DO}`, 'show(isIn);')],
    ['it waited for something before', app(`await wait(); ${DO} isIn = true;`, 'show(isIn);')],
    ['it waits for something between', app(`${DO} await wait(); isIn = true;`, 'show(isIn);')],
    ['it only asks', app(`${DO} await client.get('/me');`, 'client.get("/you");')],
    ['what follows is done later', app(`${DO} isIn = true;`, 'setTimeout(() => show(isIn));')],
    [
      'what follows waits',
      `let isIn = false;\nexport const login = async (given) => { ${DO} isIn = true; };\nexport const start = async () => { await login('t'); show(isIn); };\n`,
    ],
    ['a member has the name', app(`${DO} isIn = true;`, 'show(user.isIn);')],
  ])('is relied on by nobody where %s', (_, body) => {
    expect(reasonFor(body)).toBeUndefined();
  });
});
