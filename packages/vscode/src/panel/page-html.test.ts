import { expect, it } from 'vitest';
import { pageHtml } from './page-html.js';

const html = pageHtml({
  nonce: 'n0nce',
  cspSource: 'https://source.example',
  script: 's.js',
  style: 's.css',
  language: 'de',
  texts: { 'Say "<b>"': 'Sag "<b>" & mehr' },
});

it('lets the page load its own two files and nothing else', () => {
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(Object.fromEntries(policy.split('; ').map((each) => each.split(/ (.*)/)))).toEqual({
    'default-src': `'none'`,
    'script-src': `'nonce-n0nce'`,
    'style-src': 'https://source.example',
    'connect-src': `'none'`,
    'form-action': `'none'`,
    'base-uri': `'none'`,
  });
  expect(html.match(/<script\b[^>]*>/g)).toEqual(['<script type="module" nonce="n0nce" src="s.js">']);
  expect(html).not.toMatch(/ style=| on\w+=/);
});

it('is in the language of the editor, whatever a translation holds', () => {
  expect(html).toContain('<html lang="de">');
  const [, texts = ''] = /data-texts="([^"]*)"/.exec(html) ?? [];
  expect(texts).not.toContain('<');
  const read = texts.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  expect(JSON.parse(read)).toEqual({ 'Say "<b>"': 'Sag "<b>" & mehr' });
});
