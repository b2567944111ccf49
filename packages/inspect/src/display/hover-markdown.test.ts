import { Lexer, marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import vectors from '../../test-vectors/tokens.json' with { type: 'json' };
import { meaningOfClaim, meaningOfParameter } from '../dictionary.js';
import { explain } from '../explain.js';
import { hoverMarkdown } from './hover-markdown.js';

const now = 1_764_117_796;
const encode = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
const tokenOf = (claims: unknown, header: object = { alg: 'HS256' }) =>
  `${encode(header)}.${encode(claims)}.${'a'.repeat(43)}`;
const hover = (token: string, options = {}) => hoverMarkdown(explain(token, { now }), options);

/** What a reader of Markdown takes for text and markup: everything outside of code, and where links lead. */
function outsideCode(markdown: string): { text: string; links: string[]; kinds: Set<string> } {
  const links: string[] = [];
  const kinds = new Set<string>();
  let text = '';
  void marked.walkTokens(new Lexer().lex(markdown), (token: Token) => {
    kinds.add(token.type);
    if (token.type === 'link') links.push(token.href as string);
    if ((token.type === 'text' || token.type === 'escape') && !('tokens' in token && token.tokens))
      text += `${token.text}\n`;
  });
  return { text, links, kinds };
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[a](command:workbench.action.quit)',
  '![a](https://evil.example/a.png)',
  '<https://evil.example>',
  'https://evil.example/autolink',
  '`',
  '``` ',
  ' ```\n# heading\n```',
  '~~~',
  '| a | b |\n|---|---|',
  '**bold** _it_',
  '\\`x\\`',
  '\u202Egnp.exe',
  '\n\n# heading\n\n---\n',
  '$(alert)',
  '&lt;b&gt; &#96;',
  '\u001b[31m\u009b',
  '\u2028\u2029\u0085',
  '',
  ' ',
  '`'.repeat(50),
];

describe.each(HOSTILE)('%j breaks out of no place', (text) => {
  it.each([{}, { masked: true }])('%j', (options) => {
    const claims = {
      iss: text,
      sub: text,
      aud: [text, text],
      [text]: { [text]: text },
      email: text,
      password: text || 'x',
    };
    const header = { alg: text, enc: undefined, typ: text, kid: text, jku: text, crit: [text], [text]: text };
    const markdown = hover(tokenOf({ ...claims, exp: text }, header), options);
    const { links, kinds, text: words } = outsideCode(markdown);
    expect(
      links.filter((link) => !/^https:\/\/(?:www\.rfc-editor\.org|github\.com\/OWASP)\//.test(link)),
    ).toEqual([]);
    expect(
      [...kinds].filter((kind) => ['html', 'image', 'table', 'heading', 'hr', 'def'].includes(kind)),
    ).toEqual([]);
    if (text.trim().length > 3) expect(words).not.toContain(text.trim());
    // eslint-disable-next-line no-control-regex
    expect(markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
  });
});

it('shows the state first, then who and when', () => {
  const token = tokenOf({
    iss: 'https://id.example',
    sub: 'user-1',
    aud: ['a', 'b'],
    iat: now - 7200,
    exp: now - 3600,
  });
  expect(hover(token, { zone: 'utc' })).toMatchInlineSnapshot(`
    "**Expired 1 h ago**

    Algorithm \`HS256\` · issuer \`https://id.example\` · subject \`user-1\` · audience \`a, b\`

    - Issued 2025-11-25 22:43:16 UTC · 2 h ago
    - Expires 2025-11-25 23:43:16 UTC · 1 h ago

    \`\`\`json
    "iss": "https://id.example"
    "sub": "user-1"
    "aud": ["a","b"]
    "iat": 1764110596
    "exp": 1764114196
    \`\`\`

    *The signature is not verified: this is what the token claims, not what is so.*"
  `);
});

it('shows an encrypted, a broken and an unreadable one', () => {
  const jwe = `${encode({ alg: 'dir', enc: 'A256GCM' })}..aXY.Y2lwaGVydGV4dA.dGFn`;
  expect(hover(jwe)).toContain('**Encrypted: only the holder of the key can read the claims**');
  expect(hover(tokenOf({ sub: 'user-1' }).slice(0, 40))).toMatch(
    /^\*\*Expiry unknown.*\*\* · partial token\n/,
  );
  expect(hover('???')).toMatch(/^\*\*Not a readable token\*\*\n\n- /);
});

describe('masked', () => {
  it.each(vectors.filter(({ expected }) => expected.ok))(
    'shows no text of the token: $name',
    ({ token, expected }) => {
      const markdown = hover(token, { masked: true });
      const texts: string[] = [];
      JSON.stringify([expected.claims, { ...expected.header, alg: undefined }], (key, value: unknown) => {
        texts.push(key, ...(typeof value === 'string' ? [value] : []));
        return value;
      });
      const isOurs = (text: string) =>
        text.length < 5 ||
        meaningOfClaim(text)?.name === text ||
        meaningOfParameter(text) ||
        text === 'at+jwt';
      for (const text of texts.filter((each) => !isOurs(each))) expect(markdown).not.toContain(text);
      expect(markdown.toLowerCase()).toContain('not verified');
    },
  );
});

it('shows a bounded part of a large one', () => {
  const claims = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [`c${index}`, 'x'.repeat(1000)]),
  );
  const markdown = hover(tokenOf(claims));
  expect(markdown).toContain('… 480 more');
  expect(markdown.length).toBeLessThan(10_000);
  expect(hover(tokenOf({ a: '\u{1F600}'.repeat(1000) }))).not.toMatch(/\ufffd|\\ud83d/);
});
