import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { tokenHover, tokenLenses } from './token-views.js';

const NOW = 1_700_000_000;

function tokenOf(header: object, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(claims)}.${Buffer.from('signature').toString('base64url')}`;
}

const expired = tokenOf({ alg: 'RS256', typ: 'JWT' }, { sub: 'alice', exp: NOW - 7_200 });
const endless = tokenOf({ alg: 'HS256' }, { sub: 'bob' });

function documentOf(text: string): TextDocument {
  return TextDocument.create('file:///a.env', 'dotenv', 1, text);
}

function hoverAt(text: string, offset: number, masked = false) {
  return tokenHover(documentOf(text), offset, NOW, masked);
}

describe('tokenHover', () => {
  it.each([
    ['quotes', `const a = "${expired}";`],
    ['a header', `Authorization: Bearer ${expired}`],
    ['a URL', `https://example.com/?token=${expired}&a=1`],
    ['a variable', `TOKEN=${expired}`],
    ['a log', `\u001b[31m ERROR\u001b[0m token=${expired}, user=1`],
  ])('shows a token in %s, state first', (_, text) => {
    const start = text.indexOf(expired);
    const hover = hoverAt(text, start + 20);
    const end = start + expired.length;
    expect(hover?.range).toEqual({ start: { line: 0, character: start }, end: { line: 0, character: end } });
    const { value } = hover?.contents as { value: string };
    expect(value).toMatch(/^\*\*Expired 2 h ago\*\*/);
    expect(value).toContain('`RS256`');
    expect(value).toContain('alice');
    expect(value).toMatch(/not verified/i);
  });

  it('is none beside a token', () => {
    expect(hoverAt(`a = '${expired}'; b = 1;`, 0)).toBeNull();
    expect(hoverAt('', 0)).toBeNull();
  });

  it('shows no text of a masked token', () => {
    const { value } = hoverAt(expired, 5, true)?.contents as { value: string };
    expect(value).toMatch(/^\*\*Expired 2 h ago\*\*/);
    expect(value).not.toContain('alice');
  });

  it.each([
    '<script>alert(1)</script>',
    '[a](command:x)',
    '```\n# heading',
    '\u202Eevil',
    '![](https://x/y.png)',
  ])('lets no claim break out: %s', (claim) => {
    const token = tokenOf({ alg: 'HS256', kid: claim }, { sub: claim, [claim]: claim });
    const { value } = hoverAt(token, 5)?.contents as { value: string };
    // Whatever the claim holds stands in code, or is spelled out.
    const outside = value.replace(/^(`{3,})[^]*?^\1$/gm, '').replace(/(`+)(?!`).+?(?<!`)\1(?!`)/g, '');
    expect(outside).not.toMatch(/<script|\]\(command|# heading|\u202E|!\[/);
  });
});

describe('tokenLenses', () => {
  it('stand above each token, with its state and algorithm', () => {
    const lenses = tokenLenses(documentOf(`A=${expired}\nB=${endless}\n`), NOW);
    expect(lenses.map(({ range, command }) => [range.start.line, command?.title])).toEqual([
      [0, 'Expired 2 h ago | RS256'],
      [1, 'No expiry | HS256'],
    ]);
  });

  it('hold nothing of the token but what is known', () => {
    const [lens] = tokenLenses(documentOf(tokenOf({ alg: '$(eye) [x](command:y)' }, { sub: 'a' })), NOW);
    expect(lens?.command?.title).toBe('No expiry');
  });

  it('are not too many, and none in a text of a size that nobody reads', () => {
    expect(tokenLenses(documentOf(`${endless}\n`.repeat(500)), NOW)).toHaveLength(100);
    expect(tokenLenses(documentOf(`${endless}${' '.repeat(5_000_000)}`), NOW)).toEqual([]);
  });
});
