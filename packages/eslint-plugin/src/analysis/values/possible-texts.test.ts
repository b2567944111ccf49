import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../../test/support/project.js';
import { factsOf } from '../code/module.js';
import { Run } from '../code/run.js';
import { moduleAt, surroundingsOf } from '../code/surroundings.js';
import { isNeverAmong } from './possible-texts.js';

/** Whether what `ask` is called with in a file is proven never to be `token`. */
function isProven(code: string, others: Record<string, string> = {}, file = 'ask.tsx'): boolean {
  const cwd = projectOf({
    'package.json': '{ "name": "app", "dependencies": { "react": "*", "react-native": "*" } }',
    '.git/HEAD': '',
    [file]: `import { ask } from 'asking';\n${code}\n`,
    ...others,
  });
  const module = moduleAt(join(cwd, file))!;
  const call = factsOf(module).nodes.find(
    (node) =>
      node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'ask',
  );
  const [key] = call?.type === 'CallExpression' ? call.arguments : [];
  return isNeverAmong(new Set(['token']), key!, new Run(surroundingsOf(module)));
}

describe('a text put together', () => {
  it.each([
    ['has a beginning that no key has', 'const draft = (id: string) => ask(`draft-${id}`);'],
    ['has an end that no key has', 'const of = (id: string) => ask(id + ":draft");'],
    ['is too long', 'const of = (id: string) => ask(`to${id}token`);'],
    ['begins with a constant', "const P = 'draft';\nconst of = (id: string) => ask(`${P}:${id}`);"],
    ['is one of two others', "const of = (dark: boolean) => ask(dark ? 'dark' : 'light');"],
    [
      'is what a function gives',
      'const k = (id: string) => `d:${id}`;\nconst of = (id: string) => ask(k(id));',
    ],
    ['is returned out of a loop', "function k() { for (;;) { return 'a'; } }\nask(k());"],
    ['is assigned later', "let k = 'a';\nif (late) k = 'b';\nask(k);"],
  ])('%s', (_, code) => {
    expect(isProven(code)).toBe(true);
  });

  it.each([
    ['may be a key by its beginning', 'export const of = (id: string) => ask(`to${id}`);'],
    ['may be a key without what is put in', 'export const of = (id: string) => ask(`token${id}`);'],
    ['is a key in one of two cases', "const of = (a: boolean) => ask(a ? 'theme' : 'token');"],
    ['is counted up', "let k = 'to';\nk += 'ken';\nask(k);"],
    ['is changed by a method', "ask('TOKEN'.toLowerCase());"],
    ['comes out of JSON', 'ask(JSON.parse(text).key);'],
    ['is returned out of a loop', "function k() { for (;;) { return 'token'; } }\nask(k());"],
    ['is joined to itself', "let k = 'to';\nwhile (more()) k = k + 'ken';\nask(k);"],
    ['has a name of a loop over anything', 'for (const k in anything) ask(k);'],
  ])('%s: not proven', (_, code) => {
    expect(isProven(code)).toBe(false);
  });
});

