import { explain } from '@jwt-hygiene/inspect';
import { describe, expect, it } from 'vitest';
import { redacted } from './redaction.js';

const encode = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
const claims = {
  iss: 'https://id.example',
  sub: 'user-17',
  email: 'jo@example.org',
  manager: { contact: 'sam@example.org' },
  scope: 'read',
  own_claim: 'own-value',
  exp: 2_000_000_000,
};
const token = `${encode({ alg: 'RS256', kid: 'key-1' })}.${encode(claims)}.c2lnbmF0dXJl`;
const explanation = explain(token, { now: 1_900_000_000 });
const shown = (redaction: 'off' | 'sensitive' | 'all') => JSON.stringify(redacted(explanation, redaction));

describe('what is shown of a token', () => {
  it('is everything if nothing is to be hidden', () => {
    expect(redacted(explanation, 'off')).toBe(explanation);
  });

  it('names nobody, and keeps what a developer looks for', () => {
    expect(shown('sensitive')).not.toMatch(/user-17|jo@example|sam@example/);
    expect(shown('sensitive')).toContain('https://id.example');
    expect(redacted(explanation, 'sensitive').claims.map(({ name, text }) => [name, text])).toEqual([
      ['iss', '"https://id.example"'],
      ['sub', '"•••"'],
      ['email', '"•••"'],
      ['manager', '"•••"'],
      ['scope', '"read"'],
      ['own_claim', '"own-value"'],
      ['exp', '2000000000'],
    ]);
  });

  it('is no text of the token if all is to be hidden, and its state all the same', () => {
    const hidden = redacted(explanation, 'all');
    expect(shown('all')).not.toMatch(/user-17|id\.example|key-1|own|"read"|c2lnbm/);
    expect(hidden.state).toEqual(explanation.state);
    expect(hidden.algorithm?.name).toBe('RS256');
    expect(hidden.claims.find(({ name }) => name === 'exp')?.at).toBe(2_000_000_000);
  });
});
