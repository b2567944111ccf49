/** The command line: as a process where that is what matters, and in this one where it is what is said. */
import { spawn } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import standalone from 'eslint-plugin-jwt-hygiene/standalone';
import { describe, expect, it } from 'vitest';
import { COMMAND, command, commandHere } from '../../../test/support/command-line.js';
import { projectOf, TOKEN_IN_WEB_STORAGE as write } from '../../../test/support/project.js';

const cli = (cwd: string, ...args: string[]) => commandHere(cwd, args);

const clean = 'export const answer = 42;\n';
const asError = `/* eslint jwt-hygiene/no-token-in-web-storage: error */\n${write}`;

describe('exit code', () => {
  it('0: nothing found', () => {
    const { status, stdout, stderr } = command(projectOf({ 'a.js': clean }), []);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'No findings in 1 file.\n', stderr: '' });
  });

  it('1: an error, also where it would be a warning by default', async () => {
    const root = projectOf({ 'error.js': asError, 'warning.js': write });
    expect(command(root, ['error.js', '--max-warnings=-1']).status).toBe(1);
    expect((await cli(root, 'warning.js', '--strict', '--max-warnings', '1')).status).toBe(1);
  });

  it('1: too many warnings, and says so where they are not shown', async () => {
    const { status, stdout, stderr } = await cli(
      projectOf({ 'a.js': write }),
      '--quiet',
      '--max-warnings',
      '0',
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'No findings in 1 file.\n' });
    expect(stderr).toBe('jwt-hygiene: 1 warning, more than the 0 allowed.\n');
  });

  it.each([
    [['--frmat', 'json'], "jwt-hygiene: Unknown option '--frmat'. See jwt-hygiene --help.\n"],
    [['a.js', 'missing/b.js'], 'jwt-hygiene: Cannot open missing/b.js: no such file or directory.\n'],
    [['a.js', '-o', '.'], /^jwt-hygiene: Cannot write .*: illegal operation on a directory\.\n$/],
  ])('2: could not run: %j', (args, complaint) => {
    const { status, stderr } = command(projectOf({ 'a.js': clean }), args);
    expect(status).toBe(2);
    expect(stderr).toEqual(complaint instanceof RegExp ? expect.stringMatching(complaint) : complaint);
  });
});

describe('.jwt-hygiene.json', () => {
  const rules = { 'no-token-in-web-storage': 'error' };

  it('says which rules and files count', async () => {
    const config = JSON.stringify({ rules, ignore: ['legacy/'] });
    const root = projectOf({ 'a.js': write, 'legacy/b.js': write, '.jwt-hygiene.json': config });
    const { status, stdout } = await cli(root);
    expect(stdout).toContain('1 finding (1 error) in 1 file; 1 ignored by configuration.');
    expect(status).toBe(1);
  });

  it('stops the run where it is wrong, and says where', async () => {
    const root = projectOf({ 'a.js': write, '.jwt-hygiene.json': '{ "rulez": {} }' });
    const { status, stderr } = await cli(root);
    expect(stderr).toMatch(
      /^jwt-hygiene: .*\.jwt-hygiene\.json:1:3: "rulez" is not known; did you mean "rules"\?\n$/,
    );
    expect(status).toBe(2);
  });
});

describe('bad input hides nothing', () => {
  const bad = {
    'broken.js': 'export const = ;\n',
    'binary.js': Buffer.from([0xca, 0xfe, 0, 1]),
    'latin.js': Buffer.from('// caf\xE9\n', 'latin1'),
    'coffee.vue': '<script lang="coffee">\nx = -> 1\n</script>\n',
    'long.js': 'x'.repeat(20_000_000),
  };

  it('lists what was not analysed, with the reason, and reports the rest', async () => {
    const root = projectOf({ ...bad, 'leak.js': write });
    symlinkSync('.', join(root, 'circle'));
    symlinkSync('nowhere.js', join(root, 'link.js'));
    const { status, stdout, stderr } = await cli(root, '--max-warnings', '1');
    expect(stdout).toContain('leak.js:1:1  warning  jwt-hygiene/no-token-in-web-storage');
    expect(stdout).toContain(
      [
        'Not analysed (4)',
        '  binary.js  binary',
        '  broken.js:1  does not parse: Variable declaration expected.',
        '  coffee.vue  scripts in "coffee" are not supported',
        '  latin.js  not UTF-8 text',
        '',
      ].join('\n'),
    );
    expect(stdout).toContain('1 finding (1 warning) in 1 file; 4 not analysed; 1 minified skipped.');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('fails where nothing could be analysed', async () => {
    const { status, stdout, stderr } = await cli(projectOf(bad));
    expect(stdout).toContain('Nothing could be analysed; 4 not analysed; 1 minified skipped.');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'jwt-hygiene: Nothing could be analysed in the current directory.\n',
    });
  });
});

