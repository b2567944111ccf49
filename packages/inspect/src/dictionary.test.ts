import { describe, expect, it } from 'vitest';
import { algorithms } from './catalog/algorithms.js';
import { headerParameters } from './catalog/header-parameters.js';
import { registeredClaims } from './catalog/registered-claims.js';
import type { NameRow } from './catalog/types.js';
import { vendors } from './catalog/vendors.js';
import { meaningOfClaim, meaningOfParameter } from './dictionary.js';

describe.each<[string, readonly NameRow[]]>([
  ['registered claims', registeredClaims],
  ['header parameters', headerParameters],
  ...vendors.map(({ name, rows, anywhere }) => [name, [...rows, ...anywhere]] as [string, NameRow[]]),
])('%s', (_group, rows) => {
  it('have each name once', () => {
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
  });

  it.each(rows.map((row) => [...row]))('%s: %s', (_name, title, meaning, _kind, link) => {
    expect(title).toMatch(/^\p{Lu}[^.]*$/u);
    expect(meaning).toMatch(/^[\p{Lu}\d“`].*\.$/u);
    expect(new URL(link).protocol).toBe('https:');
  });
});

it('vendors do not speak for the standards, nor for each other', () => {
  const standard = new Set(registeredClaims.map(([name]) => name));
  const anywhere = vendors.flatMap((vendor) => vendor.anywhere.map(([name]) => name));
  expect(vendors.flatMap(({ rows }) => rows.filter(([name]) => standard.has(name)))).toEqual([]);
  expect(new Set(anywhere).size).toBe(anywhere.length);
});

it.each([
  ['https://tenant.eu.auth0.com/', 'Auth0'],
  ['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab1', 'Amazon Cognito'],
  ['https://login.microsoftonline.com/0000-1111/v2.0', 'Microsoft Entra ID'],
  ['https://sts.windows.net/0000-1111/', 'Microsoft Entra ID'],
  ['https://contoso.b2clogin.com/0000-1111/v2.0/', 'Microsoft Entra ID'],
  ['https://id.example/auth/realms/main', 'Keycloak'],
  ['https://securetoken.google.com/project', 'Firebase'],
  ['https://accounts.google.com', 'Google'],
  ['accounts.google.com', 'Google'],
  ['https://abc.supabase.co/auth/v1', 'Supabase'],
  ['https://dev-1.okta.com/oauth2/default', 'Okta'],
])('%s is an issuer of %s', (issuer, vendor) => {
  expect(vendors.filter((each) => each.issuer.test(issuer)).map(({ name }) => name)).toEqual([vendor]);
});

it('says what a short name means by its issuer', () => {
  const meaning = (issuer?: unknown) => meaningOfClaim('ver', issuer)?.vendor;
  expect(meaning('https://login.microsoftonline.com/x/v2.0')).toBe('Microsoft Entra ID');
  expect(meaning('https://dev-1.okta.com/oauth2/default')).toBe('Okta');
  expect(meaning('https://login.microsoftonline.com.evil.example/')).toBeUndefined();
  expect(meaning()).toBeUndefined();
  expect(meaning({})).toBeUndefined();
});

it('knows names that only one vendor has, and prefixes, in any token', () => {
  expect(meaningOfClaim('realm_access')?.vendor).toBe('Keycloak');
  expect(meaningOfClaim('https://hasura.io/jwt/claims')?.vendor).toBe('Hasura');
  expect(meaningOfClaim('custom:tenant')).toMatchObject({ name: 'custom:', vendor: 'Amazon Cognito' });
  expect(meaningOfClaim('https://app.example/roles')?.title).toBe('Namespaced claim');
});

it('knows nothing of other names', () => {
  for (const name of ['', 'foo', '__proto__', 'constructor', 'toString', 'EXP', 'https://']) {
    expect(meaningOfClaim(name), name).toBeUndefined();
    expect(meaningOfParameter(name), name).toBeUndefined();
  }
});

it('knows the registered claims and parameters', () => {
  for (const name of ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'nonce', 'azp', 'act', 'cnf', 'scope'])
    expect(meaningOfClaim(name)?.vendor, name).toBeUndefined();
  expect(meaningOfClaim('exp')).toMatchObject({
    title: 'Expires',
    kind: 'seconds',
    link: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4',
  });
  expect(meaningOfParameter('jku')?.title).toBe('Key set address');
});

it('links every algorithm', () => {
  for (const [name, { meaning, link }] of algorithms) {
    expect(meaning, name).not.toMatch(/\.$/);
    expect(new URL(link).protocol, name).toBe('https:');
  }
});
