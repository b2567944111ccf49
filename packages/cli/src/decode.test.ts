/** `jwt-hygiene decode`: as a process where it reads what is piped in, and in this one where it is what is said. */
import { explain } from '@jwt-hygiene/inspect';
import { describe, expect, it } from 'vitest';
import { command, commandHere } from '../../../test/support/command-line.js';
import vectors from '../../inspect/test-vectors/tokens.json' with { type: 'json' };
import { colorsFor } from './colors.js';
import { explanationText } from './explanation-text.js';

const asProcess = (input: string, ...args: string[]) =>
  command('.', ['decode', ...args], { input, env: { TZ: 'Asia/Kolkata' } });
const decode = (input: string, ...args: string[]) => commandHere('.', ['decode', ...args], input);

const encode = (content: unknown) =>
  Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64url');
const tokenOf = (claims: unknown, header: object = { alg: 'HS256' }) =>
  `${encode(header)}.${encode(claims)}.${'a'.repeat(43)}`;
const seconds = Math.floor(Date.now() / 1000);
const expired = { iss: 'https://id.example', sub: 'user-1', iat: seconds - 7260, exp: seconds - 3600 };
const token = tokenOf(expired);

describe('where the token comes from', () => {
  const expected = asProcess('', token).stdout;

  it.each<[string, string, string[]]>([
    ['standard input', token, []],
    ['standard input, said so', `${token}\n`, ['-']],
    ['Bearer in one word', '', [`Bearer ${token}`]],
    ['Bearer in two words', '', ['Bearer', token]],
    ['a line of code', `const token = '${token}';`, []],
    ['lines of an e-mail', (token.match(/.{1,60}/g) ?? []).join('\r\n'), []],
  ])('%s', (_name, input, args) => {
    // A second may pass in between.
    const withoutTime = (text: string) => text.replace(/\d+ (?:s|min)/g, '');
    const { status, stdout, stderr } = asProcess(input, ...args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(withoutTime(stdout)).toBe(withoutTime(expected));
  });

  it('takes all the tokens of a text', () => {
    const other = tokenOf({ sub: 'user-2', exp: seconds + 3600 });
    const { status, stdout } = asProcess(`2026-11-26 old=${token} new="${other}"\n`);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^Token 1 of 2\nExpired 1 h ago\n[^]*"user-1"[^]*\nToken 2 of 2\nValid for 59 min\n[^]*"user-2"/,
    );
  });
});

describe('what is said', () => {
  it('the state, the parts with their meanings, dates in both times, notes', () => {
    const { stdout } = asProcess(
      tokenOf({ ...expired, email: 'zoe@mail.example', realm_access: { roles: [] } }),
    );
    expect(stdout).toMatch(/^Expired 1 h ago\nThe signature is not verified: /);
    expect(stdout).toContain(
      '\n  alg  "HS256"  Algorithm: HMAC with SHA-256: whoever can check it can also forge it.\n',
    );
    expect(stdout).toMatch(/\n {2}iss {11}"https:\/\/id\.example" {2}Issuer\. Who made the token\.\n/);
    expect(stdout).toMatch(/\n {2}exp {11}\d{10} {12}Expires: .* UTC, .* UTC\+5:30, 1 h ago\n/);
    expect(stdout).toContain('Realm roles (Keycloak). ');
    expect(stdout).toMatch(
      /\nNotes\n {2}info {5}Personal data .*: email\. .*\n {11}RFC 7519, section 12: https:/,
    );
  });

  it('in colours, if there are any', () => {
    const terminal = { isTTY: true, hasColors: () => true } as unknown as NodeJS.WriteStream;
    const explained = [{ explanation: explain(token, { now: seconds }) }];
    const start = '\u001b[1m\u001b[31mExpired 1 h ago\u001b[39m\u001b[22m\n';
    expect(explanationText(explained, colorsFor(terminal, true)).startsWith(start)).toBe(true);
    expect(explanationText(explained, colorsFor(terminal, false))).not.toContain('\u001b');
  });

  it('a broken token as far as it goes', async () => {
    const { status, stdout } = await decode(token.slice(0, 70));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Expiry unknown: the claims are incomplete, partial token\n/);
    expect(stdout).toContain('\n  The claims part is cut off; what came before is shown.\n');
    expect(stdout).toContain('\n  iss  "https://id.example"');
  });

  it('in JSON', async () => {
    const { status, stdout } = await decode(token, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        state: { kind: 'expired', at: seconds - 3600 },
        completeness: 'whole',
        isVerified: false,
        header: { alg: 'HS256' },
        claims: expired,
        findings: [],
      },
    ]);
  });
});

it('repeats the token only if asked', async () => {
  for (const args of [[], ['--json']]) {
    const { stdout } = await decode('', token, ...args);
    for (const part of token.split('.')) expect(stdout).not.toContain(part);
    expect((await decode('', token, '--show-token', ...args)).stdout).toContain(token);
  }
});

describe('exit code 2', () => {
  it.each([
    [['hello world'], '', 'jwt-hygiene: No token found in the argument.\n'],
    [[], 'hello world', 'jwt-hygiene: No token found on standard input.\n'],
    [['-'], '', 'jwt-hygiene: No token found on standard input.\n'],
    [['--jsn'], '', "jwt-hygiene: Unknown option '--jsn'. See jwt-hygiene decode --help.\n"],
  ])('%j', async (args, input, stderr) => {
    expect(await decode(input, ...args)).toEqual({ status: 2, stdout: '', stderr });
  });

  it('with an empty list in JSON', async () => {
    expect(await decode('nothing', '--json')).toMatchObject({ status: 2, stdout: '[]\n' });
  });
});

describe('hostile tokens', () => {
  // One with an empty signature is found only where it stands alone: in a text, that is how a cut one ends.
  const whole = vectors.filter(
    ({ expected }) => expected.ok && !(expected.signature === '' && expected.header.alg !== 'none'),
  );
  const text = whole.map(({ token }) => token).join('\n');

  /** What is said of them, which cannot steer the terminal. */
  async function said(...args: string[]): Promise<string> {
    const { status, stdout } = await decode(text, ...args);
    expect(status).toBe(0);
    // eslint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/);
    return stdout;
  }

  it('cannot steer the terminal', async () => {
    await said();
    await said('--show-token');
  });

  it('are in JSON what they are, and cannot there either', async () => {
    const read = JSON.parse(await said('--json')) as { claims: object }[];
    const expected = whole.map((vector) => vector.expected.claims ?? {});
    expect(read.map(({ claims }) => claims)).toEqual(expected);
  });

  it.each([
    ['a megabyte', tokenOf({ sub: 'x'.repeat(700_000), ['y'.repeat(10_000)]: 1 })],
    ['deep nesting', tokenOf(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
    ['names of prototypes', tokenOf('{"__proto__":{"polluted":true},"constructor":1}')],
  ])('%s neither hangs nor floods', async (_name, hostile) => {
    const { status, stdout } = await decode(hostile);
    expect(status).toBe(0);
    expect(stdout.length).toBeLessThan(5_000);
    const [{ claims }] = JSON.parse((await decode(hostile, '--json')).stdout) as [{ claims: object }];
    expect('polluted' in claims).toBe(false);
  });
});

it('has a help of its own', async () => {
  const { status, stdout } = await decode('', '--help');
  expect(status).toBe(0);
  for (const option of ['--json', '--show-token', '--no-color', 'Exit code'])
    expect(stdout).toContain(option);
});