describe('a parameter', () => {
  const reading = 'export function read(key: string) { return ask(key); }';

  it('is what all callers hand over, in other files and under other names', () => {
    const others = {
      'index.ts': "export { read as recall } from './ask';\nexport * from './ask';",
      'a.ts': "import { recall } from './index';\nrecall('theme');",
      'b.ts': "import * as all from './index';\nall.read('language');",
      'c.test.ts': "import { read } from './ask';\nread('token');",
    };
    expect(isProven(reading, others)).toBe(true);
    expect(isProven(reading, { ...others, 'd.ts': "import { read as r } from './ask';\nr('token');" })).toBe(
      false,
    );
  });

  it.each([
    ['a value in an object', "import { read } from './ask';\nprovide({ read });\nread('theme');"],
    ['an argument', "import { read } from './ask';\nkeys.map(read);\nread('theme');"],
    ['a whole module', "import * as all from './ask';\nhand(all);\nall.read('theme');"],
    ['what is required', "const { read } = require('./ask');\nread('theme');"],
    ['what is loaded later', "const load = () => import('./ask');\nload().then((m) => m.read('theme'));"],
    ['a call with a spread', "import { read } from './ask';\nread(...keys);"],
    ['what a pattern loads', "const screens = require.context('./screens');"],
    ['what a path put together loads', 'const load = (name) => import(`./${name}`);'],
    ['an import by an alias of its own', "import { read, other } from '%storage';\nread('token');"],
    ['an import by an unknown alias', "import { read } from '%/ask';\nread('token');"],
  ])('is unknown where its function is in %s', (_, text) => {
    const known = { 'a.ts': "import { read } from './ask';\nread('theme');" };
    expect(isProven(reading, known)).toBe(true);
    expect(isProven(reading, { ...known, 'b.ts': text })).toBe(false);
  });

  it('is unknown where nobody calls what is handed out, and nothing where nobody can', () => {
    expect(isProven(reading)).toBe(false);
    expect(isProven('function read(key: string) { return ask(key); }\nexport {};')).toBe(true);
  });

  it('is counted as it is called', () => {
    const bound = 'function read(this: Store, key: string) { return ask(key); }\nread("token");\nexport {};';
    expect(isProven(bound)).toBe(false);
  });

  it('is unknown of a screen that is found by its file', () => {
    const screen = 'export default function Screen({ name }: Props) { ask(name); return null; }';
    const shown = (from: string) => ({
      'x.tsx': `import Screen from '${from}';\nexport const x = <Screen name='theme' />;`,
    });
    expect(isProven(screen, shown('./ask'))).toBe(true);
    expect(isProven(screen, shown('./app/ask'), 'app/ask.tsx')).toBe(false);
  });

  it('of a method is known where its object is only asked for methods', () => {
    const object = 'export const store = { read: (key: string) => ask(key), all: () => store.read("a") };';
    const asking = { 'a.ts': "import { store } from './ask';\nstore.read('theme');" };
    expect(isProven(object, asking)).toBe(true);
    expect(isProven(object, { ...asking, 'b.ts': "import { store } from './ask';\nprovide(store);" })).toBe(
      false,
    );
    expect(isProven(object, { ...asking, 'b.ts': "import { store } from './ask';\nstore[how]('x');" })).toBe(
      false,
    );
    const own = 'export const store = { read(key: string) { ask(key); }, all() { this.read(any); } };';
    expect(isProven(own, asking)).toBe(false);
  });

  it('of a component is what its elements have', () => {
    const row = "import { memo } from 'react';\nexport const Row = memo(({ name }: Props) => ask(name));";
    const shows = (element: string) => ({
      'a.tsx': `import { Row } from './ask';\nexport const x = (p: Props) => ${element};`,
    });
    expect(isProven(row, shows('<Row name="theme" />'))).toBe(true);
    expect(isProven(row, shows("<Row {...p} name={'theme'} />"))).toBe(true);
    expect(isProven(row, shows('<Row name="theme" {...p} />'))).toBe(false);
    expect(isProven(row, shows('<Stack.Screen component={Row} />'))).toBe(false);
    expect(isProven(row, shows('<List>{cloneElement(<Row name="theme" />, p)}</List>'))).toBe(false);
    const inner = 'export const Row = ({ children }: Props) => ask(children);';
    expect(isProven(inner, shows('<Row>token</Row>'))).toBe(false);
  });
});