describe('text', () => {
  it('says where, what, why and what to do, with a link', async () => {
    const { stdout } = await cli(projectOf({ 'src/a.ts': `const a = <string>b;\n${write}` }));
    expect(stdout).toMatch(
      new RegExp(
        [
          '^src/a\\.ts:2:1  warning  jwt-hygiene/no-token-in-web-storage',
          '.*access_token.*localStorage.*\\.',
          '',
          '  1 \\| const a = <string>b;',
          "> 2 \\| localStorage\\.setItem\\('access_token', .*",
          '    \\| \\^+',
          'https://\\S+/no-token-in-web-storage\\.md',
        ].join('\\n'),
      ),
    );
    expect(stdout).toMatch(
      /By rule\n {2}jwt-hygiene\/no-token-in-web-storage {2}1 warning\n\n1 finding .*\n$/,
    );
  });

  it('counts what comments switch off', async () => {
    const root = projectOf({ 'a.js': `// eslint-disable-next-line -- accepted\n${write}` });
    expect(await cli(root)).toMatchObject({
      status: 0,
      stdout: 'No findings in 1 file; 1 finding switched off by comments.\n',
    });
  });

  it('does not load the configuration of the app', async () => {
    const root = projectOf({
      'eslint.config.js': "throw new Error('the configuration was loaded');\n",
      '.eslintrc.js': "throw new Error('the configuration was loaded');\n",
      'a.js': write,
    });
    expect((await cli(root)).stdout).toContain('1 finding (1 warning) in 3 files.');
  });

  it('lets no file name steer the terminal', async () => {
    const { stdout } = await cli(projectOf({ 'a\x1B[2J\nb.js': write }));
    expect(stdout).toMatch(/^a\uFFFD\[2J b\.js:1:1 {2}warning/);
    expect(stdout).not.toContain('\x1B');
  });
});

describe('json', () => {
  it("is ESLint's own", async () => {
    const root = projectOf({
      'a.js': `${write}\n// eslint-disable-next-line\n${write}`,
      'b.ts': clean,
      'c.tsx': asError,
    });
    const { stdout } = await cli(root, '--format', 'json');
    const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: standalone });
    const formatter = await eslint.loadFormatter('json');
    const expected = await formatter.format(await eslint.lintFiles(['.']));
    expect(JSON.parse(stdout)).toEqual(JSON.parse(expected));
    expect(JSON.parse(stdout)[0].source).toBeDefined();
    expect(Object.keys(JSON.parse(stdout)[0])).toEqual(Object.keys(JSON.parse(expected)[0]));
  });

  it('leaves warnings out if asked, and names what was not analysed in fatal messages', async () => {
    const root = projectOf({ 'a.js': write, 'b.js': asError, 'c.js': 'const = 1;' });
    const { status, stdout } = await cli(root, '-f', 'json', '--quiet');
    expect(status).toBe(1);
    const message = expect.stringMatching(/^Not analysed: does not parse/) as unknown;
    expect(JSON.parse(stdout)).toMatchObject([
      { messages: [], errorCount: 0, warningCount: 0, fatalErrorCount: 0 },
      { errorCount: 1, warningCount: 0, source: asError },
      {
        filePath: join(root, 'c.js'),
        fatalErrorCount: 1,
        messages: [{ fatal: true, ruleId: null, line: 1, message }],
      },
    ]);
    expect(JSON.parse(stdout)[0].source).toBeUndefined();
  });

  it('is an empty list where there is nothing', async () => {
    expect(await cli(projectOf({ 'docs/notes.txt': '' }), 'docs', '-f', 'json')).toEqual({
      status: 2,
      stdout: '[]\n',
      stderr: 'jwt-hygiene: No JavaScript, TypeScript, Vue or Svelte files found in docs.\n',
    });
  });

  it('quotes no token', async () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ alg: 'HS256' })}.${part({ sub: '1' })}.c2lnbmF0dXJl`;
    const { stdout } = await cli(
      projectOf({ 'a.js': `localStorage.setItem('access_token', '${token}');` }),
      '-f',
      'json',
    );
    expect(JSON.parse(stdout)[0].warningCount).toBe(1);
    expect(stdout).not.toContain(token);
  });
});

describe('output', () => {
  it('goes to a file, in folders that it makes', async () => {
    const root = projectOf({ 'a.js': write });
    expect(await cli(root, '-o', 'reports/today/leaks.txt')).toEqual({ status: 1, stdout: '', stderr: '' });
    expect(readFileSync(join(root, 'reports/today/leaks.txt'), 'utf8')).toContain('a.js:1:1  warning');
  });

  it('may be cut off', async () => {
    const root = projectOf({ 'a.js': write.repeat(400) });
    const child = spawn(process.execPath, [COMMAND], { cwd: root });
    let complaint = '';
    child.stderr.on('data', (data) => (complaint += data));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(complaint).toBe('');
  });

  it('answers questions', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(await cli('.', '--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    const { status, stdout } = await cli('.', '--help');
    expect(status).toBe(0);
    for (const option of ['--format', '--output-file', '--strict', '--quiet', '--max-warnings', '--no-color'])
      expect(stdout).toContain(option);
  });
});
