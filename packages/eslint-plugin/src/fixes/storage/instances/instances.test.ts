import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import parser from '@typescript-eslint/parser';
import type { Linter as LinterTypes } from 'eslint';
import { Linter } from 'eslint/universal';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../../../test/support/project.js';
import { strict } from '../../../standalone.js';
import { applyEdits } from '../../edit.js';
import { planRemedies } from '../../plan.js';

const EXPO = { expo: '~53.0.0', 'react-native': '0.79.2', 'react-native-mmkv': '^3.2.0' };
const CLASS = `import { MMKV } from 'react-native-mmkv';

export class Storage extends MMKV {
  setObject(key: string, value: object) {
    this.set(key, JSON.stringify(value));
  }
}
`;
const storage = (more: string) => `${CLASS}\n${more}\n`;
const SESSION = "export const session = new Storage({ id: 'session' });";
const WRITE = `import { session } from './storage';

export const save = (accessToken: string) => session.setObject('tokens', { accessToken });
`;

interface Planned {
  readonly titles: readonly string[];
  readonly notes: readonly string[];
  readonly installs: readonly string[];
  /** What each file is then, by its path. */
  readonly files: Readonly<Record<string, string>>;
  readonly reasons: readonly string[];
}

function planned(files: Record<string, string>, dependencies: Record<string, string> = EXPO): Planned {
  const root = projectOf({
    'package.json': JSON.stringify({ dependencies }),
    'tsconfig.json': '{}',
    ...files,
  });
  const config = [
    ...strict,
    { files: ['**/*.{ts,js}'], languageOptions: { parser } },
  ] as LinterTypes.Config[];
  const findings = Object.keys(files).flatMap((name) => {
    const file = join(root, name);
    return new Linter({ cwd: root })
      .verify(readFileSync(file, 'utf8'), config, { filename: file })
      .filter(({ ruleId }) => /plaintext-token-storage$/.test(ruleId ?? ''))
      .map(({ line, column, ruleId }) => ({ file, line, column, ruleId: ruleId?.split('/')[1] ?? '' }));
  });
  expect(findings).not.toEqual([]);
  const { remedies, refused } = planRemedies(findings, { root });
  const changed = remedies.flatMap(({ edits, creates }) => [
    ...[...edits].map(([path, each]) => [path, applyEdits(readFileSync(path, 'utf8'), each)] as const),
    ...creates,
  ]);
  return {
    titles: remedies.map(({ title }) => title),
    notes: remedies.flatMap(({ notes }) => notes),
    installs: remedies.flatMap(({ installs }) => installs),
    files: Object.fromEntries(changed.map(([path, text]) => [relative(root, path), text])),
    reasons: [...new Set(refused.map(({ reason }) => reason))],
  };
}

