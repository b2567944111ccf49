import { describe, expect, it } from 'vitest';
import { tokenLines } from './lens-title.js';

const now = 1_900_000_000;
const encode = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
const tokenOf = (claims: unknown, header: object = { alg: 'RS256' }) =>
  `${encode(header)}.${encode(claims)}.${'a'.repeat(342)}`;
const titleOf = (token: string) => tokenLines(token, now).map(({ title }) => title);

describe('the line above a token', () => {
  it.each([
    [{ exp: now - 7200 }, 'Expired 2 h ago · RS256'],
    [{ exp: now + 840 }, 'Valid for 14 min · RS256'],
    [{ nbf: now + 60, exp: now + 840 }, 'Not valid yet: begins in 1 min · RS256'],
    [{}, 'No expiry · RS256'],
    [{ exp: 'never' }, 'Expiry unknown: exp is not a number · RS256'],
  ])('tells of %j', (claims, title) => {
    expect(titleOf(tokenOf(claims))).toEqual([title]);
  });

  it('holds nothing that the token made up', () => {
    const hostile = '$(alert) [x](command:y) <b>';
    const [title] = titleOf(tokenOf({ iss: hostile, exp: now + 60 }, { alg: hostile, typ: hostile }));
    expect(title).toBe('Valid for 1 min');
  });

  it('stands where the token begins, once for each', () => {
    const token = tokenOf({ exp: now + 60 });
    expect(tokenLines(`A=${token}\nB="${token}"\nnothing`, now).map(({ start }) => start)).toEqual([
      2,
      token.length + 6,
    ]);
    expect(tokenLines(`${token} `.repeat(150), now)).toHaveLength(100);
  });

  it('takes no time on a text of megabytes', () => {
    const began = performance.now();
    tokenLines(`${'x'.repeat(4_900_000)} ${tokenOf({ exp: now })}`, now);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(tokenLines(`${'x'.repeat(5_000_001)} ${tokenOf({ exp: now })}`, now)).toEqual([]);
  });
});
