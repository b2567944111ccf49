import { expect, it } from 'vitest';
import { maskTokens } from './mask-tokens.js';
import { describeError, toReason } from './reason.js';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: '1' })}.c2lnbmF0dXJl`;

it('masks tokens and moves nothing', () => {
  const text = `const a = '${token}'; // and ${token}.`;
  const masked = maskTokens(text);
  expect(masked).toHaveLength(text.length);
  expect(masked).toMatch(/^const a = 'eyJ\*+'; \/\/ and eyJ\*+\.$/);
  expect(maskTokens('no token: eyJ.eyJ.x')).toBe('no token: eyJ.eyJ.x');
});

it('makes one short line without a token of any message', () => {
  expect(toReason("';' expected (1:5)\nconst secret = 1\n      ^")).toBe("';' expected (1:5)");
  expect(toReason(`Unexpected ${token}`)).not.toContain(token.slice(5));
  expect(toReason('x'.repeat(1000))).toHaveLength(200);
});

it('describes errors as the system does', () => {
  const denied = Object.assign(new Error("EACCES: permission denied, open '/a'"), { errno: -13 });
  expect(describeError(denied)).toBe('permission denied');
  expect(describeError(new Error('odd\n    at frame'))).toBe('odd');
  expect(describeError('text')).toBe('text');
});
