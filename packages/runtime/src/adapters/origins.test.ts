import { afterEach, describe, expect, it, vi } from 'vitest';
import { allowanceOf, originOf } from './origins.js';

afterEach(() => vi.unstubAllGlobals());

describe('originOf', () => {
  it.each([
    ['https://api.example.com', 'https://api.example.com'],
    ['HTTPS://API.Example.com:443/a?b=https://c', 'https://api.example.com'],
    ['http://localhost:80', 'http://localhost'],
    ['https://api.example.com:8443?x', 'https://api.example.com:8443'],
    ['https://[2001:DB8::1]:8443/', 'https://[2001:db8::1]:8443'],
    ['https://a_b.example.com#c', 'https://a_b.example.com'],
    ['/items?q=a b', ''],
    ['items', ''],
    ['v1/items:batch', ''],
    ['', ''],
    ['?to=https://evil.example', ''],
  ])('reads %s', (url, origin) => {
    expect(originOf(url)).toBe(origin);
  });

  // Each of these leads the platform's parser to evil.example, or to a place that depends on the page.
  it.each([
    'https://api.example.com@evil.example',
    'https://evil.example\\@api.example.com',
    'https:\\\\evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\n//evil.example',
    ' //evil.example',
    'https:evil.example',
    'https:/evil.example',
    'ht\ntps://evil.example',
    'https://evil.example。',
    'https://%65vil.example',
    'data:text/plain,x',
    'blob:https://api.example.com/1',
    'https://api.example.com:99x',
    'https://',
  ])('reads nothing from %j', (url) => {
    expect(originOf(url)).toBeUndefined();
  });

  it('agrees with the parser of the platform, wherever it reads something', () => {
    const parts = [
      'https:',
      'http://',
      '/',
      '\\',
      '@',
      ':',
      ':8080',
      'a.example',
      'evil.example',
      '\t',
      '?',
      '#',
      ' ',
      '.',
      '%',
      '。',
    ];
    const base = 'https://base.example';
    for (let n = 0; n < 100_000; n++) {
      let url = '';
      for (let m = n; m > 0; m = Math.floor(m / parts.length)) url += parts[m % parts.length] as string;
      const origin = originOf(url);
      if (origin === undefined || !URL.canParse(url, base)) continue;
      expect([url, origin === '' ? base : origin]).toEqual([url, new URL(url, base).origin]);
    }
  });
});

describe('allowanceOf', () => {
  it('allows what is listed, and this machine alone over http', () => {
    const allows = allowanceOf({ origins: ['https://api.example.com', 'http://localhost:3000/'] });
    expect(allows('https://api.example.com/a')).toBe(true);
    expect(allows('http://localhost:3000/a')).toBe(true);
    expect(allows('http://api.example.com/a')).toBe(false);
    expect(allows('https://api.example.com.evil.example/a')).toBe(false);
    expect(allows('https://api.example.com:8443/a')).toBe(false);
    expect(allows('/a')).toBe(false);
  });

  it.each([
    'api.example.com',
    'https://api.example.com/v1',
    'https://*.example.com',
    '*',
    '',
    'http://api.example.com',
  ])('refuses %j as an origin', (origin) => {
    expect(() => allowanceOf({ origins: [origin] })).toThrow(TypeError);
  });

  it('allows http to others where it is told to', () => {
    const allows = allowanceOf({ origins: ['http://192.168.0.7:3000'], allowHttp: true });
    expect(allows('http://192.168.0.7:3000/a')).toBe(true);
    expect(allows('http://192.168.0.8:3000/a')).toBe(false);
  });

  it('allows the page what is its own', () => {
    vi.stubGlobal('location', { href: 'https://app.example.com/page' });
    const allows = allowanceOf({});
    expect(['/a', 'https://app.example.com/a'].map(allows)).toEqual([true, true]);
    expect(['https://api.example.com/a', '//app.example.com/a'].map(allows)).toEqual([false, false]);
    vi.stubGlobal('document', { baseURI: 'https://cdn.example.com/' });
    expect(allows('/a')).toBe(false);
    expect(allowanceOf({ origins: ['https://cdn.example.com'] })('/a')).toBe(true);
  });

  it('allows no page that came over http, or from no server', () => {
    for (const href of ['http://intranet/page', 'file:///index.html', 'capacitor://localhost/']) {
      vi.stubGlobal('location', { href });
      expect(allowanceOf({})('/a')).toBe(false);
    }
  });

  it('takes relative addresses for the own ones of a client that has a base', () => {
    expect(allowanceOf({}, 'own')('/a')).toBe(true);
    expect(allowanceOf({}, 'own')('//evil.example')).toBe(false);
    expect(allowanceOf({}, 'own')('https://api.example.com')).toBe(false);
  });
});
