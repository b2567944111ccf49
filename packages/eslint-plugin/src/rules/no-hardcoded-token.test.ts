import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import standalone from 'eslint-plugin-jwt-hygiene/standalone';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { createRuleTester } from '../../../../test/support/rule-tester.js';
import rule from './no-hardcoded-token.js';

const encode = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
const jwtOf = (claims: object, signature = 'm0cksignature'.repeat(4).slice(0, 43)) =>
  `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}.${signature}`;
const token = jwtOf({ sub: 'u-7', role: 'editor' });
const sample = jwtOf({ sub: '1234567890', name: 'John Doe', iat: 1516239022 });

type Kind = 'token' | 'service-role' | 'signing' | 'client' | 'fallback';
const reports = (messageId: Kind, because: string) => [{ messageId, data: { because } }];
const jsonwebtoken = "import jwt from 'jsonwebtoken';";
const look = 'q7Zr1xV0pLs9Kd2TfGh4';

createRuleTester().run('no-hardcoded-token', rule, {
  valid: [
    // not a token, or one for show
    "const a = 'eyJhbGciOiJIUzI1NiJ9'",
    "const a = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ4...'",
    `const a = '${sample}'`,
    `const a = '${jwtOf({ sub: 'u-7' }, 'signature')}'`,
    `// const token = '${token}'`,
    `const mockToken = '${token}'`,
    `const expiredToken = '${token}'`,
    `export const handlers = { mockLogin: () => ({ accessToken: '${token}' }) }`,
    `const schema = { type: 'string', example: '${token}' }`,
    { code: `const a = <input placeholder="${token}" />`, filename: 'input.tsx' },
    // published on purpose
    `createClient(url, '${jwtOf({ iss: 'supabase', role: 'anon' })}')`,
    `createClient(url, '${jwtOf({ iss: 'supabase-demo', role: 'service_role' })}')`,
    `Ion.defaultAccessToken = '${jwtOf({ jti: 'a', id: 7, iat: 1 })}'`,
    `const licenseKey = '${jwtOf({ licenseType: 'trial', exp: 1 })}'`,
    "const mapbox = 'pk.eyJ1IjoiYWNtZSIsImEiOiJjazEifQ.aBcDeFgHiJkLmNoPqRsTuV'",
    // tests, mocks, examples
    ...[
      'src/login.test.ts',
      'mocks/login.ts',
      'src/__fixtures__/session.ts',
      'docs/start.ts',
      'demo/app.ts',
    ].map((filename) => ({ code: `const token = '${token}'`, filename })),
    { code: `${jsonwebtoken} jwt.sign({}, 'secret')`, filename: 'tests/sign.ts' },
    // the users of a sample: tokens that say who somebody is, and nothing else
    `const users = [${['ann', 'ben', 'cem'].map((sub) => `{ token: '${jwtOf({ sub })}' }`).join()}]`,
    // a secret from elsewhere
    `${jsonwebtoken} jwt.sign({}, process.env.JWT_SECRET)`,
    `${jsonwebtoken} jwt.verify(token, await readSecret())`,
    `${jsonwebtoken} export const sign = (claims, secret) => jwt.sign(claims, secret)`,
    `${jsonwebtoken} const [secret, setSecret] = useState('your-256-bit-secret'); jwt.verify(token, secret)`,
    `${jsonwebtoken} jwt.verify(token, '')`,
    `${jsonwebtoken} jwt.verify(token, '-----BEGIN PUBLIC KEY-----\\nMFkw\\n-----END PUBLIC KEY-----')`,
    `${jsonwebtoken} jwt.sign({}, process.env.NODE_ENV === 'test' ? 'secret' : process.env.JWT_SECRET)`,
    // only read: the key is not used
    "import jwt from 'jwt-simple'; jwt.decode(token, 'any', true)",
    "import JWT from 'react-native-pure-jwt'; JWT.decode(token, 'any', { skipValidation: true })",
    // a function of that name that is another's
    "import { sign } from './signature'; sign(data, 'header')",
    "new TextDecoder().decode(bytes, 'utf-8')",
    // a strategy of another library, and an HMAC of something else
    `import { PassportStrategy } from '@nestjs/passport'; import { Strategy } from 'passport-oauth2';
      class S extends PassportStrategy(Strategy) { constructor() { super({ secretOrKey: 'k' }) } }`,
    "import { createHmac } from 'crypto'; createHmac('sha256', 'k').update(JSON.stringify(event))",
    // what others give to a converter is not what this key is
    `${jsonwebtoken} const bytes = (text) => new TextEncoder().encode(text); bytes('label'); jwt.sign({}, bytes(typed))`,
    // names, labels and facts, not the secret
    "const JWT_SECRET_KEY = 'jwt_secret'",
    "const JWT_SECRET_NAME = 'prod/app/q7Zr1xV0pLs9Kd2TfGh4'",
    "const labels = { jwtSecret: 'JWT secret', clientSecret: 'Client secret' }",
    "const keys = { clientSecret: 'oauth2.form1.client_secret' }",
    "const errors = { jwtSecret: 'The JWT secret must have 32 characters' }",
    "const ids = { clientSecret: 'oauth-client-secret-input' }",
    "const urls = { clientSecret: '/api/v2/client-secret' }",
    "const JWT_SECRET = 'JWT_SECRET_V2'",
    "enum Field { ClientSecret = 'client_secret' }",
    "type Auth = { method: 'client_secret_basic' }",
    "const config = { jwtSecret: 'your-secret-here' }",
    "const config = { client_secret: '<client-secret>', client_id }",
    "if (secret === 'changeme') throw new Error('Set JWT_SECRET')",
    `const clientSecret = 'pi_3Q7Zr1xV0pLs9Kd2_secret_TfGh4'`,
    `const csrfTokenSecret = '${look}'`,
    // a fallback that never reaches production, or is none
    "const secret = process.env.JWT_SECRET || ''",
    'const secret = process.env.JWT_SECRET || randomBytes(32)',
    "const name = process.env.JWT_SECRET_NAME || 'app/jwt'",
    "const ttl = process.env.TOKEN_TTL || '15m'",
    "const url = config.get('JWT_URL', 'https://auth.example')",
    "const label = t('JWT_SECRET', 'Secret')",
    "if (!process.env.JWT_SECRET) throw new Error('JWT_SECRET'); const secret = process.env.JWT_SECRET || 'x'",
    "const secret = process.env.JWT_SECRET || 'dev'; if (isProduction && secret === 'dev') process.exit(1)",
    "const secret = process.env.GITHUB_CLIENT_SECRET || 'github-client-secret'",
    "const secret = isProduction ? process.env.JWT_SECRET : 'dev'",
    "const text = confirm.jwtSecret || 'Required'",
    // whatever it is called, its use tells that it signs no token
    "import { createHmac } from 'crypto'; const s = process.env.TOKEN_SECRET || 'local'; createHmac('sha256', s).update(address)",
    "import { createHmac } from 'crypto'; createHmac('sha256', process.env.TOKEN_SECRET || 'local').update(address)",
    // a secret of another kind, or for tests
    "const secret = process.env.MUX_TOKEN_SECRET ?? 'mux_placeholder'",
    "const secret = process.env.TEST_JWT_SECRET || 'only-for-tests'",
    // an OAuth request that takes its secret from elsewhere
    'fetch(url, { body: new URLSearchParams({ client_id, client_secret: secret, grant_type }) })',
    "form.append('client_secret', form.secret)",
    // a mapping, a check, a label
    "const map = { clientId: 'client_id', clientSecret: 'client_secret' }",
    "const checks = { clientId: 'required', clientSecret: 'required|string|min:8' }",
    "const text = errors.jwtSecret || 'Required'",
    "const text = labels.tokenSecret ?? 'TokenSecret'",
    // on a server that is the server's affair
    `import express from 'express'; const clientSecret = '${look}'`,
    // what the user says
    { code: `const DEMO_SESSION = '${token}'`, options: [{ ignoreNames: ['DEMO_SESSION'] }] },
  ],
  invalid: [
    { code: `const session = '${token}'`, errors: reports('token', '2 claims, `session`') },
    { code: `use('${jwtOf({ sub: 'u' })}')`, errors: reports('token', '1 claim') },
    {
      // one user's, or such as say more
      code: `const tokens = [${['ann', 'ben', 'ann'].map((sub) => `'${jwtOf({ sub })}'`).join()}]`,
      errors: Array.from({ length: 3 }, () => ({ messageId: 'token' as const })),
    },
    {
      code: `const tokens = [${['dev', 'test', 'prod'].map((sub) => `'${jwtOf({ sub, iss: 'acme' })}'`).join()}]`,
      errors: Array.from({ length: 3 }, () => ({ messageId: 'token' as const })),
    },
    {
      code: `axios.create({ headers: { Authorization: 'Bearer ${token}' } })`,
      errors: reports('token', '2 claims, `Authorization`'),
    },
    {
      code: `const h = { authorization: \`Bearer ${token}\` }`,
      errors: reports('token', '2 claims, `authorization`'),
    },
    {
      code: `const t = '${token.slice(0, 30)}' +\n  '${token.slice(30)}'`,
      errors: reports('token', '2 claims, `t`'),
    },
    { code: `const a = <Chat userToken="${token}" />`, errors: reports('token', '2 claims, `userToken`') },
    { code: `const a = <code>${token}</code>`, errors: reports('token', '2 claims, `a`') },
    {
      code: `const t = process.env.API_JWT || '${token}'`,
      errors: reports('token', '2 claims, `t`'),
    },
    {
      code: `createClient(url, '${jwtOf({ iss: 'supabase', role: 'service_role' })}')`,
      errors: reports('service-role', '2 claims'),
    },
    {
      code: `createClient(url, '${jwtOf({ iss: 'supabase', role: 'service_role' })}')`,
      filename: 'scripts/seed.mjs',
      errors: reports('service-role', '2 claims'),
    },
    // keys of calls that sign or verify
    { code: `${jsonwebtoken} jwt.sign({ id }, 'secret')`, errors: reports('signing', 'key of `jwt.sign`') },
    {
      code: `${jsonwebtoken} jwt.sign({ id }, 'your-secret-here')`,
      errors: reports('signing', 'key of `jwt.sign`'),
    },
    {
      code: `${jsonwebtoken} const key = 'a';\njwt.sign({ id }, key); jwt.verify(token, key)`,
      errors: [{ messageId: 'signing', line: 1 }],
    },
    {
      code: `${jsonwebtoken} promisify(jwt.verify)(token, 'secret')`,
      errors: [{ messageId: 'signing' }],
    },
    {
      code: `import { jwtVerify } from 'jose'; jwtVerify(token, new TextEncoder().encode('Tasting'))`,
      errors: reports('signing', 'key of `jwtVerify`'),
    },
    {
      code: `import * as jose from 'jose'; const key = Buffer.from('a-b', 'utf8');
        new jose.SignJWT({ id }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h').sign(key)`,
      errors: [{ messageId: 'signing', line: 1 }],
    },
    {
      code: "import JWT from 'expo-jwt'; JWT.decode(t, 'k')",
      errors: reports('signing', 'key of `JWT.decode`'),
    },
    {
      code: "import { sign } from 'hono/jwt'; await sign({ sub }, 'k')",
      errors: reports('signing', 'key of `sign`'),
    },
    {
      code: "import { KJUR } from 'jsrsasign'; KJUR.jws.JWS.verifyJWT(t, { utf8: 'k' }, { alg: ['HS256'] })",
      errors: reports('signing', 'key of `JWS.verifyJWT`'),
    },
    {
      code: "import { createVerifier } from 'fast-jwt'; createVerifier({ key: () => 'k' })",
      errors: reports('signing', 'key of `createVerifier`'),
    },
    {
      code: "import { Strategy } from 'passport-jwt'; new Strategy({ secretOrKey: 'k' }, done)",
      errors: reports('signing', 'key of `new Strategy`'),
    },
    {
      code: `import { PassportStrategy } from '@nestjs/passport'; import { Strategy } from 'passport-jwt';
        class JwtStrategy extends PassportStrategy(Strategy) { constructor() { super({ secretOrKey: 'k' }) } }`,
      errors: reports('signing', 'key of `super`'),
    },
    {
      code: `import { PassportStrategy } from '@nestjs/passport'; import { Strategy } from 'passport-jwt';
        const Base = PassportStrategy(Strategy, 'admin');
        class JwtStrategy extends Base { constructor() { super({ secretOrKey: 'k' }) } }`,
      errors: reports('signing', 'key of `super`'),
    },
    {
      code: `import { createHmac } from 'crypto'; const header = { alg: 'HS256', typ: 'JWT' };
        createHmac('sha256', 'k').update(encode(header) + '.' + encode(claims)).digest('base64url')`,
      errors: reports('signing', 'key of `createHmac`'),
    },
    {
      code: "import { JwtModule } from '@nestjs/jwt'; JwtModule.registerAsync({ useFactory: () => ({ secret: 'k' }) })",
      errors: reports('signing', 'key of `JwtModule.registerAsync`'),
    },
    {
      code: "const { expressjwt } = require('express-jwt'); app.use(expressjwt({ secret: 'k' }))",
      errors: reports('signing', 'key of `expressjwt`'),
    },
    {
      code: `${jsonwebtoken} const issue = (claims, key) => jwt.sign(claims, key); issue({ id }, 'k')`,
      errors: reports('signing', 'key of `jwt.sign`'),
    },
    {
      code: "import JWT from 'react-native-pure-jwt'; JWT.decode(token, 'k', { skipValidation: false })",
      errors: reports('signing', 'key of `JWT.decode`'),
    },
    {
      code: "import fastifyJwt from '@fastify/jwt'; app.register(fastifyJwt, { secret: 'k' })",
      errors: reports('signing', 'key of `app.register`'),
    },
    {
      code: "import { StreamChat } from 'stream-chat'; StreamChat.getInstance(apiKey, 'k')",
      errors: reports('signing', 'key of `StreamChat.getInstance`'),
    },
    // fallbacks
    {
      code: "const secret = process.env.JWT_SECRET ? process.env.JWT_SECRET : 'dev'",
      errors: reports('fallback', '`JWT_SECRET`'),
    },
    {
      code: "const secret = process.env.JWT_SECRET || 'dev-secret'",
      errors: reports('fallback', '`JWT_SECRET`'),
    },
    {
      code: "const secret = import.meta.env.VITE_JWT_SECRET ?? 'dev-secret'",
      errors: reports('fallback', '`VITE_JWT_SECRET`'),
    },
    {
      code: "const { REFRESH_TOKEN_SECRET = 'dev' } = process.env",
      errors: reports('fallback', '`REFRESH_TOKEN_SECRET`'),
    },
    { code: "process.env.AUTH_SECRET ||= 'dev'", errors: reports('fallback', '`AUTH_SECRET`') },
    { code: "const s = config.get('JWT_SECRET', 'dev')", errors: reports('fallback', '`JWT_SECRET`') },
    { code: "const s = env('JWT_SECRET', 'dev')", errors: reports('fallback', '`JWT_SECRET`') },
    {
      code: "const s = config.get<string>('jwt.secret') || 'dev'",
      errors: reports('fallback', '`jwt.secret`'),
    },
    {
      code: "const schema = z.object({ JWT_SECRET: z.string().min(8).default('dev-only') })",
      errors: reports('fallback', '`JWT_SECRET`'),
    },
    {
      code: "cleanEnv(process.env, { JWT_SECRET: str({ default: 'dev' }) })",
      errors: reports('fallback', '`JWT_SECRET`'),
    },
    {
      code: "convict({ jwtSecret: { env: 'JWT_SECRET', default: 'dev' } })",
      errors: reports('fallback', '`jwtSecret`'),
    },
    {
      code: "const DEFAULT = 'dev'; const s = process.env.JWT_SECRET || DEFAULT",
      errors: reports('fallback', '`JWT_SECRET`'),
    },
    {
      code: `import { createHmac } from 'crypto'; const s = process.env.TOKEN_SECRET || 'local';
        createHmac('sha256', s).update(address); sign(claims, s)`,
      errors: reports('fallback', '`TOKEN_SECRET`'),
    },
    {
      // guards nothing: by then the fallback has taken its place
      code: "const jwtSecret = process.env.JWT_SECRET || 'dev'; if (!jwtSecret) throw new Error('JWT_SECRET')",
      errors: reports('fallback', '`JWT_SECRET`'),
    },
    {
      code: `${jsonwebtoken} jwt.sign({ id }, process.env.APP_KEY || 'dev')`,
      errors: reports('fallback', '`APP_KEY`'),
    },
    {
      code: `import express from 'express'; ${jsonwebtoken} jwt.sign({ id }, process.env.JWT_SECRET || 'dev')`,
      errors: reports('fallback', '`JWT_SECRET`'),
    },
    // by name and look
    { code: `export const JWT_SECRET = '${look}'`, errors: reports('signing', '`JWT_SECRET`') },
    { code: `class Auth { private jwtSecret = '${look}' }`, errors: reports('signing', '`jwtSecret`') },
    { code: `export const CLIENT_SECRET = '${look}'`, errors: reports('client', '`CLIENT_SECRET`') },
    {
      code: `const secret = process.env.GITHUB_CLIENT_SECRET || '${look}'`,
      errors: reports('client', '`GITHUB_CLIENT_SECRET`'),
    },
    // OAuth requests
    ...[
      "axios.post(url, { client_id, client_secret: 'open-sesame', grant_type: 'authorization_code' })",
      `const authConfig = { clientId: 'app', clientSecret: '${look}', redirectUrl }`,
      "params.append('client_secret', 'open-sesame')",
      "new URLSearchParams([['client_secret', 'open-sesame']])",
      "const S = 'open-sesame'; const body = `grant_type=refresh_token&client_secret=${S}`",
      "const S = 'open-sesame'; const body = 'code=' + code + '&client_secret=' + S",
      "fetch('https://id.example/token?client_id=a&client_secret=open-sesame')",
    ].map((code) => ({ code, errors: reports('client', '`client_secret` of an OAuth request') })),
  ],
});