describe('a member of a table', () => {
  const table = { 'table.ts': "export const TABLE = [{ key: 'theme' }, { key: 'language' }] as const;" };
  const use = (code: string) => `import { TABLE } from './table';\n${code}`;

  it.each([
    ['a callback', 'TABLE.forEach((each) => ask(each.key));'],
    ['a callback of a part', 'TABLE.filter(isShown).map(({ key }) => ask(key));'],
    ['a loop', 'for (const { key } of TABLE) ask(key);'],
    ['a search', "ask(TABLE.find(({ key }) => key === 'theme')?.key);"],
    ['an element', 'ask(TABLE[at].key);'],
    [
      'a list of what it has',
      'const keys = TABLE.map((each) => each.key);\nfor (const key of keys) ask(key);',
    ],
    ['a table with it', "const ALL = [...TABLE, { key: 'x' }];\nALL.map((each) => ask(each.key));"],
    [
      'a list on the screen',
      "import { FlatList } from 'react-native';\nexport const x = <FlatList data={TABLE} renderItem={({ item }) => ask(item.key)} />;",
    ],
  ])('is read by %s', (_, code) => {
    expect(isProven(use(code), table)).toBe(true);
    const withToken = { 'table.ts': table['table.ts'].replace('language', 'token') };
    expect(isProven(use(code), withToken)).toBe(false);
  });

  it.each([
    ['adds to it', "import { TABLE } from './table';\nTABLE.push(await load());"],
    ['gives it to whoever may', "import { TABLE } from './table';\nextend(TABLE);"],
    ['writes to one', "import { TABLE } from './table';\nTABLE[0].key = stored;"],
    ['writes to such a member of anything', 'export const put = (x: any) => { x.key = stored; };'],
    ['assigns to anything', 'export const put = (x: any) => Object.assign(x, stored);'],
  ])('is unknown where another file %s', (_, text) => {
    expect(isProven(use('TABLE.forEach((each) => ask(each.key));'), { ...table, 'b.ts': text })).toBe(false);
  });

  it.each([
    ['a record by any name', "const KEYS = { a: 'theme', b: 'x' };\nconst of = (k: string) => ask(KEYS[k]);"],
    ['an enum by any name', "enum Key { A = 'a', B = 'b' }\nconst of = (k: Key) => ask(Key[k]);"],
    ['the names of a record', 'const T = { theme: 1, language: 2 };\nObject.keys(T).map((k) => ask(k));'],
    ['the names and values', "const T = { a: 'x' };\nObject.entries(T).map(([k, v]) => ask(v));"],
    ['what a record lists', "const T = { a: { key: 'x' } };\nfor (const t of Object.values(T)) ask(t.key);"],
    ['a loop over names', 'const T = { theme: 1 };\nfor (const k in T) ask(k);'],
    ['a field of a class', "class Keys { static readonly THEME = 'theme'; }\nask(Keys.THEME);"],
  ])('is %s', (_, code) => {
    expect(isProven(`${code}\nexport {};`)).toBe(true);
    expect(isProven(`${code}\nexport {};`.replace(/'[a-z]+'|\btheme\b/, "'token'"))).toBe(false);
  });

  it.each([
    ['a record that is written to', "const KEYS: any = { a: 'x' };\nKEYS[name] = stored;\nask(KEYS[k]);"],
    ['a member that is written to', "const KEYS: any = { a: 'x' };\nKEYS[name] = stored;\nask(KEYS.a);"],
    ['a record with others in it', "const KEYS = { a: 'x', ...stored };\nask(KEYS.a);"],
    ['a list with others in it', 'const T = [...stored];\nT.map((each) => ask(each.key));'],
    [
      'a list that another name adds to',
      "const T = [{ key: 'a' }];\nconst u = T;\nu.push(stored);\nask(T[0].key);",
    ],
    [
      'a list of lists that somebody goes through',
      "const T = [[{ key: 'a' }]];\nfor (const t of T) t.push(stored);\nT[0].map((each) => ask(each.key));",
    ],
    ['an object that changes itself', "const t = { key: 'a', rename(k) { this.key = k; } };\nask(t.key);"],
    ['an object that is handed on', "const KEYS: any = { a: 'x' };\nfill(KEYS);\nask(KEYS.a);"],
    ['a static field that is written', "class K { static A = 'a'; static to(k) { this.A = k; } }\nask(K.A);"],
    ['names of what is stored', 'Object.keys(localStorage).forEach((key) => ask(key));'],
    ['what a getter gives', 'const KEYS = { get a() { return stored; } };\nask(KEYS.a);'],
    ['one of two objects', "const t = first ? { key: 'a' } : load();\nask(t.key);"],
    ['a method that is no list of ours', 'library.filter(isShown).map((each) => ask(each.key));'],
  ])('is unknown of %s', (_, code) => {
    expect(isProven(`${code}\nexport {};`)).toBe(false);
  });
});

describe('in a class', () => {
  const cache = (more: string, key = '`${this.prefix}${id}`') =>
    `export class Cache {\n  private readonly prefix = 'cache_';\n  load(id) { ask(${key}); }\n  ${more}\n}`;

  it('a field is what it is declared as', () => {
    expect(isProven(cache(''))).toBe(true);
    expect(isProven(cache('move(to) { this.prefix = to; }'))).toBe(false);
    const writes = "import { Cache } from './ask';\nconst cache: any = new Cache();\ncache.prefix = '';";
    expect(isProven(cache(''), { 'a.ts': writes })).toBe(false);
    const extended = "import { Cache } from './ask';\nclass Plain extends Cache { prefix = ''; }";
    expect(isProven(cache(''), { 'a.ts': extended })).toBe(false);
  });

  it('a private method is called by the class alone', () => {
    const method = (calls: string, how = 'private read(key) { ask(key); }') =>
      `export class Settings {\n  ${how}\n  ${calls}\n}`;
    expect(isProven(method("theme() { return this.read('theme'); }"))).toBe(true);
    expect(isProven(method("theme() { return this.#read('theme'); }", '#read(key) { ask(key); }'))).toBe(
      true,
    );
    const around = "import { settings } from './made';\n(settings as any).read('token');";
    expect(isProven(method("theme() { return this.read('theme'); }"), { 'a.ts': around })).toBe(false);
    expect(isProven(method("theme() { return this.read('token'); }"))).toBe(false);
    expect(isProven(method("theme() { return this.read('theme'); }", 'read(key) { ask(key); }'))).toBe(false);
    expect(isProven(method('all(keys) { return keys.map(this.read); }'))).toBe(false);
    expect(isProven(method('any(how, key) { return this[how](key); }'))).toBe(false);
    expect(isProven(method('all() { const { read } = this; return read(stored); }'))).toBe(false);
  });
});
