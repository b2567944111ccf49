/** `jwt-hygiene fix` on apps in git repositories of their own: some runs as a process, the others in this one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND, command, commandHere } from '../../../../test/support/command-line.js';
import { commit, git, repositoryOf } from '../../../../test/support/git-project.js';
import { projectOf } from '../../../../test/support/project.js';

const fix = (cwd: string, args: readonly string[], input?: string) =>
  commandHere(cwd, ['fix', ...args], input);

const ASYNC_STORAGE = '@react-native-async-storage/async-storage';
const IMPORT = `import AsyncStorage from '${ASYNC_STORAGE}';\n`;
const manifest = JSON.stringify({
  dependencies: { expo: '^54.0.0', 'react-native': '0.81.0', [ASYNC_STORAGE]: '2.2.0' },
});

/** Writes tokens in one file, reads and removes them in another. */
const expoApp = {
  'package.json': manifest,
  'package-lock.json': '{}',
  'src/signIn.js': `${IMPORT}
export async function signIn(form) {
  const response = await fetch('https://api.example.com/login', { method: 'POST', body: form });
  const { accessToken } = await response.json();
  await AsyncStorage.setItem('access_token', accessToken);
}
`,
  'src/api.js': `${IMPORT}
export async function load(path) {
  const token = await AsyncStorage.getItem('access_token');
  return fetch(path, { headers: { Authorization: \`Bearer \${token}\` } });
}

export const setTheme = (theme) => AsyncStorage.setItem('theme', theme);
`,
};

const read = (root: string, name: string) => readFileSync(join(root, name), 'utf8');