/** The findings of each file, as `file:line kind-of-message`. */
function findingsIn(files: Record<string, string>): string[] {
  const root = projectOf({ '.git/HEAD': '', 'package.json': '{ "name": "app" }', ...files });
  const sources = Object.keys(files).filter((name) => name.endsWith('.ts'));
  return sources.flatMap((name) => {
    const filename = join(root, name);
    const messages = new Linter({ cwd: root }).verify(readFileSync(filename, 'utf8'), standalone, {
      filename,
    });
    return messages.map(
      ({ line, message }) => `${name}:${line} ${/\((.*?)\)/.exec(message)?.[1] ?? message}`,
    );
  });
}

it.each([
  [
    'a.vue',
    `<template>\n<Chat token="${token}" />\n<Chat :token="'${token}'" />\n<p>${token}</p></template>`,
  ],
  [
    'a.svelte',
    `<script>let a</script>\n<Chat token="${token}" />\n<Chat token={'${token}'} />\n<p>${token}</p>`,
  ],
])('reads the template of %s', (filename, code) => {
  const lines = (text: string) => new Linter().verify(text, standalone, { filename }).map(({ line }) => line);
  expect(lines(code)).toEqual([2, 3, 4]);
  expect(lines(code.replaceAll('token=', 'placeholder='))).toEqual([4]);
});

