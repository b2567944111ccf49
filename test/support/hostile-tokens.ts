/**
 * Tokens that somebody made to break out of where they are shown, or to keep it busy. Each says its name in `jti`, and
 * has what it is about in header and claims, as name and as value.
 */
const part = (json: string | Uint8Array) => Buffer.from(json).toString('base64url');
/** Text may stand in any string. */
const inStrings = (text: string) => {
  const json = JSON.stringify(text);
  return {
    header: `"kid":${json}`,
    claims: `"iss":${json},"aud":[${json}],${json}:{${json}:${json}},"email":${json}`,
  };
};
const only = (claims: string | Uint8Array) => ({ header: '"kid":"key"', claims });

const MEGABYTE = 'x'.repeat(1_000_000);
const DEEP = 100_000;

const KINDS: Readonly<Record<string, { readonly header: string; readonly claims: string | Uint8Array }>> = {
  'script tags': inStrings(
    '</main><script>document.title = "broken"</script><img src=x onerror="document.title = 1"><b>',
  ),
  Markdown: inStrings(
    '```\n\n# heading\n\n![x](https://evil.example/x.png) <https://evil.example> `|`\n|---|\n',
  ),
  'command links': inStrings('[click](command:workbench.action.quit) $(alert) command:workbench.action.quit'),
  'a claim of a megabyte': only(`"iss":"${MEGABYTE}"`),
  'deep nesting': only(
    `"deep":${'['.repeat(DEEP)}${']'.repeat(DEEP)},"objects":${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
  ),
  'control characters': inStrings(
    '\u0000\u0007\u001b[31m\u001b]8;;https://evil.example\u0007\u009b\u2028\r\n',
  ),
  'bidi characters': inStrings('\u202Egnp.exe\u2066\u200F\u200B\u{E0041}'),
  'names of prototypes': only(
    '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":1,"hasOwnProperty":null',
  ),
  'invalid UTF-8': only(
    Buffer.concat([
      Buffer.from('"iss":"'),
      Buffer.from([0xff, 0xc0, 0xaf, 0xed, 0xa0, 0x80]),
      Buffer.from('"'),
    ]),
  ),
  'duplicate keys': only('"iss":"first","iss":"second","exp":1,"exp":4102444801'),
};

/** By what is hostile about them. */
export const hostileTokens: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(KINDS).map(([name, { header, claims }]) => {
    const start = Buffer.from(`{"jti":${JSON.stringify(name)},"exp":4102444800,`);
    const payload = Buffer.concat([start, Buffer.from(claims), Buffer.from('}')]);
    return [name, `${part(`{"alg":"RS256",${header}}`)}.${part(payload)}.${'a'.repeat(342)}`];
  }),
);

/** Characters that steer a terminal, turn the order of letters around, or take no room; line breaks are our own. */
export const STEERS =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200f\u2028-\u202e\u2066-\u2069\u{e0041}]/u;