describe('an app', () => {
  it('is mended as a whole, and then has nothing left to mend', async () => {
    const root = repositoryOf(expoApp);
    const first = command(root, ['fix', '--yes']);
    expect(first.stderr).toBe('');
    expect(first.stdout).toMatch(/^Move `access_token` from AsyncStorage to the keychain\n/);
    expect(first.stdout).toContain('mends     src/signIn.js:6:9  no-plaintext-token-storage\n');
    expect(first.stdout).toContain("-  const token = await AsyncStorage.getItem('access_token');\n");
    expect(first.stdout).toContain("+  const token = await tokenStore.getItem('access_token');\n");
    expect(first.stdout).toContain('--- /dev/null\n+++ src/tokenStore.js\n@@ -0,0 +1,');
    expect(first.stdout).toContain(
      [
        'Wrote 1 fix to 3 files.',
        '',
        'Install what they import:',
        '  npx expo install expo-secure-store',
        '  npm install @jwt-hygiene/runtime',
        '',
        'No findings are left in 3 files.',
        '',
      ].join('\n'),
    );
    expect(first.status).toBe(0);
    expect(read(root, 'src/signIn.js')).not.toContain('AsyncStorage.');
    expect(read(root, 'src/api.js')).toContain("AsyncStorage.setItem('theme', theme)");
    expect(git(root, 'status', '--porcelain')).toBe(
      ' M src/api.js\n M src/signIn.js\n?? src/tokenStore.js\n',
    );

    commit(root);
    expect(await fix(root, ['--yes'])).toEqual({
      status: 0,
      stdout: 'No findings in 3 files.\n',
      stderr: '',
    });
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  it('is left as it is by a dry run, also where nothing was asked for and nobody can answer', async () => {
    const root = repositoryOf(expoApp);
    const dry = await fix(root, ['--dry-run']);
    expect(dry.status).toBe(1);
    expect(dry.stdout).toContain('1 fix for 3 files; nothing was written.\n');
    expect(dry.stdout).toContain('1 finding in 2 files; jwt-hygiene shows them.\n');
    const hint = ' Use --interactive to choose, or --yes to apply all.';
    expect((await fix(root, [])).stdout).toBe(dry.stdout.replace('nothing was written.', `$&${hint}`));
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  it('hears why a finding is not mended', async () => {
    const root = repositoryOf({
      'package.json': '{}',
      'a.js': "localStorage.setItem('access_token', response.data.access_token);\n",
    });
    const { status, stdout } = await fix(root, ['--yes']);
    expect(stdout).toBe(
      [
        'Not fixed (1)',
        '  a.js:1  no-token-in-web-storage  this package names no framework with a keychain (Expo, React Native, Capacitor, Electron)',
        '',
        '1 finding in 1 file; jwt-hygiene shows them.',
        '',
      ].join('\n'),
    );
    expect(status).toBe(1);
  });

  it('keeps its tokens to itself', async () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ alg: 'HS256' })}.${part({ sub: '1' })}.c2lnbmF0dXJl`;
    const root = repositoryOf({
      ...expoApp,
      'src/demo.js': `${IMPORT}\nconst demo = '${token}';\nAsyncStorage.setItem('access_token', demo);\n`,
    });
    const { stdout } = await fix(root, ['--dry-run']);
    expect(stdout).toContain(` const demo = 'eyJ${'*'.repeat(token.length - 3)}';\n`);
    expect(stdout).not.toContain(token);
  });
});

it('plans again where an earlier fix has changed the same file', async () => {
  const signOut = (name: string) => `
export async function ${name}() {
  await axios.post('/auth/logout');
  await AsyncStorage.removeItem('access_token');
}
`;
  const session = `${IMPORT}import axios from 'axios';
${signOut('signOut')}${signOut('signOutEverywhere')}
export async function signIn(form) {
  const { data } = await axios.post('/auth/login', form);
  await AsyncStorage.setItem('access_token', data.accessToken);
}
`;
  const root = repositoryOf({ 'package.json': manifest, 'src/session.js': session });
  const { status, stdout, stderr } = await fix(root, ['--yes']);
  expect(stderr).toBe('');
  expect(stdout).toContain('2 fixes planned again, for files that have changed.\n');
  expect(stdout).toContain('1 fix planned again, for files that have changed.\n');
  expect(stdout).toContain('Wrote 3 fixes to 2 files.\n');
  expect(read(root, 'src/session.js').match(/finally \{\n {4}await tokenStore\.removeItem/g)).toHaveLength(2);
  expect(status).toBe(0);
});

describe('--create-token-store', () => {
  it('makes the module, and moves nothing', async () => {
    const root = repositoryOf(expoApp);
    const { status, stdout, stderr } = await fix(root, [
      '--create-token-store',
      '--yes',
      '--token-store',
      'auth/vault.js',
    ]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^Create a token store\n {2}creates {3}auth\/vault\.js\n {2}installs {2}npx expo install /,
    );
    expect(read(root, 'auth/vault.js')).toContain(
      'export const tokenStore = createTokenStore(secureStore(), {',
    );
    expect(git(root, 'status', '--porcelain')).toBe('?? auth/\n');
    expect(status).toBe(0);
    commit(root);
    expect(read(root, 'auth/vault.js')).not.toContain('migrateFrom');
    expect(await fix(root, ['--create-token-store', '--token-store', 'auth/vault.js'])).toMatchObject({
      status: 2,
      stderr: 'jwt-hygiene: auth/vault.js exists already.\n',
    });
  });

  it('has the migration of what can be moved, and the move goes by it', async () => {
    const root = repositoryOf(expoApp);
    expect(await fix(root, ['--create-token-store', '--yes'])).toMatchObject({ status: 0, stderr: '' });
    expect(git(root, 'status', '--porcelain')).toBe('?? src/tokenStore.js\n');
    expect(read(root, 'src/tokenStore.js')).toContain('migrateFrom(AsyncStorage, TOKEN_KEYS)');
    commit(root);
    const { status, stdout } = await fix(root, ['--yes']);
    expect(stdout).toContain('Wrote 1 fix to 2 files.\n');
    expect(status).toBe(0);
  });
});

describe('what is written', () => {
  it('keeps line ends, byte order marks, tabs, the end of the file, permissions and links', async () => {
    const use = (indent: string) =>
      `${IMPORT}\nexport async function read() {\n${indent}return AsyncStorage.getItem('access_token');\n}\n`;
    const root = projectOf({
      ...expoApp,
      'src/crlf.js': use('  ').replaceAll('\n', '\r\n'),
      'src/mark.js': `\uFEFF${use('    ')}`,
      'src/tabs.js': use('\t').trimEnd(),
    });
    chmodSync(join(root, 'src/tabs.js'), 0o755);
    writeFileSync(join(root, 'kept.js'), use('  '));
    symlinkSync('../kept.js', join(root, 'src/link.js'));
    expect((await fix(root, ['--yes', '--allow-no-vcs'])).status).toBe(0);
    const crlf = read(root, 'src/crlf.js');
    expect(crlf).toContain("  return tokenStore.getItem('access_token');\r\n}\r\n");
    expect(crlf.match(/[^\r]\n/)).toBeNull();
    expect(read(root, 'src/mark.js').split('\uFEFF')).toEqual(['', expect.any(String)]);
    expect(read(root, 'src/mark.js')).toContain("\n    return tokenStore.getItem('access_token');\n}\n");
    expect(read(root, 'src/tabs.js')).toMatch(/\n\treturn tokenStore\.getItem\('access_token'\);\n\}$/);
    expect(statSync(join(root, 'src/tabs.js')).mode & 0o777).toBe(0o755);
    expect(statSync(join(root, 'src/crlf.js')).mode & 0o111).toBe(0);
    expect(readdirSync(join(root, 'src')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is all of a fix or nothing', async () => {
    const root = repositoryOf(expoApp);
    chmodSync(join(root, 'src/signIn.js'), 0o444);
    const { status, stdout, stderr } = await fix(root, ['--yes', '--allow-dirty']);
    expect(stderr).toBe(
      'jwt-hygiene: Cannot write src/signIn.js: it is read-only. Nothing of this fix was written.\n',
    );
    expect(stdout).not.toContain('Wrote');
    expect(status).toBe(2);
    expect(read(root, 'src/api.js')).toBe(expoApp['src/api.js']);
    expect(readdirSync(join(root, 'src')).sort()).toEqual(['api.js', 'signIn.js']);
  });
});

describe('a repository', () => {
  it('has to be clean, or the user says otherwise', async () => {
    const root = repositoryOf(expoApp);
    writeFileSync(join(root, 'notes.txt'), 'mine\n');
    const refused = await fix(root, ['--yes']);
    expect(refused).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'jwt-hygiene: There are changes that are not committed (notes.txt). Commit them, or use --allow-dirty.\n',
    });
    expect(git(root, 'status', '--porcelain')).toBe('?? notes.txt\n');
  });

  it('has to be there, or the user says otherwise', async () => {
    const root = projectOf(expoApp);
    const because = (reason: string) =>
      `jwt-hygiene: Nothing would bring the files back: ${reason}. Use --allow-no-vcs to write all the same.\n`;
    expect(await fix(root, ['--yes'])).toEqual({
      status: 2,
      stdout: '',
      stderr: because('it is in no git repository'),
    });
    const withoutGit = command(root, ['fix', '--yes'], { env: { PATH: root } });
    expect(withoutGit.stderr).toBe(because('git is not installed'));
  });
});

describe('with --interactive', () => {
  const appIn = (folder: string, key: string) =>
    Object.entries(expoApp).map(([name, text]) => [`${folder}/${name}`, text.replace(/access_token/g, key)]);
  /** Two fixes, of which either stands alone. */
  const twoApps = Object.fromEntries([...appIn('one', 'access_token'), ...appIn('two', 'id_token')]);

  it.each([
    ['n\nwhat\ny\n', ['two/src/api.js', 'two/src/signIn.js', 'two/src/tokenStore.js']],
    // Nobody answers any more.
    ['y\n', ['one/src/api.js', 'one/src/signIn.js', 'one/src/tokenStore.js']],
  ])('%j writes what was agreed to', async (input, expected) => {
    const root = repositoryOf(twoApps);
    const { status, stdout } = await fix(root, ['--interactive'], input);
    const changed = git(root, 'status', '--porcelain')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : line.slice(3)));
    expect(changed).toEqual(expected);
    expect(stdout).toContain('Apply this? [y]es, [n]o, [a]ll that follow too, [q]uit: ');
    expect(status).toBe(1);
  });

  it('"all" is not asked again', () => {
    const root = repositoryOf(twoApps);
    const { status, stdout } = command(root, ['fix', '--interactive'], { input: 'a\n' });
    expect(stdout.match(/Apply this\?/g)).toHaveLength(1);
    expect(stdout).toContain('(2 of 2)\n');
    expect(stdout).toContain('Wrote 2 fixes to 6 files.');
    expect(stdout).toContain('  in one:\n  npx expo install expo-secure-store\n');
    expect(stdout).toContain('  in two:\n  npx expo install expo-secure-store\n');
    expect(status).toBe(0);
  });
});

it('ends at a signal, and says what was written', async () => {
  const root = repositoryOf(expoApp);
  const child = spawn(process.execPath, [COMMAND, 'fix', '--interactive'], { cwd: root });
  let shown = '';
  child.stdout.on('data', (data) => {
    shown += data;
    if (shown.endsWith('[q]uit: ')) child.kill('SIGINT');
  });
  expect(await once(child, 'close')).toEqual([130, null]);
  expect(shown).toMatch(/\nInterrupted\. Wrote 0 fixes to 0 files\.\n$/);
  expect(git(root, 'status', '--porcelain')).toBe('');
});

it.each([
  [['--yes', '--dry-run'], 'jwt-hygiene: --dry-run and --yes exclude each other. See jwt-hygiene --help.\n'],
  [['missing'], 'jwt-hygiene: Cannot open missing: no such file or directory.\n'],
])('%j cannot run', async (args, complaint) => {
  expect(await fix(projectOf({}), args)).toEqual({ status: 2, stdout: '', stderr: complaint });
});