describe('across files', () => {
  it('reports a key once, where it stands under its name', () => {
    expect(
      findingsIn({
        'config.ts': "export const PORT = 3000;\nexport const JWT_SECRET = 'secret';",
        'sign.ts': `${jsonwebtoken} import { JWT_SECRET } from './config'; jwt.sign({}, JWT_SECRET);`,
        'verify.ts': `${jsonwebtoken} import { JWT_SECRET } from './config'; jwt.verify(t, JWT_SECRET);`,
      }),
    ).toEqual(['config.ts:2 `JWT_SECRET`']);
  });

  it('reports it where it stands also under a name that says little, as its use says the rest', () => {
    expect(
      findingsIn({
        'config.ts': "export default { secret: 'open-sesame' };",
        'sign.ts': `${jsonwebtoken} import settings from './config'; jwt.sign({}, settings.secret);`,
        'verify.ts': `${jsonwebtoken} import settings from './config'; jwt.verify(t, settings.secret);`,
        'other.ts': "export default { secret: 'open-sesame' };",
      }),
    ).toEqual(['config.ts:1 `secret`']);
  });

  it('reports it where it is used, if its own place does not tell', () => {
    expect(
      findingsIn({
        'config.ts': "export const settings = { pepper: 'secret' };",
        'sign.ts': `${jsonwebtoken} import { settings } from './config';\njwt.sign({}, settings.pepper);`,
      }),
    ).toEqual(['sign.ts:2 key of `jwt.sign`, from config.ts:1']);
  });

  it('reports a fallback once, where it stands', () => {
    expect(
      findingsIn({
        'config.ts': "export const jwtSecret = process.env.JWT_SECRET || 'dev';",
        'sign.ts': `${jsonwebtoken} import { jwtSecret } from './config'; jwt.sign({}, jwtSecret);`,
      }),
    ).toEqual([expect.stringMatching(/^config\.ts:1 Where `JWT_SECRET` is not set/)]);
  });

  it('leaves the examples of a workspace alone, and what only lies below such a folder is read', () => {
    const code = `export const session = '${token}';`;
    expect(
      findingsIn({ 'examples/web/package.json': '{ "name": "web" }', 'examples/web/app.ts': code }),
    ).toEqual([]);
    expect(findingsIn({ 'examples-of-use.ts': code, 'src/demo/start.ts': code })).toEqual([
      'examples-of-use.ts:1 2 claims, `session`',
      'src/demo/start.ts:1 2 claims, `session`',
    ]);
  });
});

it('never repeats what it found', () => {
  const messages = new Linter().verify(
    `const a = '${token}'; const JWT_SECRET = '${look}'; const s = process.env.AUTH_SECRET || 'hunter2';`,
    standalone,
    { filename: 'app.ts' },
  );
  expect(messages).toHaveLength(3);
  for (const { message } of messages) expect(message).not.toMatch(new RegExp(`${look}|hunter2|eyJ`));
});
