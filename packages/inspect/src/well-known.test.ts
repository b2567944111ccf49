import { expect, it } from 'vitest';
import { decodeToken } from './decode.js';
import { isSampleToken } from './well-known.js';

const tokenOf = (claims: object, header: object = { alg: 'HS256', typ: 'JWT' }) =>
  `${[header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.c2ln`;
const isSample = (token: string) => isSampleToken(decodeToken(token));

it.each([
  [
    'the start page of jwt.io',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
  ],
  [
    'the same for other algorithms',
    tokenOf({ sub: '1234567890', name: 'John Doe', admin: true, iat: 1516239022 }, { alg: 'ES256' }),
  ],
  [
    'the older start page',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiYWRtaW4iOnRydWV9.TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ',
  ],
  [
    'with an expiry added',
    tokenOf({ sub: '1234567890', name: 'John Doe', iat: 1516239022, exp: 1916239022 }),
  ],
  [
    'the example of RFC 7519',
    'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  ],
])('a sample: %s', (_name, token) => {
  expect(isSample(token)).toBe(true);
});

it.each([
  ['another subject', tokenOf({ sub: '1234567891', name: 'John Doe', iat: 1516239022 })],
  ['another name', tokenOf({ sub: '1234567890', name: 'Jane Roe', iat: 1516239022 })],
  ['issued at another time', tokenOf({ sub: '1234567890', name: 'John Doe', iat: 1716239022 })],
  ['a number for a subject', tokenOf({ sub: 1234567890, name: 'John Doe', iat: 1516239022 })],
  ['no claims', tokenOf({})],
  ['an encrypted token', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..aXY.Y2lwaGVydGV4dA.dGFn'],
  ['not a token', 'a.b.c'],
])('not a sample: %s', (_name, token) => {
  expect(isSample(token)).toBe(false);
});