describe('an instance of a class that extends MMKV', () => {
  it('is encrypted where it is made', () => {
    const { titles, notes, installs, files, reasons } = planned({
      'storage.ts': storage(SESSION),
      'session.ts': WRITE,
    });
    expect(reasons).toEqual([]);
    expect(titles).toEqual(['Encrypt the MMKV instance `session` with a key in the keychain']);
    expect(notes).toEqual([expect.stringContaining('a backup that is restored on another device')]);
    expect(installs).toEqual(['@jwt-hygiene/runtime', 'expo-secure-store', 'expo-crypto']);
    expect(Object.keys(files)).toEqual(['storage.ts', 'openStorage.ts']);
    expect(files['storage.ts']).toContain(
      "export const session = openStorage({ id: 'session' }, (options) => new Storage(options));",
    );
    expect(files['storage.ts']).toContain("import { openStorage } from './openStorage';");
    expect(files['openStorage.ts']).toMatch(
      /ids: \['session'\],\n[^]*open: \(options\) => new MMKV\(options\),/,
    );
  });

  it('stays as it is in a browser, by a file of its own', () => {
    const { files } = planned(
      { 'storage.ts': storage(SESSION), 'session.ts': WRITE },
      { ...EXPO, 'react-native-web': '~0.20.0' },
    );
    expect(files['openStorage.web.ts']).toContain(
      'export const openStorage = <O, M>(options: O, make: (options: O) => M): M => make(options);',
    );
  });

  it('is one of several that the same code makes', () => {
    const { titles, files } = planned({
      'storage.ts': storage(`const open = (id: string) => new Storage({ id });
export const session = open('auth');
export const cache = open('cache');`),
      'session.ts': WRITE,
    });
    expect(titles).toEqual([expect.stringContaining('`auth`')]);
    expect(files['storage.ts']).toContain(
      'const open = (id: string) => openStorage({ id }, (options) => new Storage(options));',
    );
    expect(files['openStorage.ts']).toContain("ids: ['auth'],");
  });

  it('is encrypted beside others that stay plain, and with others that hold tokens', () => {
    const { titles, files } = planned({
      'storage.ts': storage(`${SESSION}
export const auth = new Storage({ id: 'auth' });
export const cache = new Storage({ id: 'cache' });`),
      'session.ts': `import { auth, session } from './storage';
export const save = (accessToken: string) => session.setObject('tokens', { accessToken });
export const keep = (refreshToken: string) => auth.set('refreshToken', refreshToken);
`,
    });
    expect(titles).toEqual(['Encrypt the MMKV instances `session` and `auth` with a key in the keychain']);
    expect(files['storage.ts']).toContain("cache = new Storage({ id: 'cache' })");
  });

  it('is found where the class itself writes the token', () => {
    const { titles } = planned({
      'storage.ts': `import { MMKV } from 'react-native-mmkv';
class Session extends MMKV {
  save(accessToken: string) {
    this.set('accessToken', accessToken);
  }
}
export const session = new Session({ id: 'session' });
`,
    });
    expect(titles).toEqual([expect.stringContaining('`session`')]);
  });

  it.each<[string, string, Record<string, string>]>([
    [
      'the class has a constructor of its own',
      `${CLASS.replace('{\n', '{\n  constructor(options: { id: string }) {\n    super({ id: options.id });\n  }\n\n')}\n${SESSION}\n`,
      {},
    ],
    ['may hold more than a session', storage(SESSION.replace("session'", "app'")), {}],
    ['`mmkv.default` may hold more', storage(SESSION.replace("{ id: 'session' }", '')), {}],
    ['cannot be told', storage(SESSION.replace("id: 'session'", "id: 'session', path: '/shared'")), {}],
    [
      'cannot be told',
      storage(SESSION.replace("'session' }", 'name() }') + 'declare function name(): string;'),
      {},
    ],
    [
      'the instance `session` is asked for in other.ts:2 as well',
      storage(SESSION),
      { 'other.ts': "import { MMKV } from 'react-native-mmkv';\nconst again = new MMKV({ id: 'session' });" },
    ],
    [
      'the instance `session` is asked for in other.ts:2 as well',
      storage(SESSION),
      {
        'other.ts':
          "import { Storage as S } from './storage';\nexport const again = new S({ id: 'session' });",
      },
    ],
    [
      'the instance `session` is asked for in other.ts:2 as well',
      storage(SESSION),
      {
        'other.ts':
          "import { useMMKV } from 'react-native-mmkv';\nexport const useIt = () => useMMKV({ id: 'session' });",
      },
    ],
    [
      'the app has an instance `session.encrypted` of its own (other.ts:2)',
      storage(SESSION),
      {
        'other.ts':
          "import { MMKV } from 'react-native-mmkv';\nconst other = new MMKV({ id: 'session.encrypted' });",
      },
    ],
    [
      'which instance of MMKV other.ts:2 asks for cannot be told',
      storage(SESSION),
      {
        'other.ts':
          "import { MMKV } from 'react-native-mmkv';\nexport const open = (id: string) => new MMKV({ id });",
      },
    ],
    [
      'an instance is encrypted, decrypted or copied in other.ts',
      storage(SESSION),
      {
        'other.ts':
          "import { session } from './storage';\nimport 'react-native-mmkv';\nsession.recrypt(undefined);",
      },
    ],
    [
      'openStorage.ts is there already',
      storage(SESSION),
      { 'openStorage.ts': 'export const openStorage = open;' },
    ],
    [
      'what makes the instance also makes one that cannot be encrypted',
      storage(`const open = (id: string) => new Storage({ id });
${SESSION.replace("new Storage({ id: 'session' })", "open('session')")}
export const app = open('app');`),
      {
        'more.ts':
          "import { app } from './storage';\nexport const keep = (idToken: string) => app.setObject('t', { idToken });",
      },
    ],
    [
      'the type that it is declared as is that of other instances as well',
      storage(`class Storages {
  session: Storage = new Storage({ id: 'session' });
}
export const { session } = new Storages();
export const storages = new Storages();
export const cache = new Storage({ id: 'cache' });`),
      {
        'session.ts':
          "import { storages } from './storage';\nexport const save = (accessToken: string) => storages.session.setObject('t', { accessToken });",
      },
    ],
  ])('is left alone: %s', (reason, text, more) => {
    const { titles, reasons } = planned({ 'storage.ts': text, 'session.ts': WRITE, ...more });
    expect(titles).toEqual([]);
    expect(reasons.join('\n')).toContain(reason);
    expect(reasons.join('\n')).not.toContain('/storage.ts');
  });

  it('is left alone where the keychain is not read at once', () => {
    const { reasons } = planned(
      { 'storage.ts': storage(SESSION), 'session.ts': WRITE },
      { 'react-native': '0.79.2', 'react-native-mmkv': '^3.2.0' },
    );
    expect(reasons).toEqual([
      expect.stringContaining('its methods would still ask the plain instance, and the keychain'),
    ]);
  });
});

describe('an instance whose keys are only known at run time', () => {
  const keyed = (made: string) => `import { MMKV, createMMKV } from 'react-native-mmkv';
const storage = ${made};
export const save = (user: string, token: string) => storage.set(\`token.\${user}\`, token);
`;

  it.each(["new MMKV({ id: 'tokens' })", "createMMKV({ id: 'tokens' })"])('is encrypted: %s', (made) => {
    const { titles, files } = planned({ 'storage.ts': keyed(made) });
    expect(titles).toEqual(['Encrypt the MMKV instance `tokens` with a key in the keychain']);
    expect(files['storage.ts']).toContain(
      `const storage = openStorage({ id: 'tokens' }, (options) => ${made.replace("{ id: 'tokens' }", 'options')});`,
    );
  });

  it('is left alone where it is the one that an app keeps everything in', () => {
    const { titles, reasons } = planned({ 'storage.ts': keyed('new MMKV()') });
    expect(titles).toEqual([]);
    expect(reasons).toEqual(['its key is only known at run time']);
  });
});
